import type { ClosedMonth } from './closing'
import type { Figures } from './metric'
import { addFigures } from './metric'
import type { Day, Month } from './period'
import { packAll, unpackAll } from './packed-figures'
import { addMonths, lastDay, quarterOf, yearOf } from './period'
import type { RecordLines } from './registers/unit-records'
import { ownChanges, ownFlows, ownStock } from './registers/unit-records'
import type { Tally } from './tally'
import type { TeamLevel } from './team'
import type { UnitLevel } from './unit'
import type { Statements } from './unit-tally'
import { addBasedChanges, addBases } from './unit-tally'

/** What a closed month of a child or unit sums up to. */
export type ClosedSums = Pick<ClosedMonth, 'figures' | 'quarter' | 'year'>

/** A child's line in a closed month of its parent. */
export interface ClosedRow extends ClosedSums {
  name: string
  level: UnitLevel | TeamLevel
}

/** A closed row as a line of JSON with packed figures. */
export function writeClosedRow({ name, level, figures, quarter, year }: ClosedRow): string {
  return JSON.stringify({ name, level, ...packAll({ figures, quarter, year }) })
}

export function readClosedRow(line: string): ClosedRow {
  const { name, level, ...figures } = JSON.parse(line) as ClosedRow
  return { name, level, ...unpackAll<ClosedSums>(figures) }
}

/** All that a closed month of a child or unit adds up: also day by day, and what was late in the year sealed with it. */
export type ClosedParts = ClosedSums & Pick<ClosedMonth, 'days' | 'late'>

/** What a unit's own records add to a closed month: stocks of its last day, flows, and what each day changed. */
export interface OwnParts { stock: Figures, flows: Figures, days: Record<Day, Figures> }

export const ownParts = (records: RecordLines, level: UnitLevel, month: Month): OwnParts =>
  ({ stock: ownStock(records, level, lastDay(month)), flows: ownFlows(records, month), days: ownChanges(records, level, month) })

/** Sum of the children's closed months, what its own records add, and, as long as the unit is in force, its base figures. */
export function sumClosed(level: UnitLevel, children: ClosedParts[], statements: Statements, isInForce = true, own: OwnParts = { stock: {}, flows: {}, days: {} }): ClosedParts {
  const figures = children.reduce<Figures>((sum, child) => addFigures(sum, child.figures), {})
  const days = sumAll([...children.map(child => child.days), ...isInForce ? [own.days] : []])
  addFigures(figures, own.flows)
  if (isInForce) {
    addFigures(figures, own.stock)
    addBases(figures, level, statements)
    for (const changes of Object.values(days))
      addBasedChanges(changes, level, figures)
  }
  const late = children.map(child => child.late).filter(late => late !== null)
  return {
    figures,
    quarter: sumPeriod(children.map(child => child.quarter)),
    year: sumPeriod(children.map(child => child.year)),
    days,
    late: late.length > 0 ? sumAll(late) : null,
  }
}

function sumAll(parts: Record<string, Figures>[]): Record<string, Figures> {
  const sums: Record<string, Figures> = {}
  for (const [key, figures] of parts.flatMap(part => Object.entries(part)))
    addFigures(sums[key] ??= {}, figures)
  return Object.fromEntries(Object.entries(sums).filter(([, figures]) => Object.keys(figures).length > 0))
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
