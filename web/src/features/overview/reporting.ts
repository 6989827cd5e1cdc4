import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { Share } from '@tung-ngo/domain/periods/report-rates'
import type { Day, Period } from '@tung-ngo/domain/period'
import { monthsOf } from '@tung-ngo/domain/period'
import { ratesOf } from '@tung-ngo/domain/periods/list-rates'

/** How many of those who owe a report of a period have sent it, and by when it is due (the last one, if it is asked for month by month). */
export interface Reporting { name: string, sent: Share, timely: Share, dueOn: Day }

type List = Pick<ExpectedDoc, 'owner' | 'obligation' | 'name' | 'period' | 'rows' | 'dueOn'>

/** Keys of the reports that tell of a period: its own and, of a longer one, those of its months. */
export const reportsOf = (period: Period): Period[] => [...new Set([period, ...monthsOf(period)])]

/**
 * Of the reports that tell of a period the one that most owe; null where none was asked for. Where a quarter or a year has
 * none of its own, a report of its months counts once a month.
 */
export function reportingOf(lists: readonly List[], period: Period): Reporting | null {
  const own = lists.filter(list => list.period === period)
  const within = lists.filter(list => reportsOf(period).includes(list.period))
  const byObligation = Object.values(Object.groupBy(own.length > 0 ? own : within, ({ owner, obligation }) => `${owner} ${obligation}`))
  const told = byObligation.flatMap((lists) => {
    const last = lists!.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)).at(-1)!
    const rates = lists!.flatMap(list => ratesOf(list) ?? [])
    return rates.length > 0 ? [{ name: last.name, sent: sum(rates.map(({ sent }) => sent)), timely: sum(rates.map(({ timely }) => timely)), dueOn: last.dueOn }] : []
  })
  return told.toSorted((a, b) => b.sent.of - a.sent.of)[0] ?? null
}

const sum = (shares: Share[]): Share => shares.reduce((sum, share) => ({ part: sum.part + share.part, of: sum.of + share.of }))
