import { signOut } from 'firebase/auth'
import { whenStill } from '../sync/lock'
import { wipeEverything, wipePersonalData } from '../sync/wipe'
import { firebase, forgetFirebase } from './firebase'
import { dropEverybody, listShared } from './shared'
import { switchPushOff } from './push'
import { keepSlot, slotOf } from './slot'

const ANSWER_MS = 2_000

/**
 * Ends the session on this phone: waits until nobody is sending, has the service worker let go of its token, signs
 * out, and removes personal data. What was not sent stays for the day this person signs in again.
 */
export function leave(uid: string): Promise<void> {
  return whenStill(async () => {
    await tellWorker()
    await switchPushOff()
    const { auth } = await firebase()
    await signOut(auth)
    await wipePersonalData(uid)
  })
}

/**
 * Signed out everywhere: the phone may be in other hands, so all that lies on it goes, unsent work and whoever shares
 * it too. The person himself is signed out last: a wipe that was cut short begins anew.
 */
export function leaveNothing(): Promise<void> {
  return whenStill(async () => {
    await tellWorker()
    const own = await slotOf()
    const others = listShared().map(({ slot }) => slot).filter(slot => slot !== own)
    await wipeEverything()
    for (const slot of [...others, own]) {
      if (others.length > 0)
        await forgetFirebase()
      await keepSlot(slot)
      const { auth } = await firebase()
      await signOut(auth)
    }
    dropEverybody()
    await wipeEverything()
  })
}

/** The worker answers once it has forgotten who was signed in; one that is not running has nothing to forget. */
export async function tellWorker(): Promise<void> {
  const worker = (await navigator.serviceWorker?.getRegistration())?.active
  if (!worker)
    return
  const { port1, port2 } = new MessageChannel()
  const answered = new Promise<void>(resolve => port1.onmessage = () => resolve())
  worker.postMessage({ kind: 'forget' }, [port2])
  await Promise.race([answered, new Promise<void>(resolve => setTimeout(resolve, ANSWER_MS))])
  port1.close()
}
