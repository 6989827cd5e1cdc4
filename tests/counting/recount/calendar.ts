/** Days, months and closings as docs/decisions/0008 has them, written again for the recount. */

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ZONE = 7 * HOUR

export const dayAt = (instant: number): string => new Date(instant + ZONE).toISOString().slice(0, 10)
export const monthAt = (day: string): string => day.slice(0, 7)
const midnight = (day: string): number => new Date(`${day}T00:00:00Z`).getTime() - ZONE

export function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** The first instant at which a fact of that month is late: the sixth of the next one, 00:00 in Vietnam. */
export const closing = (month: string): number => midnight(`${monthAfter(month)}-01`) + 5 * DAY
/** From this instant on the figures of the month stand in their own document. */
export const freezing = (month: string): number => closing(month) + 2 * HOUR

export const endOf = (month: string): string => dayAt(midnight(`${monthAfter(month)}-01`) - HOUR)
export const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.floor((Number(month.slice(5)) + 2) / 3)}`
export const yearOf = (month: string): string => month.slice(0, 4)

/** Months not yet closed at `from`, up to the one that `to` lies in. */
export function monthsBetween(from: number, to: number): string[] {
  const months: string[] = []
  let month = monthAt(dayAt(from - 40 * DAY))
  while (month <= monthAt(dayAt(to))) {
    if (closing(month) > from)
      months.push(month)
    month = monthAfter(month)
  }
  return months
}
