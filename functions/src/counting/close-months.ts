import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Month } from '@tung-ngo/domain/period'
import type { ClosedParts } from '@tung-ngo/domain/unit-closing'
import { UNIT_LEVELS } from '@tung-ngo/domain/unit'
import { frozenAt, lastFrozenMonth } from '@tung-ngo/domain/closing'
import { statementsBefore } from '@tung-ngo/domain/unit-tally'
import { addMonths, monthsAfter } from '@tung-ngo/domain/period'
import { docs, getAll, isBelowTeam, ownerOf, queries, transact } from '../store'
import { hop } from './hop'
import { groupBy, parallel } from './lists'
import type { ClosedChild } from './rebuild-unit'
import { unitClosedDoc } from './rebuild-unit'
import { openTeam, saveTeam } from './team-ledger'
import { readStated } from './unit-docs'
import { readOwnRecords } from './unit-records'

export interface Closing { month: Month, teams: number, units: number }

/** Closes the months that are due, from the teams up. A second run finds nothing to close. */
export async function closeMonths(now: number): Promise<Closing> {
  const month = lastFrozenMonth(now)
  const { docs: open } = await queries.unclosed(month).get()
  const teams = open.filter(isBelowTeam).map(ownerOf)
  await parallel(teams, 16, team => closeTeam(team, now))
  const units = open.filter(tally => !isBelowTeam(tally))
  // by level, for a path changes when a unit goes elsewhere, and its tally may not know of it yet
  const tiers = groupBy(units, tally => tally.data().level)
  for (const level of UNIT_LEVELS.toReversed())
    await parallel(tiers.get(level) ?? [], 8, unit => closeUnit(ownerOf(unit), now))
  return { month, teams: teams.length, units: units.length }
}

/** Closes the months of a team that are due. */
export function closeTeam(team: string, now: number): Promise<void> {
  return transact(async (tx) => {
    const open = await openTeam(tx, team, now)
    if (open?.moved)
      saveTeam(tx, team, open, now)
  })
}

/** Closes a unit from its children's closed months, which are all there. */
async function closeUnit(unit: string, now: number): Promise<void> {
  await hop(unit, true, now)
  const stored = (await docs.unitTally(unit).get()).data()!
  const due = monthsAfter(stored.closed, lastFrozenMonth(now))
  const [stated, { lines }] = await Promise.all([readStated(unit, stored.level), readOwnRecords(unit)])
  const closed = await Promise.all(due.map(async month => unitClosedDoc(stored, month, await closedRows(stored, month), statementsBefore(stated, frozenAt(month)), lines)))
  await transact(async (tx) => {
    const current = (await tx.get(docs.unitTally(unit))).data()!
    for (const month of closed) {
      if (month.month === addMonths(current.closed, 1)) {
        tx.set(docs.unitClosed(unit, month.month), month)
        current.closed = month.month
      }
    }
    tx.update(docs.unitTally(unit), { closed: current.closed })
  })
}

/** The closed months of a unit's children. */
export async function closedRows({ level, rows }: Pick<UnitTallyDoc, 'level' | 'rows'>, month: Month): Promise<Record<string, ClosedChild>> {
  const children = Object.entries(rows).map(([id, row]) => ({ id, ...JSON.parse(row) as Pick<ClosedChild, 'name' | 'level'> }))
  const read = await getAll<ClosedParts>(children.map(({ id }) => (level === 'commune' ? docs.teamClosed(id, month) : docs.unitClosed(id, month)) as never))
  return Object.fromEntries(children.flatMap(({ id, name, level }, index) => {
    const closed = read[index]!.data()
    return closed ? [[id, { ...closed, name, level }]] : []
  }))
}
