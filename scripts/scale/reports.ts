import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { Report } from '@tung-ngo/domain/reports/report'
import { paths } from '@tung-ngo/domain/paths'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { actOnReport } from '@tung-ngo/domain/reports/report-act'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { templateOf } from '@tung-ngo/domain/reports/report-templates'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { getFirestore } from 'firebase-admin/firestore'
import { chunks, parallel } from '../../functions/src/counting/lists'
import { followReport } from '../../functions/src/reports/follow-report'
import { openObligation } from '../../functions/src/reports/open-periods'
import { docs, getAll } from '../../functions/src/store'
import { diceFor } from '../seed/random'
import { EVENING, MONTH } from './calendar'
import type { CountryTeam } from './country'
import { NATION } from './country'

/** A report that a team's phone sends at an instant (ms). */
export interface DueReport { team: string, at: number }
interface HeldReport extends DueReport { report: Report }

const MONTHLY_ID = 'month'
const SENDER = 'm'.padEnd(20, '0')

/** What every team of the country owes each month, by the rule of domain.md §7. */
const MONTHLY: Obligation = {
  v: SHAPE_VERSION,
  name: 'Báo cáo tháng của tổ',
  rule: 'R-ST-T',
  reporters: 'teams',
  template: 'monthOfTeam',
  timing: timingOf('R-ST-T', `${MONTH}-01`),
  occasions: [],
  by: 'functions',
  updatedAt: EVENING,
}
const ID = reportId(NATION, MONTHLY_ID, MONTH)

/** Gives every team its draft and every unit its list, as the morning of the opening does. @returns drafts and lists */
export async function openReports(): Promise<{ reports: number, lists: number }> {
  const opened = await openObligation({ owner: NATION, id: MONTHLY_ID, obligation: MONTHLY }, EVENING)
  if (!opened)
    throw new Error('The monthly obligation is none.')
  return opened
}

/** Which teams send and when: drawn by lot, the first `from` have sent before; evenly over the time (ms). Each sends once a month. */
export function reportsOf(teams: CountryTeam[], from: number, count: number, start: number, lasts: number): DueReport[] {
  if (from + count > teams.length)
    throw new Error(`${count} more reports, but only ${teams.length - from} teams that have not sent.`)
  const drawn = diceFor('reports').shuffle(teams).slice(from, from + count)
  return drawn.map(({ id }, index) => ({ team: id, at: start + Math.floor(index * lasts / count) }))
}

/** The drafts that phones hold before they send. */
export async function draftsOf(due: DueReport[]): Promise<HeldReport[]> {
  const stored = await getAll<Report>(due.map(({ team }) => docs.report(paths.teamReport(team, ID))))
  return due.map((each, index) => ({ ...each, report: stored[index]!.data()! }))
}

/** What the phones commit: the event, and the report as it leaves it. Returns the reports as they then stand. */
export async function sendReports(drafts: HeldReport[]): Promise<HeldReport[]> {
  const sent: HeldReport[] = []
  for (const some of chunks(drafts, 100)) {
    const batch = getFirestore().batch()
    for (const { team, at, report } of some) {
      const path = paths.teamReport(team, ID)
      const event = `e${at.toString(36)}`.padEnd(20, '0')
      const command = actOnReport(path, report, { kind: 'submit', side: 'reporter', said: saidIn(report) }, { pid: SENDER, event, now: at })!
      batch.set(docs.reportEvent(path, event), { ...command.event, at })
      batch.set(docs.report(path), command.after)
      sent.push({ team, at, report: command.after })
    }
    await batch.commit()
  }
  return sent
}

/** Every field with a figure or a short sentence. */
function saidIn({ template }: Report): Pick<Report, 'answers' | 'reasons' | 'nothingBecause'> {
  const asked = templateOf(template).sections.flatMap(({ fields }) => fields)
  return { answers: Object.fromEntries(asked.map(field => [field, FIELDS[field].kind === 'text' ? 'Không có vướng mắc.' : '12'])), reasons: {}, nothingBecause: null }
}

/** The functions' part: each report moves its line in its commune's list. */
export async function followReports(sent: HeldReport[]): Promise<void> {
  await parallel(sent, 8, async ({ team, report }) => {
    const { outcome } = await followReport(team, report)
    if (outcome !== 'moved')
      throw new Error(`The report of ${team} is ${outcome} in its list.`)
  })
}
