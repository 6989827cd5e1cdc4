import type { Remembered } from './missing'
import { firebase } from '../session/firebase'
import { hasArrived } from './commit'
import { hasReceipt } from './receipt'
import { withLock } from './lock'
import { judged } from './missing'

/** Finds out which acts that vanished from this phone the server has. */
export function judge(suspects: Remembered[]): Promise<void> {
  return withLock(async () => {
    const { auth } = await firebase()
    await auth.authStateReady()
    for (const act of auth.currentUser ? suspects : [])
      judged(act, await hasArrived(act, hasReceipt))
  })
}
