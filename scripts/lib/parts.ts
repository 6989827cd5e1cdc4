import { mkdirSync, readFileSync, rmSync } from 'node:fs'
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
export async function runVitest(projects: string[], env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  say(`Tests: ${projects.join(', ')}`)
  const report = `${root}/.stack/reports/${projects.join('-')}.json`
  mkdirSync(`${root}/.stack/reports`, { recursive: true })
  rmSync(report, { force: true })
  const code = await run('vitest', ['run', ...projects.map(name => `--project=${name}`), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env)
  return countReport(read(report), code)
}

interface Report {
  numPassedTests: number
  numFailedTests: number
}

export function countReport(report: Report | undefined, code: number): Tally {
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
