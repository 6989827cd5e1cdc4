import type { ExpectedDoc, ExpectedDocRow, ReporterRow, SumRow } from '@tung-ngo/domain/periods/expected-doc'
import type { Day } from '@tung-ngo/domain/period'
import type { Share } from '@tung-ngo/domain/periods/report-rates'
import { rowsOf } from '@tung-ngo/domain/periods/expected-doc'
import { compareText } from '@tung-ngo/domain/text'

/** Where a report stands for the one who waits for it. `overdue`: not sent, and its time is over. */
export const STANDINGS = ['overdue', 'waiting', 'open', 'returned', 'accepted', 'gone'] as const
export type Standing = typeof STANDINGS[number]

/** A line of the queue. */
export interface Line extends ReporterRow { id: string, standing: Standing }
export interface SumLine extends SumRow { id: string }

/** Who owes the report, the most urgent first, then by name. */
export function linesOf(list: Pick<ExpectedDoc, 'rows' | 'lateFrom'>, today: Day): Line[] {
  return rowsOf(list).flatMap(([id, row]) => row.kind === 'sum' ? [] : [{ ...row, id, standing: standingOf(row, list.lateFrom, today) }])
    .sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || compareText(a.name, b.name))
}

/** Units below that consolidate themselves, those with the most missing first. */
export function sumLinesOf(list: Pick<ExpectedDoc, 'rows'>): SumLine[] {
  return rowsOf(list).flatMap(([id, row]) => row.kind === 'sum' ? [{ ...row, id }] : [])
    .sort((a, b) => (b.expected - b.sent) - (a.expected - a.sent) || compareText(a.name, b.name))
}

function standingOf({ status, owedBy }: ReporterRow, lateFrom: Day, today: Day): Standing {
  // The team that it was merged into does its duty.
  if (owedBy)
    return 'gone'
  switch (status) {
    case 'submitted': return 'waiting'
    case 'returned': return 'returned'
    case 'accepted':
    case 'consolidated':
    case 'issued': return 'accepted'
    case 'gone': return 'gone'
    default: return today >= lateFrom ? 'overdue' : 'open'
  }
}

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
