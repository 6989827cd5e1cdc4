import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { run } from './command'
import { root } from './project'
import { say } from './say'

export interface Tally {
  passed: number
  failed: number
}

export const add = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })

/** Lint, types and dead code: each of them is one test. */
export async function runCheck(): Promise<Tally> {
  let sum: Tally = { passed: 0, failed: 0 }
  for (const script of ['lint', 'types', 'dead']) {
    say(`Check: ${script}`)
    const ok = await run('npm', ['run', '--silent', script]) === 0
    sum = add(sum, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  }
  return sum
}

/** Runs vitest projects and counts. A crash, an error outside of a test, or no test at all is a failure too. */
export async function runVitest(projects: string[], env?: NodeJS.ProcessEnv): Promise<Tally> {
  const { report, code } = await vitest(projects, env)
  return countReport(report, code)
}

/**
 * Runs a vitest project against the stack. What a busy machine shows late is not wrong: a file with a failure is run
 * once more, whole and on a new stack, for its tests build on each other; what is said of it names it.
 */
export async function runOnStack(project: string, shift: number, renewStack: () => Promise<void>): Promise<Tally> {
  const env = { STACK_SHIFT: String(shift) }
  const { report, code } = await vitest([project], env)
  const failed = failedFiles(report)
  if (failed.length === 0)
    return countReport(report, code)
  say(`Once more: ${failed.map(({ name }) => relative(root, name)).join(', ')}`)
  await renewStack()
  const again = await vitest([project], env, failed.map(({ name }) => name))
  return add({ passed: passedElsewhere(report!), failed: 0 }, countReport(again.report, again.code))
}

async function vitest(projects: string[], env: NodeJS.ProcessEnv = {}, files: string[] = []): Promise<{ report?: Report, code: number }> {
  say(`Tests: ${projects.join(', ')}`)
  const path = `${root}/.stack/reports/${projects.join('-')}.json`
  mkdirSync(`${root}/.stack/reports`, { recursive: true })
  rmSync(path, { force: true })
  const code = await run('vitest', ['run', ...projects.map(name => `--project=${name}`), '--reporter=default', '--reporter=json', `--outputFile.json=${path}`, ...files], env)
  return { report: read(path), code }
}

export interface Report {
  numPassedTests: number
  numFailedTests: number
  /** `name`: the file's whole path. */
  testResults: { name: string, status: string, assertionResults: { status: string }[] }[]
}

const failedFiles = (report: Report | undefined) => report?.testResults.filter(({ status }) => status === 'failed') ?? []

/** Tests that passed in files without a failure. */
export function passedElsewhere(report: Report): number {
  return report.testResults.filter(({ status }) => status !== 'failed').flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'passed').length
}

export function countReport(report: Pick<Report, 'numPassedTests' | 'numFailedTests'> | undefined, code: number): Tally {
  const { numPassedTests: passed, numFailedTests: failed } = report ?? { numPassedTests: 0, numFailedTests: 0 }
  const silentFailure = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: silentFailure ? 1 : failed }
}

function read(report: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  }
  catch {
    return undefined
  }
}
