import type { Month, Period } from '../period'
import type { PeriodFigures } from '../period-figures'
import { figuresOf } from '../period-figures'
import type { UnitClosedDoc, UnitTallyDoc } from '../tally-doc'
import { compareText } from '../text'
import { readClosedRow } from '../unit-closing'
import { readRow } from '../unit-tally'

/** The tallies of a unit that the figures of a period need: `now`, and the closed months that `monthsToRead` names. */
export interface UnitTallies {
  now: Pick<UnitTallyDoc, 'closed' | 'day' | 'tally' | 'rows' | 'asOf'>
  closed: Record<Month, UnitClosedDoc>
}

/** A place right below a unit, with what it adds to the unit's figures of a period. */
export interface ChildFigures { id: string, name: string, figures: PeriodFigures }

/** What stands behind a unit's figures of a month, quarter or year: its places by their names, those that are gone since too. */
export function childFigures(period: Period, { now, closed }: UnitTallies): ChildFigures[] {
  const months = Object.entries(closed).map(([month, { rows }]) => [month, new Map(Object.entries(rows).map(([id, line]) => [id, readClosedRow(line)]))] as const)
  const open = new Map(Object.entries(now.rows).map(([id, line]) => [id, readRow(line)]))
  const names = new Map([...months.flatMap(([, rows]) => [...rows]), ...open].map(([id, { name }]) => [id, name]))
  const nothing = { stock: {}, ends: {}, months: {}, quarters: {}, years: {}, late: {} }
  return [...names].map(([id, name]) => {
    const own = Object.fromEntries(months.flatMap(([month, rows]) => rows.has(id) ? [[month, { ...rows.get(id)!, days: {}, late: null }]] : []))
    return { id, name, figures: figuresOf(period, { now: { closed: now.closed, day: now.day, tally: open.get(id)?.tally ?? nothing }, closed: own }) }
  }).sort((a, b) => compareText(a.name, b.name))
}
