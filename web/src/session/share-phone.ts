import type { SharedPerson } from './shared'
import { signOut } from 'firebase/auth'
import { whenStill } from '../sync/lock'
import { newId } from '../sync/new-id'
import { firebase, forgetFirebase } from './firebase'
import { tellWorker } from './leave'
import { fitsPin, keepPin } from './pin'
import { dropShared, keepShared, listShared, open, sharedOf } from './shared'
import { keepSlot, slotOf } from './slot'
import { NOBODY, readSnapshot, writeSnapshot } from './snapshot'

/** After so many wrong PINs the person signs in anew. */
export const MAX_WRONG = 5

/** From now on this phone asks the person who is signed in for this PIN. */
export async function setPin(pin: string): Promise<void> {
  const snapshot = readSnapshot()
  const { uid, name } = snapshot.account!
  keepShared({ ...await keepPin(pin), uid, name, slot: await slotOf(), wrong: 0, snapshot })
  open(uid)
}

/** @returns how many tries are left when it was wrong; undefined when it was right and the phone is this person's */
export async function openWithPin(uid: string, pin: string): Promise<number | undefined> {
  const person = sharedOf(uid)!
  const left = MAX_WRONG - person.wrong - 1
  // Counted before it is tried: a closed window takes no try back, nor gives one more.
  keepShared({ ...person, wrong: person.wrong + 1 })
  if (left < 0 || !await fitsPin(pin, person)) {
    if (left <= 0)
      await forgetPerson(uid)
    return left
  }
  keepShared({ ...person, wrong: 0 })
  if (readSnapshot().account?.uid !== uid)
    await handTo(person)
  open(uid)
  return undefined
}

/** Somebody else signs in; whoever has the phone now finds his own again by his PIN. */
export const makeRoom = (): Promise<void> => handTo(undefined)

/** Who forgot his PIN signs in anew. What he has not sent stays. */
export async function forgetPerson(uid: string): Promise<void> {
  await handTo(sharedOf(uid))
  const { auth } = await firebase()
  await signOut(auth)
  dropShared(uid)
  await handTo(undefined)
}

/** The next page that is loaded is this person's; waits until nobody is sending. */
async function handTo(person: SharedPerson | undefined): Promise<void> {
  await whenStill(async () => {
    await tellWorker()
    await forgetFirebase()
    const before = readSnapshot()
    const own = listShared().find(({ uid }) => uid === before.account?.uid)
    if (own)
      keepShared({ ...own, snapshot: before })
    await keepSlot(person?.slot ?? newId())
    writeSnapshot(person ? sharedOf(person.uid)!.snapshot : NOBODY)
  })
}
