import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { OutboxEntry } from './types'
import { database, startingWith } from './database'
import { isServerTime } from './overlay'

/** A record of a team's register as this phone knows it. */
export type StoredRecord = RegisterRecord & { id: string }

const keyOf = (team: string, register: string) => `records ${team} ${register}`
export const recordsOfTeam = (team: string) => startingWith(`records ${team} `)
export const ALL_RECORDS = startingWith('records ')

/** Undefined until they were first pulled. */
export async function storedRecords(team: string, register: string): Promise<StoredRecord[] | undefined> {
  return await (await database()).get('meta', keyOf(team, register)) as StoredRecord[] | undefined
}

export async function storeRecords(team: string, register: string, records: StoredRecord[]): Promise<void> {
  await (await database()).put('meta', records, keyOf(team, register))
}

/** The records after an act of the outbox; `now` (ms) stands for the server's time. */
export function withAct(records: readonly StoredRecord[], { recording }: Pick<OutboxEntry, 'recording'>, now: number): StoredRecord[] {
  const { record, writes } = recording
  if (!record)
    return [...records]
  const before = records.find(({ id }) => id === record.id)
  const write = writes[1]!
  if (write.op === 'update' && !before)
    return [...records]
  const told = Object.fromEntries(Object.entries(write.data).map(([field, value]) => [field, isServerTime(value) ? now : value]))
  return [...records.filter(({ id }) => id !== record.id), { ...before, ...told, id: record.id } as StoredRecord]
}

/** What the server took of a record goes into the store, until the next pull brings the server's own word. */
export async function keepReceived(entry: OutboxEntry, now: number): Promise<void> {
  const { record } = entry.recording
  if (!record)
    return
  const transaction = (await database()).transaction('meta', 'readwrite')
  const key = keyOf(entry.team, record.register)
  const stored = await transaction.store.get(key) as StoredRecord[] | undefined
  await transaction.store.put(withAct(stored ?? [], entry, now), key)
  await transaction.done
}
