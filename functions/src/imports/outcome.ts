import type { ImportAnswer } from '@tung-ngo/domain/sheet/import-batch'
import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { Bulk } from '../store'
import { parallel } from '../counting/lists'
import { bulkWriter } from '../store'

/**
 * What becomes of a line. `prepare`: what must be there before it is written; `write` resolves to how many documents that
 * took, and is sent together with the others.
 */
export type Step
  = { line: number, kind: 'added' | 'changed', prepare?: () => Promise<unknown>, write: (bulk: Bulk) => Promise<number>, odd?: string }
    | { line: number, kind: 'same', odd?: string }
    | { line: number, kind: 'refused', text: string }

export const refuse = ({ line }: Line<unknown>, text: string): Step => ({ line, kind: 'refused', text })

/** Lines for which there is one before them: of two for one thing the first stands. */
export function repeated<T>(lines: readonly Line<T>[], keyOf: (line: Line<T>) => string): Set<Line<T>> {
  const keys = new Set<string>()
  return new Set(lines.filter((line) => {
    const key = keyOf(line)
    const isRepeated = keys.has(key)
    keys.add(key)
    return isRepeated
  }))
}

/** The steps counted, and done unless this is a dry run. */
export async function carryOut(steps: Step[], dry: boolean): Promise<ImportAnswer> {
  const answer: ImportAnswer = { added: 0, changed: 0, same: 0, writes: 0, refused: [], odd: [] }
  for (const step of steps) {
    if (step.kind === 'refused') {
      answer.refused.push({ line: step.line, texts: [step.text] })
      continue
    }
    answer[step.kind]++
    if (step.odd)
      answer.odd.push({ line: step.line, text: step.odd })
  }
  if (!dry)
    answer.writes = await writeAll(steps.filter(step => 'write' in step))
  return answer
}

async function writeAll(steps: Extract<Step, { write: unknown }>[]): Promise<number> {
  await parallel(steps, 16, async step => step.prepare?.())
  const bulk = bulkWriter()
  const written = Promise.all(steps.map(step => step.write(bulk)))
  const [writes] = await Promise.all([written, bulk.close()])
  return writes.reduce((sum, count) => sum + count, 0)
}

/** Two answers as one. */
export function sumAnswers(answers: ImportAnswer[]): ImportAnswer {
  const sum = (name: 'added' | 'changed' | 'same' | 'writes') => answers.reduce((total, answer) => total + answer[name], 0)
  return { added: sum('added'), changed: sum('changed'), same: sum('same'), writes: sum('writes'), refused: answers.flatMap(({ refused }) => refused), odd: answers.flatMap(({ odd }) => odd) }
}
