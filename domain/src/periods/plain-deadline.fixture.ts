import { addDays, daysBetween, isoWeekday } from '../day'
import type { Day } from '../period'
import type { Span } from './span'
import type { Timing } from './timing'
import { isWorkingDay } from './working-day'

/** The deadline, found by asking of every day around the end of the span whether a report on it would be in time. */
export function plainDeadline(timing: Timing, span: Span): Day {
  const opens = [span.from, timing.validFrom, addDays(span.to, -45)].sort().at(-1)!
  const days = Array.from({ length: daysBetween(opens, span.to) + (timing.anchor === 'nextMonth' ? 50 : 30) }, (_, index) => addDays(opens, index))
  const named = days.findLast(day => isInTime(timing, span, day)) ?? opens
  if (timing.nonWorking === 'after')
    return days.find(day => day >= named && isWorkingDay(day))!
  if (timing.nonWorking === 'before')
    return days.findLast(day => day <= named && isWorkingDay(day)) ?? named
  return named
}

function isInTime({ anchor, day, inclusive }: Timing, { to }: Span, asked: Day): boolean {
  const within = (value: number) => inclusive ? value <= day : value < day
  const month = (date: Day) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  const date = Number(asked.slice(8))
  switch (anchor) {
    case 'lastMonth': return month(asked) < month(to) || (month(asked) === month(to) && within(date))
    case 'nextMonth': return month(asked) <= month(to) || (month(asked) === month(to) + 1 && within(date))
    case 'weekday': return asked <= to && within(isoWeekday(asked))
    case 'afterEnd': return within(daysBetween(to, asked))
  }
}
