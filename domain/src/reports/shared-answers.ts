import type { Span } from '../periods/span'
import type { Answers } from './fill-report'
import type { FieldId } from './report-field'
import { holdsFor } from './report-field'

/** What a place has answered in a report: over which days, and when (ms). */
export interface Answered extends Pick<Span, 'from' | 'to'> {
  at: number
  answers: Answers
}

/** The answers of other reports of the same place that serve a report over a span too; of several the newest. */
export function sharedAnswers(span: Pick<Span, 'from' | 'to'>, others: Answered[]): Answers {
  const shared: Answers = {}
  for (const { from, to, answers } of others.toSorted((a, b) => a.at - b.at)) {
    for (const [field, answer] of Object.entries(answers) as [FieldId, Answers[FieldId]][]) {
      const holds = { span: from === span.from && to === span.to, day: to === span.to, always: to <= span.to }[holdsFor(field)]
      if (holds)
        shared[field] = answer
    }
  }
  return shared
}
