import type { ExpectedDoc, ReporterRow } from '@tung-ngo/domain/periods/expected-doc'
import type { Report } from '@tung-ngo/domain/reports/report'
import type { Snapshot } from '../store'
import { readRow, writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { moveReport } from '@tung-ngo/domain/reports/report-state'
import { bulkWriter, docs, isOvertaken, replace, SERVER_TIME, transact } from '../store'

/** A report on a list, as it was read. */
export interface Read { reporter: string, report: Snapshot<Report> }

/**
 * Accepted reports that went into what a unit consolidated say so: one write each, and one for all their lines on the list. What
 * was opened again meanwhile stays as it is; a run that broke off is made whole by the next. @returns how many
 */
export async function markConsolidated(unit: string, id: string, list: ExpectedDoc, read: Read[]): Promise<number> {
  const accepted = read.filter(({ report }) => report.exists && moveReport(report.data()!.state, 'consolidate', 'functions') !== null)
  const times = new Map<string, number>()
  const writer = bulkWriter()
  const writing = accepted.map(async ({ reporter, report }) => {
    try {
      times.set(reporter, await replace(writer, report.ref, { ...report.data()!, state: 'consolidated', updatedAt: SERVER_TIME }, report))
    }
    catch (error) {
      if (!isOvertaken(error))
        throw error
    }
  })
  await writer.close()
  await Promise.all(writing)
  const before = read.flatMap(({ reporter, report }) => report.data()?.state === 'consolidated' && isAccepted(list.rows[reporter]) ? [[reporter, report.data()!.updatedAt] as const] : [])
  if (before.length + times.size > 0)
    await tellList(unit, id, new Map([...before, ...times]))
  return times.size
}

function isAccepted(line: string | undefined): boolean {
  const row = line === undefined ? undefined : readRow(line)
  return row?.kind !== 'sum' && row?.status === 'accepted'
}

/** `times`: by reporter, when its report became consolidated (ms). A line that was told of something since stays. */
function tellList(unit: string, id: string, times: Map<string, number>): Promise<void> {
  return transact(async (tx) => {
    const list = (await tx.get(docs.expected(unit, id))).data()
    const changed = Object.entries(list?.rows ?? {}).flatMap(([reporter, line]) => {
      const [row, at] = [readRow(line) as ReporterRow, times.get(reporter)]
      return isAccepted(line) && at !== undefined && row.at <= at ? [[reporter, writeRow({ ...row, status: 'consolidated', at })]] : []
    })
    if (list && changed.length > 0)
      tx.set(docs.expected(unit, id), { ...list, rows: { ...list.rows, ...Object.fromEntries(changed) as Record<string, string> }, updatedAt: SERVER_TIME })
  })
}
