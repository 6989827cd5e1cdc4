import { addDays } from '../day'
import type { CalendarCadence, PeriodKey } from './span'
import { spanOf, spanOn } from './span'

/** The period before: side by side with a month stands the one it followed. */
export function periodBefore(cadence: CalendarCadence, key: PeriodKey): PeriodKey {
  return spanOn(cadence, addDays(spanOf(key).from, -1)).key
}

/** The same period of the year before; null for a 53rd week, which no two years in a row have. */
export function sameLastYear(key: PeriodKey): PeriodKey | null {
  return key.endsWith('-W53') ? null : `${Number(key.slice(0, 4)) - 1}${key.slice(4)}`
}
