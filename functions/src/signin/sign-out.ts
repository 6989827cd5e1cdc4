import type { Caller } from '../seats/caller'
import type { SignedOutEverywhere } from '@tung-ngo/domain/sign-in-code'
import type { SeatOf } from './make-code'
import { revokeSessions } from '../accounts'
import { logEntryOf, logId } from '../log/write-log'
import { objectionTo } from '../seats/check-vouching'
import { freshClaims } from '../seats/caller'
import { mirrorSeats } from '../seats/mirror-seats'
import { docs, queries, SERVER_TIME, transact } from '../store'
import { Refusal } from './refusal'

/**
 * Signs a person out on every phone: a phone is lost. His seats sleep until he enters a new code, for whoever holds
 * the phone may hold the number too. Rules deny his old tokens at once, before they end.
 */
export async function signOutEverywhere(caller: Caller | null, { place, pid }: SeatOf, now: number): Promise<SignedOutEverywhere> {
  const actor = caller && await freshClaims(caller, now)
  const objection = await objectionTo(actor, place, pid, now)
  if (!actor || objection)
    throw new Refusal(objection?.code ?? 'permission-denied', objection?.reason ?? 'not-entitled')
  const entry = await logEntryOf({ what: 'person.signedOut', place, by: actor.pid, about: pid }, now)
  const uid = await transact(async (tx) => {
    const [person, codes] = [(await tx.get(docs.person(pid))).data(), await tx.get(queries.unusedCodes(pid))]
    if (!person?.uid)
      throw new Refusal('failed-precondition', 'no-account')
    for (const { ref } of codes.docs.filter(code => code.data().expiresAt > now))
      tx.update(ref, { expiresAt: SERVER_TIME })
    tx.update(docs.person(pid), { claimsVersion: person.claimsVersion + 1, wokenAt: null, signedOutAt: SERVER_TIME, updatedAt: SERVER_TIME })
    tx.set(docs.logEntry(logId(`signed-out-${pid}-${now}`)), { ...entry, at: SERVER_TIME })
    return person.uid
  })
  await revokeSessions(uid)
  await mirrorSeats(pid, now)
  return { signedOutAt: (await docs.person(pid).get()).data()!.signedOutAt! }
}
