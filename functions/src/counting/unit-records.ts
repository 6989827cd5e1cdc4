import type { RecordSource } from '@tung-ngo/domain/registers/record-ledger'
import type { RecordLines } from '@tung-ngo/domain/registers/unit-records'
import type { Reader } from '../store'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { lineKey, recordLine } from '@tung-ngo/domain/registers/unit-records'
import { ownerOf, plainly, queries } from '../store'
import { groupBy, parallel } from './lists'
import { readRecord } from './team-records'

const UNIT_REGISTERS = REGISTERS.filter(({ below }) => below === 'units')

/** A unit's own records as its tally has them; `newest`: the instant (ms) of the latest event. */
export interface OwnRecords { lines: RecordLines, newest: number }

export async function readOwnRecords(unit: string, read: Reader = plainly): Promise<OwnRecords> {
  const sources: RecordSource[] = []
  for (const register of UNIT_REGISTERS) {
    const { docs } = await read.query(queries.recordsOf('units', unit, register.id))
    for (const { id } of docs)
      sources.push(await readRecord(read, unit, register, id))
  }
  return linesOf(sources)
}

/** The lines of all units that have any. */
export async function allOwnRecords(): Promise<Map<string, RecordLines>> {
  const found = await Promise.all(UNIT_REGISTERS.map(async register => (await queries.allUnitRecords(register.id).get()).docs.map(document => ({ register, unit: ownerOf(document), id: document.id }))))
  const sources = await parallel(found.flat(), 16, async ({ register, unit, id }) => ({ unit, source: await readRecord(plainly, unit, register, id) }))
  return new Map([...groupBy(sources, ({ unit }) => unit)].map(([unit, all]) => [unit, linesOf(all.map(({ source }) => source)).lines]))
}

function linesOf(sources: RecordSource[]): OwnRecords {
  const lines = sources.map(source => [lineKey(source), recordLine(source)] as const).filter(([, line]) => line !== '')
  return { lines: Object.fromEntries(lines), newest: Math.max(0, ...sources.flatMap(({ events }) => events.map(({ at }) => at))) }
}
