import type { Write } from '@tung-ngo/domain/command'
import type { Firestore, WriteBatch } from 'firebase/firestore/lite'
import { doc, serverTimestamp, writeBatch } from 'firebase/firestore/lite'
import { isServerTime } from './overlay'

/** Writes as one batch: all of them, or none. A fact set anew would be an update, and rules allow none. */
export function batchOf(store: Firestore, writes: readonly Write[]): WriteBatch {
  const batch = writeBatch(store)
  for (const { op, path, data } of writes) {
    const stamped = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, isServerTime(value) ? serverTimestamp() : value]))
    op === 'create' ? batch.set(doc(store, path), stamped) : batch.update(doc(store, path), stamped)
  }
  return batch
}
