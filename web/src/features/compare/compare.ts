import type { Figures } from '@tung-ngo/domain/metric'
import type { TallyDocs } from '@tung-ngo/domain/period-figures'
import type { Day, Month } from '@tung-ngo/domain/period'
import { figuresOf, isPublished, stockOnDay } from '@tung-ngo/domain/period-figures'
import { addMonths, lastDay, monthOf } from '@tung-ngo/domain/period'
import { periodBefore, sameLastYear } from '@tung-ngo/domain/periods/neighbour-periods'

const MONTHS_BACK = 24

/** Months that may be looked at, the present one first. */
export const monthsBack = (today: Day): Month[] => Array.from({ length: MONTHS_BACK }, (_, index) => addMonths(monthOf(today), -index))

/** A month, the one before, and the same of the year before. */
export const besideOf = (month: Month): Month[] => [month, periodBefore('month', month), sameLastYear(month)!]

/** The closed months whose documents a comparison and a day need. */
export const monthsNeeded = (months: Month[], day: Day, closed: Month): Month[] => [...new Set([...months, monthOf(day)])].filter(month => month <= closed)

/** What a unit counted in each of these months, side by side; null where nothing was published of a month. */
export function sideBySide(months: Month[], metrics: readonly string[], docs: TallyDocs): { metric: string, values: (number | null)[] }[] {
  const figures = months.map(month => isPublished(month, docs) ? figuresOf(month, docs).counted : null)
  return metrics.map(metric => ({ metric, values: figures.map(counted => counted && (counted[metric] ?? 0)) }))
}

/** Stocks as they stood at the end of a day. `tooEarly`: nothing was published of it; `unsealed`: a day of a month that is not closed yet. */
export function stockAsOf(day: Day, docs: TallyDocs): Figures | 'tooEarly' | 'unsealed' {
  const month = monthOf(day)
  if (month <= docs.now.closed)
    return docs.closed[month] ? stockOnDay(day, docs) : 'tooEarly'
  const isKnown = day >= docs.now.day || (day === lastDay(month) && docs.now.tally.ends[month] !== undefined)
  return isKnown ? stockOnDay(day, docs) : 'unsealed'
}
