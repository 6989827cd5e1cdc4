import type { OutboxEntry } from './types'
import { isPractice } from '../session/practice'
import { readSnapshot } from '../session/snapshot'
import { announce, onLocalChange } from './changes'
import { database } from './database'

/** An act that waits on this phone, as it is remembered outside of the store: enough to say which it was. */
export type Remembered = Pick<OutboxEntry, 'id' | 'uid' | 'team' | 'kind' | 'on' | 'madeAt'> & { path?: string }

const UNSENT = 'tung-ngo.unsent'
const MISSING = 'tung-ngo.missing'

const read = (key: string): Remembered[] => JSON.parse(localStorage.getItem(key) ?? '[]')
const write = (key: string, acts: Remembered[]) => isPractice || localStorage.setItem(key, JSON.stringify(acts))
const briefOf = ({ id, uid, team, kind, on, madeAt, path }: Remembered): Remembered => ({ id, uid, team, kind, on, madeAt, ...path ? { path } : {} })
const briefOfEntry = (entry: OutboxEntry) => briefOf({ ...entry, path: entry.recording.writes[0]!.path })
const uid = () => readSnapshot().account?.uid

/** Acts of the person who is signed in that were here, were never received, and are gone: the browser cleared its store. */
export const listMissing = (): Remembered[] => read(MISSING).filter(act => act.uid === uid())

/** The person has seen what is missing. */
export function forgetMissing(): void {
  write(MISSING, read(MISSING).filter(act => act.uid !== uid()))
  announce({ kind: 'missing' })
}

/** Remembers from now on what waits here, beside the store. */
export function watchStore(): void {
  onLocalChange(({ kind }) => (kind === 'outbox' || kind === 'team') && void remember())
  void remember()
}

/** An act was recorded here. */
export function rememberUnsent(entry: OutboxEntry): void {
  write(UNSENT, [...read(UNSENT), briefOfEntry(entry)])
}

/** A person took this act off the outbox himself. */
export function forgetUnsent(id: string): void {
  write(UNSENT, read(UNSENT).filter(act => act.id !== id))
}

async function remember(): Promise<void> {
  const entries = await (await database()).getAll('outbox')
  const here = new Set(entries.map(({ id }) => id))
  const unsent = entries.filter(({ state }) => state !== 'received').map(briefOfEntry)
  write(UNSENT, [...read(UNSENT).filter(({ id }) => !here.has(id)), ...unsent])
}

/** Acts of the person who is signed in that waited here and are gone; perhaps the server has them, for the worker sends without this list. */
export async function listSuspects(): Promise<Remembered[]> {
  const acts = read(UNSENT).filter(act => act.uid === uid())
  if (acts.length === 0)
    return []
  const here = new Set((await (await database()).getAll('outbox')).map(({ id }) => id))
  return acts.filter(({ id }) => !here.has(id))
}

/** What the server said of one that is gone. */
export function judged(act: Remembered, arrived: boolean): void {
  forgetUnsent(act.id)
  if (arrived)
    return
  write(MISSING, [...read(MISSING), act])
  announce({ kind: 'missing' })
}
