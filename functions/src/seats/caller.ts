import type { Claims } from '@tung-ngo/domain/seat'
import type { CallableRequest } from 'firebase-functions/https'
import { dayOf } from '@tung-ngo/domain/day'
import { actorOf } from '@tung-ngo/domain/seat'
import { docs } from '../store'
import { collectAwake } from './collect-seats'

/** The caller, as his token says: `pid` is believed only if the person's account is this one. */
export interface Caller { uid: string, pid: string }

/** Who calls; null where the token names no person. */
export function callerOf({ auth }: Pick<CallableRequest, 'auth'>): Caller | null {
  return typeof auth?.token.pid === 'string' ? { uid: auth.uid, pid: auth.token.pid } : null
}

/** The caller's seats as they are now, not as his token remembers them; null for a stranger, none while they sleep, nor any that rests. */
export async function freshClaims({ uid, pid }: Caller, now: number): Promise<Claims | null> {
  const person = (await docs.person(pid).get()).data()
  return person?.uid === uid ? actorOf(pid, person.claimsVersion, await collectAwake(pid, person, dayOf(now))) : null
}
