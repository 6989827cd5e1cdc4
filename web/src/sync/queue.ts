import type { RefusalReason } from '@tung-ngo/domain/refusal'
import type { OutboxEntry, StoredHousehold } from './types'
import { announce } from './changes'
import { database } from './database'
import { afterEntry, householdOf } from './overlay'
import { prunable } from './prune'
import { keepReceived } from './record-store'

/** How a try to send ended. `kept`: it stays and is tried again at `nextTryAt`; `stop`: so would all the others. */
export type Outcome
  = { kind: 'received' }
    | { kind: 'returned', reason: string, why: RefusalReason, detail?: string }
    | { kind: 'kept', nextTryAt: number, stop: boolean }

/** Unsent acts of a person. What a closed tab left as being sent waits again; call under the lock. */
export async function takeUp(uid: string): Promise<OutboxEntry[]> {
  const transaction = (await database()).transaction('outbox', 'readwrite')
  const index = transaction.store.index('state')
  const left = (await index.getAll('sending')).map(entry => ({ ...entry, state: 'waiting' as const }))
  await Promise.all(left.map(entry => transaction.store.put(entry)))
  const waiting = await index.getAll('waiting')
  await transaction.done
  return waiting.filter(entry => entry.uid === uid)
}

/** @returns the act as it is now being sent; undefined when it was taken back meanwhile. */
export async function beginSending(order: number): Promise<OutboxEntry | undefined> {
  const transaction = (await database()).transaction('outbox', 'readwrite')
  const entry = await transaction.store.get(order)
  const sending = entry?.state === 'waiting' ? { ...entry, state: 'sending' as const, attempts: entry.attempts + 1 } : undefined
  if (sending)
    await transaction.store.put(sending)
  await transaction.done
  if (sending)
    announce({ kind: 'outbox', team: sending.team })
  return sending
}

/** Writes down how it ended; what was received goes into the household in the same transaction. */
export async function settle(entry: OutboxEntry, outcome: Outcome, now: number): Promise<void> {
  const transaction = (await database()).transaction(['outbox', 'households'], 'readwrite')
  await transaction.objectStore('outbox').put(settled(entry, outcome, now))
  if (outcome.kind === 'received') {
    const households = transaction.objectStore('households')
    const ids = new Set(entry.recording.writes.map(write => householdOf(write, entry.team)).filter(id => id !== undefined))
    const stored = (await Promise.all([...ids].map(id => households.get([entry.team, id])))).filter(household => household !== undefined)
    const known = new Map<string, StoredHousehold>(stored.map(household => [household.id, household]))
    await Promise.all(afterEntry(known, entry).map(household => households.put(household)))
  }
  await transaction.done
  if (outcome.kind === 'received')
    await keepReceived(entry, now)
  announce({ kind: outcome.kind === 'kept' ? 'outbox' : 'team', team: entry.team })
}

function settled(entry: OutboxEntry, outcome: Outcome, now: number): OutboxEntry {
  const { reason: _reason, why: _why, detail: _detail, ...rest } = entry
  switch (outcome.kind) {
    case 'received':
      return { ...rest, state: 'received', receivedAt: now }
    case 'returned':
      return { ...rest, state: 'returned', reason: outcome.reason, why: outcome.why, detail: outcome.detail }
    case 'kept':
      return { ...rest, state: 'waiting', nextTryAt: outcome.nextTryAt }
  }
}

export async function prune(now: number): Promise<void> {
  const transaction = (await database()).transaction('outbox', 'readwrite')
  const received = await transaction.store.index('state').getAll('received')
  await Promise.all(prunable(received, now).map(entry => transaction.store.delete(entry.order)))
  await transaction.done
}
