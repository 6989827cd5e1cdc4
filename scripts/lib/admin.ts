import type { App } from 'firebase-admin/app'
import process from 'node:process'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import type { Ports } from './ports'
import { PROJECT } from './project'

/** The Admin SDK, pointed at a local stack. One stack a process: the SDK reads its environment once. */
export function adminOf(ports: Ports) {
  process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${ports.firestore}`
  process.env.FIREBASE_AUTH_EMULATOR_HOST = `127.0.0.1:${ports.auth}`
  process.env.GCLOUD_PROJECT = PROJECT
  const app: App = getApps()[0] ?? initializeApp({ projectId: PROJECT })
  return { auth: getAuth(app), db: getFirestore(app) }
}

export type Admin = ReturnType<typeof adminOf>
export type Db = Admin['db']
