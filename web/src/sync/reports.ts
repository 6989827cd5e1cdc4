import type { Report } from '@tung-ngo/domain/reports/report'
import type { OutboxEntry, StoredReport } from './types'
import { paths } from '@tung-ngo/domain/paths'
import { kindOfReporters } from '@tung-ngo/domain/periods/reporter-kind'
import { collection, getDocs, query, Timestamp, where } from 'firebase/firestore/lite'
import { firebase } from '../session/firebase'
import { noteAsked } from './asked-at'
import { announce } from './changes'
import { database, ofTeam } from './database'
import { listOutbox } from './entries'
import { firestore, fromStore, inTime } from './firestore'
import { applyWrite } from './overlay'
import { LATE_MS } from './pull-since'

/** A report as this phone has it, with what was done here and may not have arrived. */
export interface LocalReport extends StoredReport { unsent: boolean }

/** Where a report lies. */
export const pathOfReport = ({ team, id, reporters }: Pick<StoredReport, 'team' | 'id' | 'reporters'>): string =>
  kindOfReporters(reporters) === 'team' ? paths.teamReport(team, id) : paths.unitReport(team, id)

/** Brings the reports of a team, or of a unit, up to date: one query, of what changed. Never fails: what is here stays. */
export async function pullReports(team: string, kind: 'team' | 'unit' = 'team'): Promise<void> {
  try {
    const { auth } = await firebase()
    await auth.authStateReady()
    if (!auth.currentUser || !navigator.onLine)
      return
    const db = await database()
    const newest = Math.max(0, ...(await db.getAll('reports', ofTeam(team))).map(({ updatedAt }) => updatedAt))
    const changed = query(collection(await firestore(), kind === 'team' ? paths.teamReports(team) : paths.unitReports(team)), where('updatedAt', '>', Timestamp.fromMillis(Math.floor(Math.max(0, newest - LATE_MS)))))
    const { docs } = await inTime(getDocs(changed))
    const transaction = db.transaction('reports', 'readwrite')
    await Promise.all([...docs.map(found => transaction.store.put({ ...fromStore<Report>(found.data()), id: found.id, team })), transaction.done])
    await noteAsked(team, 'reports')
    if (docs.length > 0)
      announce({ kind: 'outbox', team })
  }
  catch (error) {
    console.warn('Pulling reports failed', (error as Error).name)
  }
}

/** What a place owes and has sent, the newest deadline first. */
export async function listReports(team: string): Promise<LocalReport[]> {
  const [stored, outbox] = await Promise.all([(await database()).getAll('reports', ofTeam(team)), listOutbox()])
  const own = outbox.filter(entry => entry.team === team && entry.kind === 'report' && entry.state !== 'returned').sort((a, b) => a.order - b.order)
  return stored.map(report => overlaid(report, own)).sort((a, b) => b.dueOn.localeCompare(a.dueOn) || a.id.localeCompare(b.id))
}

function overlaid(report: StoredReport, entries: OutboxEntry[]): LocalReport {
  const local: LocalReport = { ...report, unsent: false }
  for (const { state, receivedAt = 0, madeAt, recording: { writes: [, update] } } of entries) {
    // What was received and pulled since stands in the report already.
    if (update?.path !== pathOfReport(report) || (state === 'received' && receivedAt < report.updatedAt))
      continue
    Object.assign(local, applyWrite({ ...local }, update, madeAt))
    local.unsent ||= state !== 'received'
  }
  return local
}
