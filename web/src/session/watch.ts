import type { Snapshot } from './snapshot'
import { onIdTokenChanged } from 'firebase/auth'
import { claimsOf } from './claims'
import { wasEnded } from './ended'
import { firebase } from './firebase'

/** Calls back when the account or its claims are no longer what the snapshot says, or the server ended the sign-in. */
export async function watchUser(snapshot: () => Snapshot, changed: () => void, ended: () => void): Promise<void> {
  const { auth } = await firebase()
  onIdTokenChanged(auth, async (user) => {
    const { account, mustSignIn } = snapshot()
    if (!account)
      return
    if (!user && await wasEnded())
      return ended()
    // Without network an old token cannot be renewed: then nothing is known.
    const claims = user?.uid === account.uid ? await claimsOf(user).catch(() => account.claims) : undefined
    if (mustSignIn === (claims !== undefined) || (claims && claims.v !== account.claims.v))
      changed()
  })
}
