import type { Register } from '@tung-ngo/domain/registers/register'
import type { Outcome } from './outcome'
import { lineKey, recordLine } from '@tung-ngo/domain/registers/unit-records'
import { docs, transact, within } from '../store'
import { hop } from './hop'
import { readRecord } from './team-records'
import { unitTallyDoc } from './unit-docs'

/** Counts a record of a unit's register anew, from all its events: twice, late or out of order is the same. */
export async function countUnitRecord(unit: string, register: Register, record: string, now: number): Promise<Outcome> {
  if (!(await docs.unitTally(unit).get()).exists)
    return hop(unit, true, now)
  return transact(async (tx) => {
    const stored = (await tx.get(docs.unitTally(unit))).data()!
    const source = await readRecord(within(tx), unit, register, record)
    const [key, line] = [lineKey(source), recordLine(source)]
    const moved = line !== '' && stored.records?.[key] !== line
    if (moved)
      tx.set(docs.unitTally(unit), unitTallyDoc(stored, { ...stored, records: { ...stored.records, [key]: line } }, now))
    return { outcome: moved ? 'moved' : 'same', hops: stored.parent ? [{ unit: stored.parent, below: stored.level, full: false }] : [] }
  })
}
