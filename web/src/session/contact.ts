import type { Person } from '@tung-ngo/domain/person'
import type { Snapshot } from './snapshot'
import { paths } from '@tung-ngo/domain/paths'
import { doc, getDoc } from 'firebase/firestore/lite'
import { firestore, fromStore, inTime } from '../sync/firestore'
import { heedNotices } from '../sync/notices'
import { wasEnded } from './ended'
import { firebase } from './firebase'

/** What became of this person elsewhere: his seats changed, or he was signed out everywhere. */
export type News = 'none' | 'seatsChanged' | 'ended'
export type Standing = Pick<Person, 'claimsVersion' | 'signedOutAt' | 'noticeAt'>

/** Asks the server about the person who uses this phone: one read. Without a network nothing is known. */
export async function askNews(snapshot: Snapshot): Promise<News> {
  const { auth } = await firebase()
  await auth.authStateReady()
  if (!snapshot.account)
    return 'none'
  if (auth.currentUser?.uid !== snapshot.account.uid)
    return await wasEnded() ? 'ended' : 'none'
  const found = await inTime(getDoc(doc(await firestore(), paths.person(snapshot.account.pid))))
  return found.exists() ? newsOf(fromStore<Standing>(found.data()), snapshot) : 'none'
}

/** A sign-in from before the person was signed out everywhere has ended; Firebase tells both times in whole seconds. */
export async function newsOf({ claimsVersion, signedOutAt = 0, noticeAt }: Standing, { account }: Snapshot): Promise<News> {
  const { auth } = await firebase()
  if (!account || auth.currentUser?.uid !== account.uid)
    return 'none'
  const { authTime } = await auth.currentUser.getIdTokenResult()
  if (Date.parse(authTime) < Math.floor(signedOutAt / 1000) * 1000)
    return 'ended'
  void heedNotices(noticeAt)
  return claimsVersion > account.claims.v ? 'seatsChanged' : 'none'
}
