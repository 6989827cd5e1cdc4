import type { ExpectedDoc, ReporterRow, SumRow } from '@tung-ngo/domain/periods/expected-doc'
import type { Day } from '@tung-ngo/domain/period'
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
