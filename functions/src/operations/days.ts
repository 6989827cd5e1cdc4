import type { Day } from '@tung-ngo/domain/period'
import { addDays } from '@tung-ngo/domain/day'
import { HEALTH_DAYS } from '@tung-ngo/domain/health'

/** What is known day by day, with the freshly read days in place and those past the page's last left out. */
export function keepDays<T>(known: Record<Day, T>, fresh: Record<Day, T>, today: Day): Record<Day, T> {
  const first = addDays(today, 1 - HEALTH_DAYS)
  return Object.fromEntries(Object.entries({ ...known, ...fresh }).filter(([day]) => day >= first).toSorted(([a], [b]) => a < b ? -1 : 1))
}

/** Days that may still change: today and, for what comes around midnight, yesterday. */
export const openDays = (today: Day): Day[] => [addDays(today, -1), today]
