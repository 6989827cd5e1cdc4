import type { Period } from '@tung-ngo/domain/period'
import type { Grain } from '@tung-ngo/domain/period'
import { dayOf } from '@tung-ngo/domain/day'
import { addMonths, grainOf, lastClosedMonth, monthOf, quarterOf, yearOf } from '@tung-ngo/domain/period'
import { periodBefore, sameLastYear } from '@tung-ngo/domain/periods/neighbour-periods'
import { periodTitle } from '@tung-ngo/domain/periods/period-title'
import { spanOf } from '@tung-ngo/domain/periods/span'

/** So many of each can be chosen, and so many stand side by side: of quarters the same one of last year is the first. */
const CHOICE: Record<Grain, number> = { month: 12, quarter: 5, year: 3 }
const SIDE_BY_SIDE: Record<Grain, number> = { month: 6, quarter: 5, year: 3 }

/** A period and those before it, the newest first. */
function back(period: Period, count: number): Period[] {
  const periods = [period]
  while (periods.length < count)
    periods.push(periodBefore(grainOf(period), periods.at(-1)!))
  return periods
}

/** Periods that can be chosen at an instant (ms): months, quarters, years, of each the current one first. */
export function periodsBack(instant: number): Period[] {
  const month = monthOf(dayOf(instant))
  return [month, quarterOf(month), yearOf(month)].flatMap(period => back(period, CHOICE[grainOf(period)]))
}

/** The months that are still open at an instant (ms), the current one first. */
export function openMonths(instant: number): Period[] {
  const current = monthOf(dayOf(instant))
  const previous = addMonths(current, -1)
  return lastClosedMonth(instant) < previous ? [current, previous] : [current]
}

/** A period and those before it, the oldest first. */
export const periodsUntil = (period: Period): Period[] => back(period, SIDE_BY_SIDE[grainOf(period)]).toReversed()

/** What a period is compared with: the one before it and, where that is another, the same of the year before. */
export function comparedWith(period: Period): Period[] {
  return [...new Set([periodBefore(grainOf(period), period), sameLastYear(period)!])]
}

/** `Tháng 11/2026`, `Quý IV/2026`, `Năm 2026` */
export const titleOf = (period: Period): string => periodTitle(spanOf(period))

/** The same within a sentence. */
export const nameOf = (period: Period): string => titleOf(period).replace(/^./, first => first.toLowerCase())

/** As the head of a narrow column: `11/2026`, `Quý IV/2026`, `2026`. */
export const shortOf = (period: Period): string => titleOf(period).replace(/^(?:Tháng|Năm) /, '')

/** Periods that can be chosen, by how long they are. */
export function byGrain(periods: readonly Period[]): { grain: Grain, periods: Period[] }[] {
  return Object.entries(Object.groupBy(periods, grainOf)).map(([grain, periods]) => ({ grain: grain as Grain, periods: periods! }))
}
