import type { FirebaseApp } from 'firebase/app'
import type { Auth } from 'firebase/auth'
import { deleteApp, initializeApp } from 'firebase/app'
import { connectAuthEmulator, indexedDBLocalPersistence, initializeAuth } from 'firebase/auth'
import { firebaseOptions, IS_LOCAL, localHost, localStack } from '../config'
import { noteEnds } from './ended'
import { isPractice } from './practice'
import { slotOf } from './slot'

export interface Firebase { app: FirebaseApp, auth: Auth }

let started: Promise<Firebase> | undefined
let listening = false

/**
 * The app and its signed-in user, the same in page and service worker through IndexedDB. Weighs some 50 KB: load this
 * module lazily, after the first paint.
 */
export function firebase(): Promise<Firebase> {
  started ??= start().catch((error) => {
    started = undefined
    throw error
  })
  return started
}

async function start(): Promise<Firebase> {
  if (isPractice)
    throw new Error('Practice asks nothing of the server')
  const local = await localStack()
  if (IS_LOCAL && !local)
    throw new Error('The local stack has not written /local.json')
  if (!listening)
    noteEnds()
  listening = true
  const app = initializeApp(firebaseOptions, await slotOf())
  const auth = initializeAuth(app, { persistence: indexedDBLocalPersistence })
  auth.languageCode = 'vi'
  if (local) {
    connectAuthEmulator(auth, `http://${localHost()}:${local.auth}`, { disableWarnings: true })
    // No SMS is sent, and nothing is asked of reCAPTCHA outside.
    auth.settings.appVerificationDisabledForTesting = true
  }
  return { app, auth }
}

/** Lets go of the user and his token; the next use reads anew who is signed in. */
export async function forgetFirebase(): Promise<void> {
  const { app } = await started?.catch(() => undefined) ?? {}
  started = undefined
  if (app)
    await deleteApp(app)
}
