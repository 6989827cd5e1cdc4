import { addDays, dayOf, firstDay, startOfDay } from './day'

/** `yyyy-mm-dd` in Vietnam. */
export type Day = string
/** `yyyy-mm` */
export type Month = string
/** `yyyy-Qn` */
export type Quarter = string
/** `yyyy` */
export type Year = string

/** A month, quarter or year: no two are written alike. */
export type Period = Month | Quarter | Year

/** How long a period is. */
export type Grain = 'month' | 'quarter' | 'year'

export const grainOf = (period: Period): Grain => period.length === 4 ? 'year' : period.includes('Q') ? 'quarter' : 'month'

/** A month closes this many days after its end; its figures never change afterwards. */
export const GRACE_DAYS = 5

export const monthOf = (day: Day): Month => day.slice(0, 7)
export const yearOf = (month: Month): Year => month.slice(0, 4)

export function quarterOf(month: Month): Quarter {
  return `${yearOf(month)}-Q${Math.ceil(monthNumber(month) / 3)}`
}

/** 1 to 12 */
export function monthNumber(month: Month): number {
  return Number(month.slice(5, 7))
}

/** The month `count` months after (before, if negative). */
export function addMonths(month: Month, count: number): Month {
  const months = Number(yearOf(month)) * 12 + monthNumber(month) - 1 + count
  return `${Math.floor(months / 12)}-${String(months % 12 + 1).padStart(2, '0')}`
}

/** The months after `closed`, up to and including `last`. */
export function monthsAfter(closed: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = addMonths(closed, 1); month <= last; month = addMonths(month, 1))
    months.push(month)
  return months
}

export function lastDay(month: Month): Day {
  return addDays(firstDay(addMonths(month, 1)), -1)
}

/** The instant (ms) at which a month closes: the start of the day after the grace days. */
export function closesAt(month: Month): number {
  return startOfDay(addDays(lastDay(month), GRACE_DAYS + 1))
}

/** The last month that is closed at an instant. */
export function lastClosedMonth(instant: number): Month {
  const previous = addMonths(monthOf(dayOf(instant)), -1)
  return closesAt(previous) <= instant ? previous : addMonths(previous, -1)
}

/** The months of a month, quarter or year, first to last. */
export function monthsOf(period: Period): Month[] {
  const quarter = /^(\d{4})-Q(\d)$/.exec(period)
  const [first, count] = quarter ? [`${quarter[1]}-${String(3 * Number(quarter[2]) - 2).padStart(2, '0')}`, 3] : period.length === 4 ? [`${period}-01`, 12] : [period, 1]
  return Array.from({ length: count }, (_, index) => addMonths(first, index))
}

/** `Tháng 11/2026` */
export function formatMonth(month: Month): string {
  return `Tháng ${monthNumber(month)}/${yearOf(month)}`
}
