import { addDays, dayOf, firstDay } from '../day'
import type { Day } from '../period'
import { addMonths, lastDay, monthOf, yearOf } from '../period'
import type { Span } from './span'
import type { Timing } from './timing'
import { isDecided, workingDayFrom } from './working-day'

/** A period of an obligation with its days, each of them whole, in Vietnam. */
export interface DuePeriod extends Span {
  opensOn: Day
  /** Due for the level below. */
  innerOn: Day
  dueOn: Day
  /** First day on which a report is late: after the days of grace. */
  lateFrom: Day
  /** Last day on which a report is taken; null: no end. */
  expiresOn: Day | null
  /** The days off of its year are not decided yet: it may still move. */
  provisional: boolean
}

/** The days of a span under a rule; null where the rule does not stand: neither the span's last day nor the day named may lie outside. */
export function duePeriod(timing: Timing, span: Span): DuePeriod | null {
  const named = namedDay(timing, span)
  const first = named < span.to ? named : span.to
  if (first < timing.validFrom || (timing.validTo !== null && first >= timing.validTo))
    return null
  const opensOn = later(span.from, timing.validFrom)
  const dueOn = later(opensOn, moved(named, timing.nonWorking, opensOn))
  const innerOn = timing.innerDays === 0 ? dueOn : innerDay(addDays(dueOn, -timing.innerDays), timing, opensOn)
  return {
    ...span,
    opensOn,
    innerOn,
    dueOn,
    lateFrom: addDays(dueOn, timing.graceDays + 1),
    expiresOn: timing.expiresAfter === null ? null : later(addDays(dueOn, timing.expiresAfter), addDays(dueOn, timing.graceDays)),
    provisional: timing.nonWorking !== 'stay' && [named, dueOn, innerOn].some(day => !isDecided(yearOf(day))),
  }
}

/** What a report sent at an instant (ms) would be; `reopenedUntil`: somebody let it in again up to that day. */
export function standingAt(period: DuePeriod, instant: number, reopenedUntil: Day | null = null): 'notYet' | 'open' | 'late' | 'expired' {
  const today = dayOf(instant)
  if (today < period.opensOn)
    return 'notYet'
  if (today < period.lateFrom)
    return 'open'
  const isTaken = period.expiresOn === null || today <= period.expiresOn || (reopenedUntil !== null && today <= reopenedUntil)
  return isTaken ? 'late' : 'expired'
}

/** The last day that the rule names, wherever it falls. A month without such a day has its last one instead. */
function namedDay({ anchor, day, inclusive }: Timing, { to }: Span): Day {
  const count = inclusive ? day : day - 1
  switch (anchor) {
    case 'lastMonth': return dayOfMonth(to, 0, count)
    case 'nextMonth': return dayOfMonth(to, 1, count)
    case 'weekday': return addDays(to, count - 7)
    case 'afterEnd': return addDays(to, count)
  }
}

function dayOfMonth(within: Day, months: number, count: number): Day {
  const month = addMonths(monthOf(within), months)
  const day = addDays(firstDay(month), count - 1)
  return day < lastDay(month) ? day : lastDay(month)
}

/** A deadline never moves before its period opens: without a working day in between it stays. */
function moved(day: Day, nonWorking: Timing['nonWorking'], opensOn: Day): Day {
  if (nonWorking === 'stay')
    return day
  const working = workingDayFrom(day, nonWorking === 'after' ? 1 : -1)
  return working < opensOn ? day : working
}

/** Moves backward only, or the level below would be due when its own level is. */
function innerDay(day: Day, { nonWorking }: Timing, opensOn: Day): Day {
  return later(opensOn, moved(day, nonWorking === 'stay' ? 'stay' : 'before', opensOn))
}

const later = (a: Day, b: Day) => a > b ? a : b
