import { addDays, dayOf, startOfDay } from '@tung-ngo/domain/day'

const MINUTE = 60_000
const SEASON_DAYS = 91

/** The days that the demo plays on; everything follows from the day on which it is seeded. */
export interface Calendar {
  now: number
  today: string
  /** First day of the season of activities, which ends today. */
  begin: string
  /** When units, teams and rolls were entered (ms), a week before. */
  entered: number
  /** Day of the base figures. */
  based: string
  /** Minutes after midnight at which today's visits began. */
  todayStart: number
}

export function calendarOf(now: number): Calendar {
  const today = dayOf(now)
  const begin = addDays(today, -SEASON_DAYS)
  return {
    now,
    today,
    begin,
    entered: instantAt(addDays(begin, -7), 9 * 60),
    based: `${begin.slice(0, 7)}-01`,
    todayStart: latestStart((now - startOfDay(today)) / MINUTE),
  }
}

/** Instant of a day at so many minutes after midnight in Vietnam. */
export function instantAt(day: string, minutes: number): number {
  return startOfDay(day) + Math.round(minutes * MINUTE)
}

/** Evening is the usual hour; seeded earlier in the day, the visits were at noon, at dawn or after midnight. */
const STARTS = [18 * 60 + 40, 11 * 60, 5 * 60 + 40]
/** How long today's visits take. */
const TODAY_MINUTES = 50

function latestStart(minutes: number): number {
  return STARTS.find(start => start + TODAY_MINUTES <= minutes) ?? 0
}

/** Minutes after midnight of one of today's visits, `share` of the way through them; never later than now. */
export function todayMinutes(calendar: Calendar, share: number): number {
  const elapsed = (calendar.now - startOfDay(calendar.today)) / MINUTE
  return calendar.todayStart + share * Math.min(TODAY_MINUTES, Math.max(0, elapsed - calendar.todayStart - 1))
}
