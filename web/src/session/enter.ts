import type { User } from 'firebase/auth'
import type { Snapshot } from './snapshot'
import { signOut } from 'firebase/auth'
import { withLock } from '../sync/lock'
import { wipePersonalData, wipeTeam } from '../sync/wipe'
import { claimsOf } from './claims'
import { forgetEnd } from './ended'
import { firebase } from './firebase'
import { loadPlaces } from './places'
import { SIGN_IN_WORDS } from './words'

/** Somebody whose seats wait for the code that is handed to him in person; `name` as the roll has it. */
export interface Asleep { asleep: string }

/**
 * Makes a signed-in account the user of this phone. What another person had on it is wiped, but for his unsent work.
 * @returns the new snapshot, who is asleep, or a sentence when the account stands on no roll
 */
export async function enter(user: User, before: Snapshot): Promise<Snapshot | Asleep | string> {
  const claims = await claimsOf(user, true)
  if (!claims)
    return await refuse(SIGN_IN_WORDS.notListed)
  const { name, places, refused, isAsleep } = await loadPlaces(claims)
  if (isAsleep)
    return { asleep: name }
  if (places.length === 0)
    return await refuse(refused ? SIGN_IN_WORDS.tooManySeats : SIGN_IN_WORDS.noSeat)
  if (before.account && before.account.uid !== user.uid)
    await withLock(() => wipePersonalData(before.account?.uid))
  const kept = places.find(place => place.id === before.place)
  const chosen = places.length === 1 ? places[0] : before.account?.uid === user.uid ? kept : undefined
  await forgetEnd()
  return { account: { uid: user.uid, pid: claims.pid, name, claims }, places, place: chosen?.id ?? null, mustSignIn: false, refused }
}

async function refuse(sentence: string): Promise<string> {
  const { auth } = await firebase()
  await signOut(auth)
  return sentence
}

/**
 * Asks for the claims again; what a lost seat let this phone see is wiped, unsent work stays.
 * @returns `before` itself when nothing changed
 */
export async function renew(before: Snapshot): Promise<Snapshot> {
  const { auth } = await firebase()
  await auth.authStateReady()
  const { account } = before
  const user = auth.currentUser
  if (!account || user?.uid !== account.uid)
    return before.mustSignIn || !account ? before : { ...before, mustSignIn: true }
  const claims = await claimsOf(user, true)
  if (!claims)
    return before.mustSignIn ? before : { ...before, mustSignIn: true }
  if (JSON.stringify(claims) === JSON.stringify(account.claims))
    return before.mustSignIn ? { ...before, mustSignIn: false } : before
  const { name, places, refused } = await loadPlaces(claims)
  const gone = before.places.filter(({ id }) => !places.some(place => place.id === id))
  for (const { id } of gone)
    await withLock(() => wipeTeam(id))
  const kept = places.find(place => place.id === before.place) ?? (places.length === 1 ? places[0] : undefined)
  return { account: { ...account, name, claims }, places, place: kept?.id ?? null, mustSignIn: false, refused }
}
