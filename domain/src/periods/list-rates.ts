import type { ExpectedDoc, ExpectedDocRow } from './expected-doc'
import type { Share } from './report-rates'
import { rowsOf } from './expected-doc'

/** Sent and sent in time, of those that were expected when the period opened: never more than all of them. Null where nobody was. */
export function ratesOf(list: Pick<ExpectedDoc, 'rows'>): { sent: Share, timely: Share } | null {
  let [of, sent, timely] = [0, 0, 0]
  for (const [, row] of rowsOf(list)) {
    const count = countsOf(row)
    of += count.expected
    sent += Math.min(count.sent, count.expected)
    timely += Math.min(count.timely, count.expected)
  }
  return of > 0 ? { sent: { part: sent, of }, timely: { part: timely, of } } : null
}

function countsOf(row: ExpectedDocRow): { expected: number, sent: number, timely: number } {
  if (row.kind === 'sum')
    return row
  const expected = Number(!row.newcomer && row.status !== 'gone')
  const sent = expected * Number(row.timeliness !== null)
  return { expected, sent, timely: sent * Number(row.timeliness !== 'late') }
}
