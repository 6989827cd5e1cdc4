import type { RecordEvent } from '@tung-ngo/domain/registers/record'
import type { StoredRecord } from './record-store'
import { isPractice } from '../session/practice'
import { paths } from '@tung-ngo/domain/paths'
import { isOld, noteAsked } from './asked-at'
import { announce } from './changes'
import { database } from './database'
import { listOutbox } from './entries'
import { storedRecords, storeRecords, withAct } from './record-store'

export type LocalRecord = StoredRecord & { unsent: boolean }

/** A register of a team as this phone has it, with what is still on its way; undefined until it was first pulled. */
export async function listRecords(team: string, register: string): Promise<LocalRecord[] | undefined> {
  const [stored, entries] = [await storedRecords(team, register), await listOutbox()]
  const own = entries.filter(({ team: of, state, recording }) => of === team && recording.record?.register === register && (state === 'waiting' || state === 'sending')).sort((a, b) => a.order - b.order)
  const unsent = new Set(own.map(({ recording }) => recording.record!.id))
  const records = own.reduce<StoredRecord[]>((records, entry) => withAct(records, entry, entry.madeAt), stored ?? [])
  return stored || own.length > 0 ? records.map(record => ({ ...record, unsent: unsent.has(record.id) })) : undefined
}

/** What the team's figures say of a register: another word where a record came or moved. */
async function markOf(team: string, register: string): Promise<string> {
  const tally = (await (await database()).get('heads', team))?.tally
  const figures = [tally?.stock, ...Object.values(tally?.months ?? {})].flatMap(figures => Object.entries(figures ?? {}))
  return figures.filter(([metric]) => metric.startsWith(`${register}.`)).join(' ')
}

/** Whether there is a reason to pull a register that is only shown beside other things. */
export const isRegisterOld = async (team: string, register: string): Promise<boolean> => isOld(team, register, await markOf(team, register))

/** Brings a register up to date. Rejects without a network: what is here stays. */
export async function pullRecords(team: string, register: string): Promise<void> {
  const mark = await markOf(team, register)
  await storeRecords(team, register, isPractice ? [] : await (await import('./documents')).listDocuments<StoredRecord>(paths.records('teams', team, register)))
  await noteAsked(team, register, mark)
  announce({ kind: 'outbox', team })
}

/** What became of a record, as the server has it. */
export async function listEvents(below: 'teams' | 'units', place: string, register: string, record: string): Promise<(RecordEvent & { id: string })[]> {
  return (await import('./documents')).listDocuments<RecordEvent>(paths.recordEvents(below, place, register, record))
}
