import type { ExpectedDoc, ReporterRow } from '@tung-ngo/domain/periods/expected-doc'
import type { Report } from '@tung-ngo/domain/reports/report'
import { toldLike } from '@tung-ngo/domain/periods/expected-change'
import { readRow, rowsOf, writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { timelinessOf } from '@tung-ngo/domain/periods/timeliness'
import { idOfReport } from '@tung-ngo/domain/reports/report-id'
import { docs, SERVER_TIME, transact } from '../store'

export interface Followed { outcome: 'moved' | 'same' | 'missing' }

/** Writes what has become of a report into its receiver's list. Twice or late changes nothing: a row knows the report that it was told by. */
export function followReport(reporter: string, report: Report): Promise<Followed> {
  const { receiver, updatedAt: at } = report
  const list = docs.expected(receiver, idOfReport(report))
  return transact(async (tx): Promise<Followed> => {
    const stored = (await tx.get(list)).data()
    const row = stored?.rows[reporter] ? readRow(stored.rows[reporter]) : undefined
    if (!stored || !row || row.kind === 'sum')
      return { outcome: 'missing' }
    if (row.at >= at)
      return { outcome: 'same' }
    tx.set(list, { ...stored, rows: { ...stored.rows, ...linesAfter(stored, reporter, rowAfter(row, report)) }, updatedAt: SERVER_TIME })
    return { outcome: 'moved' }
  })
}

/** Its own line, and those of the teams that were merged into it. */
function linesAfter(list: ExpectedDoc, reporter: string, row: ReporterRow): Record<string, string> {
  const merged = rowsOf(list).flatMap(([id, other]) => other.kind !== 'sum' && other.owedBy === reporter ? [[id, writeRow(toldLike(other, row))]] : [])
  return { [reporter]: writeRow(row), ...Object.fromEntries(merged) as Record<string, string> }
}

/** What a list says of a report. */
function rowAfter(row: ReporterRow, { state, sentAt, madeAt, nothingBecause, lateFrom, updatedAt }: Report): ReporterRow {
  const timeliness = sentAt === null ? null : timelinessOf({ lateFrom }, { receivedAt: sentAt, madeAt })
  return { ...row, at: updatedAt, status: state, timeliness, sentAt, madeAt, nothingBecause }
}
