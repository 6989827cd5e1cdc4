import type { DocumentData, Firestore } from 'firebase/firestore/lite'
import { Bytes, connectFirestoreEmulator, initializeFirestore, setLogLevel, Timestamp } from 'firebase/firestore/lite'
import { localHost, localStack } from '../config'
import { firebase } from '../session/firebase'

// It would print the bodies of failed requests, names of households among them.
setLogLevel('silent')

const TIMEOUT_MS = 30_000
/** A photo takes its time on the slowest networks. */
export const PHOTO_TIMEOUT_MS = 180_000
const stores = new WeakMap<object, Promise<Firestore>>()

/** Firestore without its own cache or queue, as the signed-in person. */
export async function firestore(): Promise<Firestore> {
  const { app } = await firebase()
  if (!stores.has(app))
    stores.set(app, start(app))
  return stores.get(app)!
}

async function start(app: Parameters<typeof initializeFirestore>[0]): Promise<Firestore> {
  const store = initializeFirestore(app, { ignoreUndefinedProperties: true })
  const local = await localStack()
  if (local)
    connectFirestoreEmulator(store, localHost(), local.firestore)
  return store
}

/** A request that takes too long counts as one without an answer: it may still arrive, and may be sent again. */
export function inTime<T>(request: Promise<T>, limit = TIMEOUT_MS): Promise<T> {
  return Promise.race([
    request,
    new Promise<never>((_resolve, reject) => setTimeout(() => reject(new Error('No answer in time')), limit)),
  ])
}

/** A document with its timestamps as milliseconds; microseconds stay as a fraction. Bytes come as an array of them. */
export function fromStore<T>(data: DocumentData): T {
  return toPlain(data) as T
}

function toPlain(value: unknown): unknown {
  if (value instanceof Timestamp)
    return value.seconds * 1000 + value.nanoseconds / 1e6
  if (value instanceof Bytes)
    return value.toUint8Array()
  if (Array.isArray(value))
    return value.map(toPlain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, toPlain(entry)]))
  return value
}
