import process from 'node:process'

interface Expression { sourcePosition: { line: number }, values?: { value?: object, count: number }[], children?: Expression[] }

/**
 * Which of the rules' expressions were evaluated since they were loaded, by the emulator's own account.
 * @returns percent, and the lines of those that never were.
 */
export async function ruleCoverage(projectId: string): Promise<{ percent: number, missed: number[] }> {
  const answer = await fetch(`http://${process.env.FIRESTORE_EMULATOR_HOST}/emulator/v1/projects/${projectId}:ruleCoverage`)
  const { report } = await answer.json() as { report: Expression[] }
  const all = report.flatMap(within)
  const missed = all.filter(({ values = [] }) => !values.some(({ value }) => value !== undefined))
  return { percent: Math.floor(10_000 * (all.length - missed.length) / all.length) / 100, missed: [...new Set(missed.map(({ sourcePosition }) => sourcePosition.line))] }
}

function within(expression: Expression): Expression[] {
  return [expression, ...(expression.children ?? []).flatMap(within)]
}
