import type { Plan } from './plan'
import { addDays, startOfDay } from '@tung-ngo/domain/day'

/** `check`: everything that was under way has arrived; `book`: a month has just been closed. */
type JobName = 'turnDay' | 'closeMonths' | 'check' | 'book'
export interface Job { at: number, name: JobName, attempt: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const dateOf = (day: string) => Number(day.slice(8))
/** Nobody records on these days, and what is under way arrives before the check of the evening after the last (`fate.ts`). */
const QUIET = [2, 3, 9, 10]
const CHECKS = [4, 11]

function daysOf({ from, to }: Plan): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1))
    days.push(day)
  return days
}

/** The schedules of functions/src/schedules.ts, and when the figures are compared. */
export function jobsOf(plan: Plan): Job[] {
  return daysOf(plan).flatMap((day) => {
    const at = (name: JobName, time: number): Job => ({ name, at: startOfDay(day) + time, attempt: 0 })
    return [
      at('turnDay', 5 * MINUTE),
      at('closeMonths', 150 * MINUTE),
      ...dateOf(day) === 6 ? [at('book', 4 * HOUR)] : [],
      ...CHECKS.includes(dateOf(day)) ? [at('check', 18 * HOUR)] : [],
    ]
  })
}

/** The last day of a month, and the day before it closes. */
const turnsAtMidnight = (day: string) => dateOf(addDays(day, 1)) === 1 || dateOf(day) === 5

/**
 * Evenings before the last day on which people record: 19:00 to 19:10, and how much each. While a month turns, or
 * closes, they record over midnight.
 */
export function eveningsOf(plan: Plan): { at: number, length: number, operations: number }[] {
  const days = daysOf(plan).filter(day => day < plan.to && !QUIET.includes(dateOf(day))).filter((day, index) => index % plan.every === 0 || turnsAtMidnight(day))
  return days.map((day, index) => ({
    at: turnsAtMidnight(day) ? startOfDay(day) + 24 * HOUR - 5 * MINUTE : startOfDay(day) + 19 * HOUR,
    length: 10 * MINUTE,
    operations: Math.floor(plan.operations * (index + 1) / days.length) - Math.floor(plan.operations * index / days.length),
  }))
}
