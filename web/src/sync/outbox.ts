import type { Recording } from '@tung-ngo/domain/command'
import type { OutboxEntry, Reopen } from './types'
import { readSnapshot } from '../session/snapshot'
import { announce } from './changes'
import { database } from './database'
import { forgetUnsent, rememberUnsent } from './missing'
import { deletePhotosOf, linkPhotos } from './photo-links'
import { plain } from './plain'
import { STORE_WORDS } from './store-words'

interface Act {
  recording: Recording
  title: string
  edit?: Reopen
  /** The returned act that this one corrects, or the one that it moves: it leaves the outbox in the same moment. */
  replaces?: string
  /** That act as it was seen; when it has left the phone since, nothing is recorded. */
  ifStill?: OutboxEntry
  moves?: string
}

/**
 * Takes an act into the outbox. From then on it is on this phone until the server has it. When the phone cannot keep
 * it, it throws with a sentence for the person.
 */
export async function putEntry(act: Act): Promise<OutboxEntry> {
  const { account, places } = readSnapshot()
  const [factWrite] = act.recording.writes
  const [, team] = factWrite!.path.split('/') as [string, string]
  const id = factWrite!.path.split('/').at(-1)!
  const { fact } = act.recording
  const entry: Omit<OutboxEntry, 'order'> = plain({
    id, uid: account!.uid, pid: account!.pid, team, root: places.find(place => place.id === team)?.path[0], kind: fact.kind, title: act.title, on: fact.on,
    madeAt: Date.now(), state: 'waiting' as const, attempts: 0, nextTryAt: 0, recording: act.recording, edit: act.edit, moves: act.moves,
  })
  const order = await store(entry, act).catch((error) => {
    throw new Error((error as Error).name === 'QuotaExceededError' ? STORE_WORDS.full : STORE_WORDS.closed, { cause: error })
  })
  if (order === undefined)
    throw new Error(STORE_WORDS.left)
  if (act.replaces)
    forgetUnsent(act.replaces)
  rememberUnsent(entry as OutboxEntry)
  announce({ kind: 'outbox', team })
  return { ...entry, order }
}

/** @returns undefined, and nothing is stored, when what it replaces is no longer as it was seen */
async function store(entry: Omit<OutboxEntry, 'order'>, { replaces, ifStill }: Act): Promise<number | undefined> {
  const transaction = (await database()).transaction(['outbox', 'photos'], 'readwrite', { durability: 'strict' })
  const outbox = transaction.objectStore('outbox')
  const replaced = replaces ? await outbox.index('id').get(replaces) : undefined
  if (ifStill && (replaced?.state !== ifStill.state || replaced.attempts !== ifStill.attempts))
    return undefined
  if (replaced)
    await outbox.delete(replaced.order)
  const order = await outbox.add(entry as OutboxEntry)
  await linkPhotos(transaction.objectStore('photos'), entry, replaces)
  await transaction.done
  return order
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
  const transaction = (await database()).transaction(['outbox', 'photos'], 'readwrite')
  const outbox = transaction.objectStore('outbox')
  const entry = await outbox.index('id').get(id)
  const removes = entry !== undefined && condition(entry)
  if (removes) {
    await outbox.delete(entry.order)
    await deletePhotosOf(transaction.objectStore('photos'), id)
  }
  await transaction.done
  if (removes) {
    forgetUnsent(id)
    announce({ kind: 'outbox', team: entry.team })
  }
  return removes
}
