import type { Recording } from '@tung-ngo/domain/command'
import type { OutboxEntry, Reopen } from './types'
import { readSnapshot } from '../session/snapshot'
import { announce } from './changes'
import { database } from './database'
import { forgetUnsent, rememberUnsent } from './missing'
import { plain } from './plain'
import { STORE_WORDS } from './store-words'

/**
 * Takes an act into the outbox. From then on it is on this phone until the server has it. When the phone cannot keep
 * it, it throws with a sentence for the person.
 * `replaces`: the returned act that this one corrects; it leaves the outbox in the same moment.
 */
export async function putEntry(act: { recording: Recording, title: string, edit?: Reopen, replaces?: string }): Promise<OutboxEntry> {
  const { account, places } = readSnapshot()
  const [factWrite] = act.recording.writes
  const [, team, , id] = factWrite!.path.split('/') as [string, string, string, string]
  const { fact } = act.recording
  const entry: Omit<OutboxEntry, 'order'> = plain({
    id, uid: account!.uid, pid: account!.pid, team, root: places.find(place => place.id === team)?.path[0], kind: fact.kind, title: act.title, on: fact.on,
    madeAt: Date.now(), state: 'waiting' as const, attempts: 0, nextTryAt: 0, recording: act.recording, edit: act.edit,
  })
  try {
    const transaction = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' })
    const replaced = act.replaces && await transaction.store.index('id').getKey(act.replaces)
    if (replaced)
      await transaction.store.delete(replaced)
    const order = await transaction.store.add(entry as OutboxEntry)
    await transaction.done
    if (act.replaces)
      forgetUnsent(act.replaces)
    rememberUnsent(entry as OutboxEntry)
    announce({ kind: 'outbox', team })
    return { ...entry, order }
  }
  catch (error) {
    throw new Error((error as Error).name === 'QuotaExceededError' ? STORE_WORDS.full : STORE_WORDS.closed, { cause: error })
  }
}

/** Takes in acts that another phone could not send. @returns how many were not here yet */
export async function addEntries(entries: Omit<OutboxEntry, 'order'>[]): Promise<number> {
  const transaction = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' })
  const here = await Promise.all(entries.map(({ id }) => transaction.store.index('id').getKey(id)))
  const fresh = entries.filter((_, index) => here[index] === undefined)
  for (const entry of fresh)
    await transaction.store.add(plain(entry) as OutboxEntry)
  await transaction.done
  for (const team of new Set(fresh.map(entry => entry.team)))
    announce({ kind: 'outbox', team })
  return fresh.length
}

/** Takes an act back while it has not left this phone: afterwards only a withdrawal can. */
export async function undo(id: string): Promise<'removed' | 'tooLate'> {
  return await removeIf(id, entry => entry.state === 'waiting' && entry.attempts === 0) ? 'removed' : 'tooLate'
}

/** Drops an act that was returned, at the person's word. */
export async function discard(id: string): Promise<void> {
  await removeIf(id, entry => entry.state === 'returned')
}

/** Sends a returned act once more as it is, because what stood in its way is gone. */
export async function sendAgain(id: string): Promise<void> {
  const transaction = (await database()).transaction('outbox', 'readwrite')
  const entry = await transaction.store.index('id').get(id)
  if (entry?.state === 'returned')
    await transaction.store.put({ ...entry, state: 'waiting', nextTryAt: 0 })
  await transaction.done
  if (entry)
    announce({ kind: 'outbox', team: entry.team })
}

async function removeIf(id: string, condition: (entry: OutboxEntry) => boolean): Promise<boolean> {
  const transaction = (await database()).transaction('outbox', 'readwrite')
  const entry = await transaction.store.index('id').get(id)
  const removes = entry !== undefined && condition(entry)
  if (removes)
    await transaction.store.delete(entry.order)
  await transaction.done
  if (removes) {
    forgetUnsent(id)
    announce({ kind: 'outbox', team: entry.team })
  }
  return removes
}
