import type { Figures } from '@tung-ngo/domain/metric'
import type { Day } from '@tung-ngo/domain/period'
import { dayOf } from '@tung-ngo/domain/day'
import { monthOf } from '@tung-ngo/domain/period'
import { stockOnDay } from '@tung-ngo/domain/period-figures'
import { addFigures } from '@tung-ngo/domain/metric'
import { stockOn } from '@tung-ngo/domain/stock'
import { docs, getAll, queries } from '../store'
import { chunks, parallel } from '../counting/lists'

/** Ledgers that are read at once. */
const AT_ONCE = 50

/**
 * Stocks of a unit as they stood at the end of any past day: of a closed month from the unit's own document, of an
 * open one from the ledgers of the teams below it, one read a team. Base figures stand in closed months only.
 */
export async function stocksOn(unit: string, day: Day, now: number): Promise<Figures> {
  const stored = (await docs.unitTally(unit).get()).data()
  if (!stored || day >= dayOf(now))
    return stored?.tally.stock ?? {}
  const closed = (await docs.unitClosed(unit, monthOf(day)).get()).data()
  if (closed)
    return stockOnDay(day, { now: { ...stored, closed: monthOf(day) }, closed: { [monthOf(day)]: closed } })
  const teams = (await queries.teamsBelow(unit).get()).docs.map(team => docs.teamTally(team.id))
  const sums = await parallel(chunks(teams, AT_ONCE), 4, async piece =>
    (await getAll(piece)).reduce<Figures>((sum, tally) => tally.exists ? addFigures(sum, stockOn(tally.data()!.ledger, day)) : sum, {}))
  return sums.reduce<Figures>((sum, part) => addFigures(sum, part), {})
}
