import type { ReportEvent, ReportEventKind } from '@tung-ngo/domain/reports/report'
import type { FieldId } from '@tung-ngo/domain/reports/report-field'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { readValue } from '@tung-ngo/domain/reports/report-value'
import { said } from './report-view'

/** What somebody did with a report, what his answers changed, and what he said to single fields. Times in ms. */
export interface Step {
  id: string
  kind: ReportEventKind
  at: number
  by: string
  note: string
  nothingBecause: string | null
  comments: { label: string, text: string }[]
  changes: { label: string, before: string, after: string }[]
}

type Event = Pick<ReportEvent, 'kind' | 'answers' | 'reasons' | 'nothingBecause' | 'comments' | 'note' | 'at' | 'by'> & { id: string }

/** The history of a report, the newest first: each step against the one before. */
export function stepsOf(events: Event[]): Step[] {
  let before: Pick<Event, 'answers' | 'reasons'> = { answers: {}, reasons: {} }
  return events.toSorted((a, b) => a.at - b.at).map((event): Step => {
    const changes = changesOf(before, event)
    before = event
    const comments = Object.entries(event.comments).map(([field, text]) => ({ label: labelOf(field), text }))
    const { id, kind, at, by, note, nothingBecause } = event
    return { id, kind, at, by, note, nothingBecause: kind === 'submit' ? nothingBecause : null, comments, changes }
  }).reverse()
}

const labelOf = (field: string) => FIELDS[field as FieldId]?.label ?? field

function changesOf(before: Pick<Event, 'answers' | 'reasons'>, after: Pick<Event, 'answers' | 'reasons'>): Step['changes'] {
  return [...new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])]
    .filter(field => (before.answers[field] ?? '') !== (after.answers[field] ?? '') || (before.reasons[field] ?? '') !== (after.reasons[field] ?? ''))
    .map(field => ({ label: labelOf(field), before: shown(field, before), after: shown(field, after) }))
}

/** An answer with its reason; of a list how long it is. */
function shown(field: string, { answers, reasons }: Pick<Event, 'answers' | 'reasons'>): string {
  const text = answers[field] ?? ''
  const value = text && field in FIELDS ? said(field as FieldId, readValue(field as FieldId, text)) : text
  return reasons[field] ? `${value} (${reasons[field]})` : value
}
