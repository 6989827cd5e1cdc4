import type { ReportEvent, ReportEventKind } from '@tung-ngo/domain/reports/report'
import type { FieldId } from '@tung-ngo/domain/reports/report-field'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'

/** What somebody did with a report, and what his answers changed. Times in ms. */
export interface Step {
  id: string
  kind: ReportEventKind
  at: number
  by: string
  note: string
  changes: { label: string, before: string, after: string }[]
}

type Event = Pick<ReportEvent, 'kind' | 'answers' | 'note' | 'at' | 'by'> & { id: string }

/** The history of a report, the newest first: each step against the one before. */
export function stepsOf(events: Event[]): Step[] {
  let answers: Record<string, string> = {}
  return events.toSorted((a, b) => a.at - b.at).map((event) => {
    const before = answers
    answers = event.answers
    return { id: event.id, kind: event.kind, at: event.at, by: event.by, note: event.note, changes: changesOf(before, answers) }
  }).reverse()
}

function changesOf(before: Record<string, string>, after: Record<string, string>): Step['changes'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(field => (before[field] ?? '') !== (after[field] ?? ''))
    .map(field => ({ label: FIELDS[field as FieldId]?.label ?? field, before: before[field] ?? '', after: after[field] ?? '' }))
}
