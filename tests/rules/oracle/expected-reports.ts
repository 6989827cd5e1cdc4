import type { Doc } from '../support/rules'
import type { Write } from './expected'
import { addDays } from '@tung-ngo/domain/day'
import { FIELD_GROUPS, STAMPS } from '@tung-ngo/domain/field-groups'
import { may } from '../matrix/row'
import { pidOf } from '../world/actors'
import { TODAY } from '../world/documents'

/** Drafts stand everywhere; what is done with one: saved, sent, or let in again. */
export function mayWriteReport({ actor, data, before, place }: Write, side: 'teamReport' | 'unitReport'): boolean {
  if (!before || data.by !== pidOf(actor) || data.last === before.last)
    return false
  const touched = touches(before, data)
  const fills = side === 'teamReport' ? 'teamReport.save' : 'unitReport.fill'
  if (touched.every(group => group === 'content') && may(actor, fills, place))
    return true
  const sends = side === 'teamReport' ? 'teamReport.submit' : 'unitReport.fill'
  if (data.state === 'submitted' && touched.every(group => group === 'content' || group === 'sending') && isSent(data) && may(actor, sends, place))
    return true
  const hasWord = data.note.trim() !== ''
  return may(actor, `${side}.judge`, place) && hasWord && touched.every(group => group === 'judgement')
    && data.reopenedUntil !== null && data.reopenedUntil <= addDays(TODAY, 60)
}

const isSent = (data: Doc) => data.sentAt !== null && data.madeAt !== null

/** The groups in which something is otherwise than before. */
function touches(before: Doc, data: Doc): string[] {
  const changed = Object.keys(data).filter(field => !STAMPS.includes(field) && JSON.stringify(data[field]) !== JSON.stringify(before[field]))
  return Object.entries(FIELD_GROUPS['teams/reports']!).filter(([, fields]) => changed.some(field => fields.includes(field))).map(([group]) => group)
}

/** The side that owes it tells what it saves and sends, the receiver the rest. */
export function mayTell({ actor, data, before, place }: Write): boolean {
  const action = data.kind === 'save' ? 'teamReport.tellSave' : data.kind === 'submit' ? 'teamReport.tellSubmit' : 'teamReport.tellJudgement'
  return !before && data.by === pidOf(actor) && may(actor, action, place)
}
