import { demoAccounts } from '../../scripts/seed/accounts'
import { deleteApp, initializeApp } from 'firebase/app'
import { connectAuthEmulator, getAuth, signInWithCustomToken } from 'firebase/auth'
import { collection, connectFirestoreEmulator, doc, getDoc, getDocs, getFirestore, serverTimestamp, setDoc, setLogLevel, writeBatch } from 'firebase/firestore/lite'
import type { Write } from '@tung-ngo/domain/command'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { auth as admin, ports } from './stack'

let apps = 0
// Refusals are what the tests ask for.
setLogLevel('silent')

/** Somebody of the demo data at the client SDK, without the app: what the rules let him do. */
export async function signInOutside(name: string) {
  const account = demoAccounts.find(account => account.name === name)!
  const app = initializeApp({ projectId: 'demo-tung-ngo', apiKey: 'demo' }, `outside-${apps++}`)
  const auth = getAuth(app)
  connectAuthEmulator(auth, `http://127.0.0.1:${ports.auth}`, { disableWarnings: true })
  const firestore = getFirestore(app)
  connectFirestoreEmulator(firestore, '127.0.0.1', ports.firestore)
  await signInWithCustomToken(auth, await admin.createCustomToken(account.uid))
  return {
    account,
    get: async (path: string) => (await getDoc(doc(firestore, path))).data(),
    list: async (path: string) => (await getDocs(collection(firestore, path))).docs.map(document => document.data()),
    create: (path: string, data: object) => setDoc(doc(firestore, path), data),
    visit: (team: string) => setDoc(doc(firestore, paths.fact(team, `try-${Date.now()}`)), {
      v: 1, kind: 'visit', village: team.slice(2), on: dayOf(Date.now()), by: account.pid, at: serverTimestamp(),
    }),
    /** One batch, as a phone or a desk sends it. */
    commit(writes: readonly Write[]) {
      const batch = writeBatch(firestore)
      for (const { op, path, data } of writes) {
        const stamped = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, value === SERVER_TIME ? serverTimestamp() : value]))
        op === 'create' ? batch.set(doc(firestore, path), stamped) : batch.update(doc(firestore, path), stamped)
      }
      return batch.commit()
    },
    close: () => deleteApp(app),
  }
}
