import { addDays, startOfDay } from '../day'
import type { Day } from '../period'
import { RULES } from './deadline-rules.fixture'
import type { DuePeriod } from './due-period'
import { duePeriod, standingAt } from './due-period'
import { duePeriods } from './due-periods'
import { plainDeadline } from './plain-deadline.fixture'
import type { Span } from './span'
import { isCalendar, spanOf, spanOn } from './span'
import type { Timing } from './timing'

/** Asks every rule on each of so many days, and returns what is wrong: against a plain search of the deadline, and against itself. */
export function simulateDays(first: Day, count: number): string[] {
  const days = Array.from({ length: count }, (_, index) => addDays(first, index))
  return Object.entries(RULES).flatMap(([name, timing]) => {
    const found = isCalendar(timing.cadence) ? wrongInCalendar(timing, days) : days.flatMap(day => wrongInPeriod(timing, occasionOn(timing, day)))
    return found.map(text => `${name} ${text}`)
  })
}

/** The next deadline as it is told on each day, and each period once. */
function wrongInCalendar(timing: Timing, days: Day[]): string[] {
  const wrong: string[] = []
  const cadence = timing.cadence as Parameters<typeof spanOn>[0]
  const periods = [...until(duePeriods(timing, days[0]!), addDays(days.at(-1)!, 800))]
  for (const [index, period] of periods.entries()) {
    wrong.push(...wrongInPeriod(timing, period))
    const next = periods[index + 1]
    if (next && (next.from !== addDays(period.to, 1) || next.dueOn < period.dueOn))
      wrong.push(`${period.key}: then ${next.key}`)
  }
  for (const day of days) {
    const span = spanOn(cadence, day)
    if (day < span.from || day > span.to || spanOf(span.key).from !== span.from || spanOf(span.key).to !== span.to)
      wrong.push(`${day}: in ${span.key}`)
    const [told] = duePeriods(timing, day)
    const expected = periods.find(period => period.dueOn >= day)
    if (told?.key !== expected?.key)
      wrong.push(`${day}: next is ${told?.key}, not ${expected?.key}`)
  }
  return wrong
}

function wrongInPeriod(timing: Timing, span: Span): string[] {
  const period = duePeriod(timing, span)
  if (!period)
    return timing.validTo === null ? [`${span.key}: none`] : []
  const { opensOn, innerOn, dueOn, lateFrom, expiresOn } = period
  const due = plainDeadline(timing, span)
  const inOrder = [span.from, opensOn, innerOn, dueOn, addDays(lateFrom, -1), expiresOn ?? '9999-12-31']
  const bounds = [[startOfDay(opensOn) - 1, 'notYet'], [startOfDay(opensOn), 'open'], [startOfDay(lateFrom) - 1, 'open'], [startOfDay(lateFrom), expiresOn && expiresOn < lateFrom ? 'expired' : 'late']] as const
  return [
    ...due === dueOn ? [] : [`${span.key}: ${dueOn}, by a plain search ${due}`],
    ...inOrder.every((day, index) => index === 0 || inOrder[index - 1]! <= day) ? [] : [`${span.key}: ${inOrder.join(' ')}`],
    ...bounds.filter(([instant, standing]) => standingAt(period, instant) !== standing).map(([, standing]) => `${span.key}: not ${standing}`),
  ]
}

function occasionOn({ cadence }: Timing, day: Day): Span {
  const length = { campaign: 92, once: 30, event: 1 }[cadence as 'campaign' | 'once' | 'event']
  return { key: day, from: day, to: addDays(day, length - 1) }
}

function* until(periods: Iterable<DuePeriod>, end: Day): Generator<DuePeriod> {
  for (const period of periods) {
    if (period.dueOn > end)
      return
    yield period
  }
}
