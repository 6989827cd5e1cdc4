import type { RecordSource } from '@tung-ngo/domain/registers/record-ledger'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { Reader } from '../store'
import { eventSchema } from '@tung-ngo/domain/registers/record'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import { ownerOf, plainly, queries } from '../store'
import { parallel } from './lists'

const TEAM_REGISTERS = REGISTERS.filter(({ below }) => below === 'teams')

/** The records of a team with their events; of those that changed since an instant (ms), if one is given. */
export async function readRecords(read: Reader, team: string, since?: number): Promise<RecordSource[]> {
  const sources: RecordSource[] = []
  for (const register of TEAM_REGISTERS) {
    const { docs } = await read.query(since === undefined ? queries.recordsOf('teams', team, register.id) : queries.recordsSince(team, register.id, since))
    for (const { id } of docs)
      sources.push(await readRecord(read, team, register, id))
  }
  return sources
}

/** The records of the teams from `first` to `last`, in the order of their ids. */
export async function recordsBelow(first: string, last: string): Promise<{ team: string, record: RecordSource }[]> {
  const pieces = await Promise.all(TEAM_REGISTERS.map(async (register) => {
    const { docs } = await queries.belowTeams<RegisterRecord>(register.id, first, last).get()
    return parallel(docs, 16, async document => ({ team: ownerOf(document), record: await readRecord(plainly, ownerOf(document), register, document.id) }))
  }))
  return pieces.flat()
}

/** A record's events, those that have the shape of one. */
export async function readRecord(read: Reader, owner: string, register: Register, id: string): Promise<RecordSource> {
  const schema = eventSchema(register)
  const { docs } = await read.query(queries.recordEvents(register.below, owner, register.id, id))
  const events = docs.flatMap((event) => {
    const data = event.data()
    return schema.safeParse(data).success ? [{ ...data, id: event.id }] : []
  })
  return { register, id, events }
}
