import { addDays, daysBetween, firstDay, isoWeekday } from '../day'
import type { Day, Period } from '../period'
import { lastDay, monthNumber, monthOf, monthsOf, quarterOf, yearOf } from '../period'
import type { Cadence } from './timing'

/** `2026-W47` (ISO: the week belongs to the year of its Thursday), `2026-H2`, a month, quarter or year, or an occasion's own id. */
export type PeriodKey = string

/** What a report tells of, first to last day. */
export interface Span { key: PeriodKey, from: Day, to: Day }

export type CalendarCadence = Exclude<Cadence, 'campaign' | 'once' | 'event'>

export function isCalendar(cadence: Cadence): cadence is CalendarCadence {
  return cadence !== 'campaign' && cadence !== 'once' && cadence !== 'event'
}

/** The week, month … that a day belongs to. */
export function spanOn(cadence: CalendarCadence, day: Day): Span {
  return spanOf(keyOn(cadence, day))
}

export function nextSpan(cadence: CalendarCadence, { to }: Span): Span {
  return spanOn(cadence, addDays(to, 1))
}

/** The days of a calendar period by its key. */
export function spanOf(key: PeriodKey): Span {
  const [year, part = ''] = key.split('-') as [string, string?]
  if (part.startsWith('W')) {
    const from = addDays(mondayOf(`${year}-01-04`), 7 * (Number(part.slice(1)) - 1))
    return { key, from, to: addDays(from, 6) }
  }
  if (part.startsWith('H'))
    return part === 'H1' ? { key, from: `${year}-01-01`, to: `${year}-06-30` } : { key, from: `${year}-07-01`, to: `${year}-12-31` }
  const months = monthsOf(key as Period)
  return { key, from: firstDay(months[0]!), to: lastDay(months.at(-1)!) }
}

function keyOn(cadence: CalendarCadence, day: Day): PeriodKey {
  const month = monthOf(day)
  switch (cadence) {
    case 'week': return weekOf(day)
    case 'month': return month
    case 'quarter': return quarterOf(month)
    case 'half': return `${yearOf(month)}-H${monthNumber(month) <= 6 ? 1 : 2}`
    case 'year': return yearOf(month)
  }
}

function weekOf(day: Day): PeriodKey {
  const thursday = addDays(mondayOf(day), 3)
  const week = 1 + Math.floor(daysBetween(`${yearOf(thursday)}-01-01`, thursday) / 7)
  return `${yearOf(thursday)}-W${String(week).padStart(2, '0')}`
}

const mondayOf = (day: Day) => addDays(day, 1 - isoWeekday(day))
