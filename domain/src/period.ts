import { addDays, dayOf, firstDay, startOfDay } from './day'

/** `yyyy-mm-dd` in Vietnam. */
export type Day = string
/** `yyyy-mm` */
export type Month = string
/** `yyyy-Qn` */
export type Quarter = string
/** `yyyy` */
export type Year = string

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

/** `Tháng 11/2026` */
export function formatMonth(month: Month): string {
  return `Tháng ${monthNumber(month)}/${yearOf(month)}`
}
