import { addDays } from '../day'
import type { Day } from '../period'
import type { DuePeriod } from './due-period'
import { duePeriod } from './due-period'
import type { Span } from './span'
import { isCalendar, nextSpan, spanOn } from './span'
import type { Timing } from './timing'

/** A deadline on a day off moves by less: the longest rest is that of Tết. */
const LONGEST_REST_DAYS = 15

/**
 * The periods of a rule whose deadline lies on a day or later, in their order; without an end where the rule has none.
 * `occasions`: spans of the campaign, the single report or the events, in order.
 */
export function* duePeriods(timing: Timing, from: Day, occasions: Iterable<Span> = []): Generator<DuePeriod> {
  for (const span of spansOf(timing, from, occasions)) {
    const period = duePeriod(timing, span)
    if (period && period.dueOn >= from)
      yield period
  }
}

/** The next deadlines of a rule, today's included: what a form shows before it is saved. */
export function nextDeadlines(timing: Timing, today: Day, count = 6, occasions: Iterable<Span> = []): DuePeriod[] {
  const next: DuePeriod[] = []
  for (const period of duePeriods(timing, today, occasions)) {
    if (next.push(period) === count)
      break
  }
  return next
}

function* spansOf(timing: Timing, from: Day, occasions: Iterable<Span>): Generator<Span> {
  const { cadence, validFrom } = timing
  if (!isCalendar(cadence)) {
    yield* occasions
    return
  }
  const first = addDays(from, -furthestAfterEnd(timing))
  const end = timing.validTo ?? '9999-01-01'
  for (let span = spanOn(cadence, first > validFrom ? first : validFrom); span.from < end; span = nextSpan(cadence, span))
    yield span
}

/** A deadline lies so many days after the end of its period at most. */
function furthestAfterEnd({ anchor, day }: Timing): number {
  return LONGEST_REST_DAYS + { lastMonth: 0, weekday: 0, nextMonth: 31, afterEnd: day }[anchor]
}
