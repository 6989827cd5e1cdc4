import type { FirebaseApp } from 'firebase/app'
import type { startFirestore } from './desk-firestore'
import { localHost, localStack } from '../config'

type DeskFirestore = ReturnType<typeof startFirestore>

const opened = new WeakMap<FirebaseApp, Promise<DeskFirestore>>()

/** A Firestore that can listen, as the signed-in person; loaded when a desk screen first asks, its cache in memory. */
export async function openFirestore(): Promise<DeskFirestore> {
  const { firebase } = await import('../session/firebase')
  const { app, auth } = await firebase()
  await auth.authStateReady()
  const store = opened.get(app) ?? open(app)
  opened.set(app, store)
  store.catch(() => opened.delete(app))
  return store
}

async function open(app: FirebaseApp): Promise<DeskFirestore> {
  const [{ startFirestore }, local] = await Promise.all([import('./desk-firestore'), localStack()])
  return startFirestore(app, local ? { host: localHost(), port: local.firestore } : undefined)
}
