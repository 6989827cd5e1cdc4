import type { ImportAnswer } from '@tung-ngo/domain/sheet/import-batch'
import type { Line } from '@tung-ngo/domain/sheet/imports'
import { parallel } from '../counting/lists'

/** What becomes of a line; `work` writes it and resolves to how many documents that took. */
export type Step
  = { line: number, kind: 'added' | 'changed', work: () => Promise<number>, odd?: string }
    | { line: number, kind: 'same', odd?: string }
    | { line: number, kind: 'refused', text: string }

export const refuse = ({ line }: Line<unknown>, text: string): Step => ({ line, kind: 'refused', text })

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
  if (!dry) {
    const written = await parallel(steps.filter(step => 'work' in step), 16, step => step.work())
    answer.writes = written.reduce((sum, writes) => sum + writes, 0)
  }
  return answer
}

/** Two answers as one. */
export function sumAnswers(answers: ImportAnswer[]): ImportAnswer {
  const sum = (name: 'added' | 'changed' | 'same' | 'writes') => answers.reduce((total, answer) => total + answer[name], 0)
  return { added: sum('added'), changed: sum('changed'), same: sum('same'), writes: sum('writes'), refused: answers.flatMap(({ refused }) => refused), odd: answers.flatMap(({ odd }) => odd) }
}
