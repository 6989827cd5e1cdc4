import type { AccessGrant } from '@tung-ngo/domain/access-grant'
import type { LogEvent } from '@tung-ngo/domain/log-entry'
import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { SeatPlace } from '@tung-ngo/domain/seat'
import type { SeatRequest } from '@tung-ngo/domain/seat-request'
import type { SignInCode } from '@tung-ngo/domain/sign-in-code'
import type { Happening } from './write-log'

/** What came of a document by one write: as it stood before and after it. */
export interface Change<T> { before: T | undefined, after: T | undefined }

type Row = Pick<Member, 'pid' | 'by' | 'role'> | Pick<Officer, 'pid' | 'by' | 'role'>

/** A row of a roll or of a unit's officials was written. */
export function describeRow(place: SeatPlace, { before, after }: Change<Member | Officer>): Happening | null {
  if (!after)
    return null
  const [was, is] = [roleIn(before), roleIn(after)]
  const what: LogEvent = was === is
    ? isConfirmed(after) && !isConfirmed(before) ? 'seat.confirmed' : 'seat.edited'
    : was === null ? 'seat.given' : is === null ? 'seat.ended' : 'seat.changed'
  return { what, place, by: after.by, about: after.pid, before: was, after: is }
}

const hasEnded = (row: Row) => ('leftOn' in row && row.leftOn !== null) || ('endedOn' in row && row.endedOn !== null)
const roleIn = (row: Row | undefined) => row && !hasEnded(row) ? row.role : null
const isConfirmed = (row: Row | undefined) => row !== undefined && 'confirmed' in row && row.confirmed === true

const REQUEST_EVENTS = { open: 'request.made', given: 'request.given', refused: 'request.refused', withdrawn: 'request.withdrawn' } as const

/** A request was made, decided or withdrawn; it is told of at the unit that was asked. */
export function describeRequest(unit: string, { before, after }: Change<SeatRequest>): Happening | null {
  if (!after || before?.state === after.state)
    return null
  const reason = after.state === 'open' ? after.reason : after.answer || null
  return { what: REQUEST_EVENTS[after.state], place: { unit }, by: after.decidedBy ?? after.pid, about: after.pid, after: after.role, reason }
}

/** An access was opened, or ended before its time. */
export function describeAccess(team: string, { before, after }: Change<AccessGrant>): Happening | null {
  if (!after || (before?.at === after.at && before.until === after.until))
    return null
  const what = before?.at === after.at ? 'access.ended' : 'access.opened'
  return { what, place: { team }, by: after.pid, about: null, reason: after.reason, until: after.until }
}

/** A code was made or used; what made it invalid meanwhile is told of elsewhere. */
export function describeCode({ before, after }: Change<SignInCode>): Happening | null {
  if (!after || (before && (before.usedAt !== null || after.usedAt === null)))
    return null
  return before
    ? { what: 'code.used', place: after.place, by: after.pid, about: after.pid }
    : { what: 'code.made', place: after.place, by: after.by, about: after.pid }
}
