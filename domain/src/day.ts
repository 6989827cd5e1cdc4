import type { Day, Month } from './period'

/** Vietnam has one zone, UTC+7, and no summer time since 1975. */
const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** The Vietnamese calendar day of an instant (ms since the epoch), whatever zone the machine is in. */
export function dayOf(instant: number): Day {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 10)
}

/** First instant (ms) of a Vietnamese day. */
export function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET_MS
}

/** The day `count` days after (before, if negative) `day`. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** Hour and minute in Vietnam, `18:42`. */
export function clockOf(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(11, 16)
}

/** `2026-11-20` → `20/11/2026`; `20/11` when the year is the one of `today`. */
export function formatDay(day: Day, today?: Day): string {
  const [year, month, date] = day.split('-')
  return today?.startsWith(`${year}-`) ? `${date}/${month}` : `${date}/${month}/${year}`
}

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

/** `Thứ Sáu` */
export function weekdayOf(day: Day): string {
  return WEEKDAYS[isoWeekday(day) % 7]!
}

/** 1 (Monday) to 7 (Sunday) */
export function isoWeekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** `20/11/2026`, `20-11-2026` or `2026-11-20` → a day; undefined when there is no such day. */
export function parseDay(text: string): Day | undefined {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())
  const day = parts ? `${parts[3]}-${parts[2]!.padStart(2, '0')}-${parts[1]!.padStart(2, '0')}` : text.trim()
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day ? day : undefined
}

/** `2026-11` → `2026-11-01` */
export function firstDay(month: Month): Day {
  return `${month}-01`
}
