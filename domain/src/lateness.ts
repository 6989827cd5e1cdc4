import { dayOf, firstDay } from './day'
import type { Fact } from './fact'
import type { Day, Month, Year } from './period'
import { addMonths, closesAt, lastClosedMonth, monthOf } from './period'

/** Whether a fact came after its month had closed. Decided by the server's time alone, so a rebuild agrees. */
export function isLate(fact: Pick<Fact, 'on' | 'at'>): boolean {
  return fact.at >= closesAt(monthOf(fact.on))
}

/**
 * The day from which a fact shows in stocks: its own, but not a later one than that on which it came (a phone's clock
 * may be ahead); of a late one the first day that was not closed when it came.
 */
export function standsFrom(fact: Pick<Fact, 'on' | 'at'>): Day {
  if (isLate(fact))
    return firstDay(addMonths(lastClosedMonth(fact.at), 1))
  return fact.on < dayOf(fact.at) ? fact.on : dayOf(fact.at)
}

/** Rules admit facts up to 400 days back: 14 months after its end a year can change no more. */
const SEALED_AFTER_MONTHS = 14

/** Whether the late figures of a year are sealed once `closed` is the last closed month. */
export function isSealed(year: Year, closed: Month): boolean {
  return `${year}-12` <= addMonths(closed, -SEALED_AFTER_MONTHS)
}

/** The month with whose closing the late figures of a year are sealed, and in whose document they stand. */
export const sealingMonth = (year: Year): Month => addMonths(`${year}-12`, SEALED_AFTER_MONTHS)
