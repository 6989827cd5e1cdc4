import type { OutboxEntry } from './types'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { doc, serverTimestamp, setDoc } from 'firebase/firestore/lite'
import { database } from './database'
import { firestore, inTime } from './firestore'
import { codeOf, isFinal } from './refusal'

const APP_VERSION: string = import.meta.env.VITE_APP_VERSION || 'local'

/**
 * Says to the operator, once for each, that acts of a person were returned: what kind and why, nothing of their content.
 * What could not be said is said at the next flush.
 */
export async function tellRefusals(uid: string, tell = createRefusal): Promise<void> {
  const returned = await (await database()).getAllFromIndex('outbox', 'state', 'returned')
  for (const entry of returned.filter(entry => entry.uid === uid && !entry.told)) {
    const said = await tell(entry).then(() => true, error => isFinal(codeOf(error)))
    if (said)
      await markTold(entry.order)
  }
}

/** What is there already cannot be said again: the rules refuse it, which is as good. */
async function createRefusal(entry: OutboxEntry): Promise<void> {
  const refusal = refusalOf(entry, APP_VERSION)
  if (refusal)
    await inTime(setDoc(doc(await firestore(), paths.refusal(entry.root!, entry.id)), { ...refusal, at: serverTimestamp() }))
}

/** The document, but for its instant; undefined for an act of an older app, which did not note its reason. */
export function refusalOf({ root, kind, why, detail, pid }: OutboxEntry, app: string) {
  return root && why ? { v: SHAPE_VERSION, kind, reason: why, code: detail ?? 'unknown', app, by: pid } : undefined
}

async function markTold(order: number): Promise<void> {
  const transaction = (await database()).transaction('outbox', 'readwrite')
  const entry = await transaction.store.get(order)
  if (entry?.state === 'returned')
    await transaction.store.put({ ...entry, told: true })
  await transaction.done
}
