import { flowsOf } from './flows'
import { lateFigures } from './late'
import type { Ledger } from './ledger'
import { standingFacts } from './ledger'
import type { FactRow } from './ledger-row'
import { bitsOf, bitsOfPeriod, countMarks, marksOf, monthBit } from './marks'
import type { Figures } from './metric'
import { addFigures, sameFigures } from './metric'
import type { Day, Month, Period, Quarter, Year } from './period'
import { lastDay, monthOf, monthsAfter, quarterOf, yearOf } from './period'
import { presentStock, stockOn } from './stock'

/**
 * The stored figures of a team or unit (architecture §4).
 * `stock` is that of the day it was counted; `ends` the stock on the last day of each past month still open, where it
 * is another; `months` flows and distinct counts of the open months; `quarters` and `years` the distinct counts of the periods
 * that an open month belongs to; `late` what stands beside closed months: flows under the month, what it adds to
 * distinct counts under month, quarter and year. What was withdrawn after the closing is less than nothing there.
 * Periods without figures are left out, so that a team where nothing happens has the same tally every day.
 */
export interface Tally {
  stock: Figures
  ends: Record<Month, Figures>
  months: Record<Month, Figures>
  quarters: Record<Quarter, Figures>
  years: Record<Year, Figures>
  late: Record<Period, Figures>
}

export const emptyTally = (): Tally => ({ stock: {}, ends: {}, months: {}, quarters: {}, years: {}, late: {} })

/** The figures that a ledger says, on a day. */
export function tallyOf(ledger: Ledger, today: Day): Tally {
  const current = monthOf(today)
  const stock = presentStock(ledger, today)
  const facts = standingFacts(ledger)
  const open = monthsAfter(ledger.closed, current)
  const ends = open.filter(month => month < current).map(month => [month, stockOn(ledger, lastDay(month))] as const)
  const years = new Map(open.map(yearOf).map(year => [year, marksOfYear(ledger, facts, year)]))
  const distinct = (period: Period) => [period, distinctFigures(years.get(yearOf(period))!, period)] as const
  return {
    stock,
    ends: Object.fromEntries(ends.filter(([, end]) => !sameFigures(end, stock))),
    months: present(open.map(month => [month, monthFigures(facts.filter(row => monthOf(row.on) === month))])),
    quarters: present(open.map(quarterOf).map(distinct)),
    years: present([...years.keys()].map(distinct)),
    late: lateFigures(ledger, facts),
  }
}

function present(periods: (readonly [Period, Figures])[]): Record<Period, Figures> {
  return Object.fromEntries(periods.filter(([, figures]) => Object.keys(figures).length > 0))
}

/** Flows and distinct counts of a month's facts. */
function monthFigures(rows: FactRow[]): Figures {
  const figures: Figures = {}
  for (const row of rows)
    addFigures(figures, flowsOf(row))
  return addFigures(figures, countMarks(new Set(rows.flatMap(marksOf))))
}

/** Marks of the closed and open months of a year: mark → bits of the months in which it was counted. */
function marksOfYear(ledger: Ledger, facts: FactRow[], year: Year): Map<string, number> {
  const marks = new Map(Object.entries(ledger.seen[year] ?? {}).map(([mark, counts]) => [mark, bitsOf(counts)]))
  for (const row of facts.filter(row => yearOf(row.on) === year)) {
    for (const mark of marksOf(row))
      marks.set(mark, (marks.get(mark) ?? 0) | monthBit(monthOf(row.on)))
  }
  return marks
}

function distinctFigures(marks: Map<string, number>, period: Period): Figures {
  const bits = bitsOfPeriod(period)
  return countMarks([...marks].filter(([, months]) => months & bits).map(([mark]) => mark))
}
