import type { ClosedMonth } from './closing'
import type { Figures } from './metric'
import { addFigures } from './metric'
import type { Month } from './period'
import { packAll } from './packed-figures'
import { addMonths, quarterOf, yearOf } from './period'
import type { Tally } from './tally'
import type { TeamLevel } from './team'
import type { UnitLevel } from './unit'
import type { Statements } from './unit-tally'
import { addBases } from './unit-tally'

/** What a closed month of a child or unit sums up to. */
export type ClosedSums = Pick<ClosedMonth, 'figures' | 'quarter' | 'year'>

/** A child's line in a closed month of its parent. */
export interface ClosedRow extends ClosedSums {
  name: string
  level: UnitLevel | TeamLevel
}

/** A closed row as a line of JSON with packed figures. */
export function writeClosedRow({ name, level, ...sums }: ClosedRow): string {
  return JSON.stringify({ name, level, ...packAll(sums) })
}

/** Sum of the children's closed months and the unit's base figures. */
export function sumClosed(level: UnitLevel, children: ClosedSums[], statements: Statements): ClosedSums {
  const figures = children.reduce<Figures>((sum, child) => addFigures(sum, child.figures), {})
  addBases(figures, level, statements)
  return { figures, quarter: sumPeriod(children.map(child => child.quarter)), year: sumPeriod(children.map(child => child.year)) }
}

/** Null where the month ends no such period. */
function sumPeriod(parts: (Figures | null)[]): Figures | null {
  const present = parts.filter(part => part !== null)
  return present.length > 0 ? present.reduce<Figures>((sum, part) => addFigures(sum, part), {}) : null
}

/**
 * A unit's tally without the periods that are closed. Its children close one after the other, so their sum for a
 * month that has just closed would be a part of it; that month is read from `tallies/{yyyy-mm}`.
 */
export function openOnly(tally: Tally, closed: Month): Tally {
  const open = addMonths(closed, 1)
  const from = <T>(periods: Record<string, T>, first: string) =>
    Object.fromEntries(Object.entries(periods).filter(([period]) => period >= first))
  return {
    stock: tally.stock,
    ends: from(tally.ends, open),
    months: from(tally.months, open),
    quarters: from(tally.quarters, quarterOf(open)),
    years: from(tally.years, yearOf(open)),
    late: tally.late,
  }
}
