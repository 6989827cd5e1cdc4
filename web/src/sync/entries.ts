import type { OutboxEntry } from './types'
import { readSnapshot } from '../session/snapshot'
import { database } from './database'

/** Everything in the outbox of the person who is signed in, oldest first. */
export async function listOutbox(): Promise<OutboxEntry[]> {
  const uid = readSnapshot().account?.uid
  return (await (await database()).getAll('outbox')).filter(entry => entry.uid === uid)
}

export async function getEntry(id: string): Promise<OutboxEntry | undefined> {
  return (await database()).getFromIndex('outbox', 'id', id)
}

/** Acts of the person who is signed in that the server does not have yet: waiting, sending or returned. */
export async function countUnsent(): Promise<number> {
  return (await listOutbox()).filter(entry => entry.state !== 'received').length
}
