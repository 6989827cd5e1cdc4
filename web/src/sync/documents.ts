import type { Write } from '@tung-ngo/domain/command'
import type { DocumentData, QueryFilterConstraint, QueryNonFilterConstraint } from 'firebase/firestore/lite'
import { and, Bytes, collection, deleteDoc, doc, getDoc, getDocs, limit, or, orderBy, query, serverTimestamp, setDoc, Timestamp, updateDoc, where } from 'firebase/firestore/lite'
import { firebase } from '../session/firebase'
import { batchOf } from './batch'
import { firestore, fromStore, inTime } from './firestore'
import { isServerTime } from './overlay'
import { codeOf } from './refusal'

export { PHOTO_TIMEOUT_MS } from './firestore'

/** Straight from the server and to it, for what is done with a network only: seats, accesses, the log. */
export type Found<T> = T & { id: string }

/** What is asked of a collection: fields that equal, one that is one of up to thirty, either of two fields that equals, the newest by a field, those that have a field or have it between two values or after or before an instant (ms), at most so many. */
export interface Asked { equal?: Record<string, string>, oneOf?: [field: string, values: string[]], either?: [one: string, other: string, value: string], newest?: string, having?: string, between?: [field: string, from: string, to: string], after?: [field: string, instant: number], before?: [field: string, instant: number], limit?: number }

/** A document with its id; undefined when there is none. `limit`: how long it may take (ms). */
export function readDocument<T>(path: string, limit?: number): Promise<Found<T> | undefined> {
  return surely(async () => {
    const found = await getDoc(doc(await firestore(), path))
    return found.exists() ? { ...fromStore<T>(found.data()), id: found.id } : undefined
  }, limit)
}

export function listDocuments<T>(path: string, { equal = {}, oneOf, either, newest, having, between, after, before, limit: most }: Asked = {}): Promise<Found<T>[]> {
  const filters: QueryFilterConstraint[] = [
    ...Object.entries(equal).map(([field, value]) => where(field, '==', value)),
    ...oneOf ? [where(oneOf[0], 'in', oneOf[1])] : [],
    ...between ? [where(between[0], '>=', between[1]), where(between[0], '<=', between[2])] : [],
    ...after ? [where(after[0], '>', Timestamp.fromMillis(Math.floor(after[1])))] : [],
    ...before ? [where(before[0], '<', Timestamp.fromMillis(Math.floor(before[1])))] : [],
    ...either ? [or(where(either[0], '==', either[2]), where(either[1], '==', either[2]))] : [],
  ]
  const shape: QueryNonFilterConstraint[] = [
    ...newest ? [orderBy(newest, 'desc')] : [],
    // An order leaves out what lacks the field.
    ...having ? [orderBy(having)] : [],
    ...most ? [limit(most)] : [],
  ]
  return surely(async () => {
    const all = collection(await firestore(), path)
    const found = await getDocs(filters.length > 0 ? query(all, and(...filters), ...shape) : query(all, ...shape))
    return found.docs.map(document => ({ ...fromStore<T>(document.data()), id: document.id }))
  })
}

/** Writes a whole document, new or in place of another. A Date is stored as an instant. */
export function writeDocument(path: string, data: DocumentData): Promise<void> {
  return surely(async () => setDoc(doc(await firestore(), path), stamped(data)))
}

/** Writes some fields of a document that exists. */
export function changeDocument(path: string, data: DocumentData): Promise<void> {
  return surely(async () => updateDoc(doc(await firestore(), path), stamped(data)))
}

/** What is not there is deleted already. */
export function deleteDocument(path: string): Promise<void> {
  return surely(async () => deleteDoc(doc(await firestore(), path)))
}

/** One commit: all of the writes, or none. */
export function writeTogether(writes: readonly Write[]): Promise<void> {
  return surely(async () => batchOf(await firestore(), writes).commit())
}

const stamped = (data: DocumentData) =>
  Object.fromEntries(Object.entries(data).map(([field, value]) => [field, isServerTime(value) ? serverTimestamp() : value instanceof Uint8Array ? Bytes.fromUint8Array(value) : value]))

/** A refusal counts once a fresh token was refused too: seats may have come since this one was made. */
async function surely<T>(work: () => Promise<T>, limit?: number): Promise<T> {
  const { auth } = await firebase()
  await auth.authStateReady()
  try {
    return await inTime(work(), limit)
  }
  catch (error) {
    if (codeOf(error) !== 'permission-denied' || !auth.currentUser)
      throw error
    await inTime(auth.currentUser.getIdToken(true))
    return await inTime(work(), limit)
  }
}

/** Whether the server said no, rather than nothing. */
export const isDenied = (error: unknown): boolean => codeOf(error) === 'permission-denied'
