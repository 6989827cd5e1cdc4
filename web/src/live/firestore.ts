import type { Firestore } from 'firebase/firestore'
import { localHost, localStack } from '../config'

type Sdk = typeof import('./desk-firestore')
export interface LiveFirestore { db: Firestore, sdk: Sdk }

const opened = new WeakMap<object, Promise<LiveFirestore>>()

/** The full Firestore, which can listen; loaded when a desk screen first asks. Its cache lives in memory alone. */
export async function openFirestore(): Promise<LiveFirestore> {
  const { firebase } = await import('../session/firebase')
  const { app, auth } = await firebase()
  await auth.authStateReady()
  const store = opened.get(app) ?? open(app)
  opened.set(app, store)
  store.catch(() => opened.delete(app))
  return store
}

async function open(app: Parameters<Sdk['initializeFirestore']>[0]): Promise<LiveFirestore> {
  const [sdk, local] = await Promise.all([import('./desk-firestore'), localStack()])
  // It would print the bodies of failed requests.
  sdk.setLogLevel('silent')
  const db = sdk.initializeFirestore(app, { localCache: sdk.memoryLocalCache() })
  if (local)
    sdk.connectFirestoreEmulator(db, localHost(), local.firestore)
  return { db, sdk }
}
