import type { ExpectedDoc, ReporterRow } from '@tung-ngo/domain/periods/expected-doc'
import type { Report } from '@tung-ngo/domain/reports/report'
import type { ReportState } from '@tung-ngo/domain/reports/report-state'
import { addDays, dayOf, firstDay } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { lastDay, monthOf } from '@tung-ngo/domain/period'
import { writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { db } from './stack'

/** A team's report as a test has it sent. */
export interface MadeReport { team: string, name: string, state: ReportState, answers?: Record<string, string>, counted?: Record<string, string> }

/** Reports of this month to a commune, as the functions open a period and phones send them. `due`: days from now to the deadline. */
export async function makeMonth(commune: { id: string, path: string[] }, obligation: string, name: string, reports: MadeReport[], due: number): Promise<{ id: string, period: string }> {
  const today = dayOf(Date.now())
  const period = monthOf(today)
  const dueOn = addDays(today, due)
  const id = reportId(commune.id, obligation, period)
  const now = new Date()
  const terms = { owner: commune.id, obligation, period, name, reporters: 'villageTeams', template: 'monthOfTeam', from: firstDay(period), to: lastDay(period), opensOn: firstDay(period), dueOn, lateFrom: addDays(dueOn, 1), expiresOn: null } as const
  const isSent = (state: ReportState) => state !== 'draft'
  const rowOf = ({ name, state }: MadeReport): ReporterRow => ({ name, kind: 'team', at: now.getTime(), status: state === 'draft' ? 'expected' : state, timeliness: isSent(state) ? 'inTime' : null, sentAt: isSent(state) ? now.getTime() : null, madeAt: null, nothingBecause: null })
  const list: Omit<ExpectedDoc, 'openedAt' | 'updatedAt'> = { v: SHAPE_VERSION, ...terms, closesOn: addDays(dueOn, 1), path: commune.path, rows: Object.fromEntries(reports.map(made => [made.team, writeRow(rowOf(made))])), frozenAt: null }
  await db.doc(paths.expected(commune.id, id)).set({ ...list, openedAt: now, updatedAt: now })
  for (const { team, state, answers = {}, counted = {} } of reports) {
    const report: Omit<Report, 'sentAt' | 'updatedAt'> = { v: SHAPE_VERSION, ...terms, receiver: commune.id, state, answers, reasons: {}, nothingBecause: null, counted, countedAt: now.getTime(), comments: {}, note: '', reopenedUntil: null, madeAt: isSent(state) ? now.getTime() : null, last: 'opened', by: 'functions' }
    await db.doc(paths.teamReport(team, id)).set({ ...report, sentAt: isSent(state) ? now : null, updatedAt: now })
  }
  return { id, period }
}
