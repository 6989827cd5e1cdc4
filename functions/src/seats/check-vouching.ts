import type { Claims, SeatPlace } from '@tung-ngo/domain/seat'
import type { FunctionsErrorCode } from 'firebase-functions/https'
import { dayOf } from '@tung-ngo/domain/day'
import { canVouch } from '@tung-ngo/domain/seat-access'
import { collectSeats } from './collect-seats'
import { holdPlaces, samePlace } from './hold-places'

/** Why somebody may not make a code for a person, or sign him out. */
export interface Objection { code: FunctionsErrorCode, reason: 'not-entitled' | 'not-on-roll' | 'holds-other-seats' }

/**
 * Whether an actor may open or close all that a person holds, as one who has a say in his seat at `place`.
 * @returns undefined when he may
 */
export async function objectionTo(actor: Claims | null, place: SeatPlace, pid: string, now: number): Promise<Objection | undefined> {
  const held = await holdPlaces(await collectSeats(pid, dayOf(now)))
  const at = held.find(seat => samePlace(seat.place, place))
  if (!at) {
    const [empty] = await holdPlaces([{ place, role: 'team' in place ? 'member' : 'viewer' }])
    return empty && canVouch(actor, pid, empty, []) ? { code: 'failed-precondition', reason: 'not-on-roll' } : DENIED
  }
  if (!canVouch(actor, pid, at, []))
    return DENIED
  return canVouch(actor, pid, at, held) ? undefined : { code: 'permission-denied', reason: 'holds-other-seats' }
}

const DENIED: Objection = { code: 'permission-denied', reason: 'not-entitled' }
