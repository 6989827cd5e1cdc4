import type { SeatPlace } from '@tung-ngo/domain/seat'
import type { MadeSignInCode } from '@tung-ngo/domain/sign-in-code'
import type { Caller } from '../seats/caller'
import { objectionTo } from '../seats/check-vouching'
import { freshClaims } from '../seats/caller'
import { issueCode } from './issue-code'
import { Refusal } from './refusal'

/** Whose seat, and where. */
export interface SeatOf { place: SeatPlace, pid: string }

/** Makes an invitation code for somebody on a team's roll or among a unit's officials. */
export async function makeCode(caller: Caller | null, { place, pid }: SeatOf, now: number): Promise<MadeSignInCode> {
  const maker = caller && await freshClaims(caller, now)
  const objection = await objectionTo(maker, place, pid, now)
  if (!maker || objection)
    throw new Refusal(objection?.code ?? 'permission-denied', objection?.reason ?? 'not-entitled')
  return issueCode(place, pid, maker.pid, now)
}
