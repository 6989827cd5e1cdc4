/** The project id is the one switch: `demo-…` runs on the local stack, anything else is production. */
export const PROJECT_ID: string = import.meta.env.VITE_PROJECT_ID || 'demo-tung-ngo'
export const IS_LOCAL = PROJECT_ID.startsWith('demo-')
export const REGION = 'asia-southeast1'

export const firebaseOptions = {
  projectId: PROJECT_ID,
  apiKey: import.meta.env.VITE_API_KEY || 'local',
  authDomain: import.meta.env.VITE_AUTH_DOMAIN || `${PROJECT_ID}.firebaseapp.com`,
  appId: import.meta.env.VITE_APP_ID || 'local',
  messagingSenderId: import.meta.env.VITE_SENDER_ID || undefined,
}

/** The site key (reCAPTCHA Enterprise) by which calls show that they come from this app; none locally. */
export const APP_CHECK_KEY: string = IS_LOCAL ? '' : import.meta.env.VITE_APP_CHECK_KEY || ''

/** The public key by which push services know this app's messages (Web Push); without one none are offered. */
export const VAPID_KEY: string = import.meta.env.VITE_VAPID_KEY || ''

/** An account of the demo data that signs in with one tap. `phone` is E.164. */
export interface DemoAccount { phone: string, name: string, place: string, role: string, hint: string }

/** Where the local stack listens; it writes this file beside the built site. */
export interface LocalStack { firestore: number, auth: number, functions: number, demoAccounts: DemoAccount[] }

const FILE = '/local.json'

let asked: Promise<LocalStack | null> | undefined

/** The local stack, or null in production. Kept in a cache, so that app and worker know it without network. */
export function localStack(): Promise<LocalStack | null> {
  asked ??= IS_LOCAL ? findStack() : Promise.resolve(null)
  return asked
}

async function findStack(): Promise<LocalStack | null> {
  const cache = await caches.open('local-stack')
  const fetched = await fetch(FILE, { cache: 'no-store' }).catch(() => undefined)
  if (fetched?.headers.get('content-type')?.includes('json'))
    await cache.put(FILE, fetched)
  return await (await cache.match(FILE))?.json() ?? null
}

/** The emulators listen on the machine that serves the page. */
export const localHost = () => globalThis.location.hostname
