import { deleteToken, getMessaging, getToken } from 'firebase/messaging'
import { VAPID_KEY } from '../config'
import { firebase } from './firebase'

/** The edge to Firebase Cloud Messaging: the token by which this browser is reached, through the app's own worker. */
export async function takeToken(): Promise<string> {
  const { app } = await firebase()
  const serviceWorkerRegistration = await navigator.serviceWorker.ready
  return getToken(getMessaging(app), { vapidKey: VAPID_KEY, serviceWorkerRegistration })
}

export async function dropToken(): Promise<void> {
  const { app } = await firebase()
  await deleteToken(getMessaging(app))
}
