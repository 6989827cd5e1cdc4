import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { Share } from '@tung-ngo/domain/periods/report-rates'
import type { Day, Month } from '@tung-ngo/domain/period'
import { lastDay } from '@tung-ngo/domain/period'
import { ratesOf } from '@tung-ngo/domain/periods/list-rates'

/** How many of those who owe a report of a month have sent it, and by when it is due. */
export interface Reporting { name: string, sent: Share, timely: Share, dueOn: Day }

/** Of the reports that tell of a month the one that most owe; null where none was asked for. */
export function reportingOf(lists: readonly Pick<ExpectedDoc, 'name' | 'period' | 'from' | 'to' | 'rows' | 'dueOn'>[], month: Month): Reporting | null {
  const own = lists
    .filter(({ from, to }) => from === `${month}-01` && to === lastDay(month))
    .flatMap((list) => {
      const rates = ratesOf(list)
      return rates ? [{ name: list.name, ...rates, dueOn: list.dueOn }] : []
    })
  return own.toSorted((a, b) => b.sent.of - a.sent.of)[0] ?? null
}
