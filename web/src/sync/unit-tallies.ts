import type { Day, Period } from '@tung-ngo/domain/period'
import type { UnitTallies } from '@tung-ngo/domain/reports/child-figures'
import type { ConsolidationDoc } from '@tung-ngo/domain/reports/consolidation-doc'
import type { UnitClosedDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { paths } from '@tung-ngo/domain/paths'
import { monthsToRead } from '@tung-ngo/domain/period-figures'
import { database, startingWith } from './database'
import { listDocuments, readDocument } from './documents'
import { inTime } from './firestore'
import { plain } from './plain'

export const talliesOf = (unit: string): IDBKeyRange => startingWith(`tallies ${unit} `)
export const ALL_TALLIES = startingWith('tallies ')

/** The server has so long (ms); then what this machine had last is taken. */
const WAIT_MS = 8000

/** A unit's tallies for a month, quarter or year; null: never counted, or neither server nor machine has them. */
export function readUnitTallies(unit: string, period: Period): Promise<UnitTallies | null> {
  return orKept(`tallies ${unit} ${period}`, async () => {
    const now = await readDocument<UnitTallyDoc>(paths.unitTally(unit))
    if (!now)
      return null
    const closed = await Promise.all(monthsToRead(period, now.closed).map(async month => [month, await readDocument<UnitClosedDoc>(paths.unitTally(unit, month))] as const))
    return { now, closed: Object.fromEntries(closed.flatMap(([month, doc]) => doc ? [[month, doc]] : [])) }
  })
}

/** What a unit has consolidated of periods that end on a day. */
export async function readConsolidated(unit: string, to: Day): Promise<ConsolidationDoc[]> {
  return await orKept(`tallies ${unit} below ${to}`, () => listDocuments<ConsolidationDoc>(paths.consolidations(unit), { equal: { to } })) ?? []
}

/** As the server says now; without network as it said last. */
async function orKept<T>(key: string, load: () => Promise<T | null>): Promise<T | null> {
  const db = await database()
  try {
    if (!navigator.onLine)
      throw new Error('No network')
    const found = await inTime(load(), WAIT_MS)
    if (found)
      await db.put('meta', plain(found), key)
    return found
  }
  catch {
    return await db.get('meta', key) as T | undefined ?? null
  }
}
