import type { Snapshot } from './snapshot'
import { onIdTokenChanged } from 'firebase/auth'
import { claimsOf } from './claims'
import { firebase } from './firebase'

/** Calls back when the account or its claims are no longer what the snapshot says. */
export async function watchUser(snapshot: () => Snapshot, changed: () => void): Promise<void> {
  const { auth } = await firebase()
  onIdTokenChanged(auth, async (user) => {
    const { account, mustSignIn } = snapshot()
    if (!account)
      return
    // Without network an old token cannot be renewed: then nothing is known.
    const claims = user?.uid === account.uid ? await claimsOf(user).catch(() => account.claims) : undefined
    if (mustSignIn === (claims !== undefined) || (claims && claims.v !== account.claims.v))
      changed()
  })
}
