import type { Firestore } from 'firebase-admin/firestore'
import { Timestamp } from 'firebase-admin/firestore'
import { checkShape } from './check'
import type { DemoDoc } from './demo'

const BATCH = 500
const AT_ONCE = 4
/** Fields that are server times: numbers here, timestamps in Firestore. */
const INSTANTS = new Set(['at', 'updatedAt', 'createdAt', 'wokenAt'])

/** Writes documents in bulk, each checked against its schema. Returns how many. */
export async function writeAll(db: Firestore, documents: Iterable<DemoDoc>): Promise<number> {
  const source = documents[Symbol.iterator]()
  let written = 0
  async function worker() {
    for (let batch = take(source); batch.length > 0; batch = take(source)) {
      const commit = db.batch()
      for (const document of batch) {
        checkShape(document)
        commit.set(db.doc(document.path), stored(document.data))
      }
      await commit.commit()
      written += batch.length
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return written
}

function take(source: Iterator<DemoDoc>): DemoDoc[] {
  const batch: DemoDoc[] = []
  while (batch.length < BATCH) {
    const next = source.next()
    if (next.done)
      break
    batch.push(next.value)
  }
  return batch
}

function stored(data: object): object {
  return Object.fromEntries(Object.entries(data).map(([field, value]) =>
    [field, INSTANTS.has(field) && typeof value === 'number' ? Timestamp.fromMillis(value) : value]))
}
