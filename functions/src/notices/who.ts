import type { Day } from '@tung-ngo/domain/period'
import type { Report } from '@tung-ngo/domain/reports/report'
import { actsOn } from '@tung-ngo/domain/officer'
import { isMemberOn } from '@tung-ngo/domain/member'
import { periodTitle } from '@tung-ngo/domain/periods/period-title'
import { queries } from '../store'

export interface Addressee { id: string, name: string }

/** Who may send a team's report. */
async function leadersOf(team: string, today: Day): Promise<Addressee[]> {
  const roll = (await queries.members(team).get()).docs.map(member => member.data())
  return roll.filter(member => member.role !== 'member' && isMemberOn(member, today)).map(({ pid, name }) => ({ id: pid, name }))
}

/** Who acts for a unit. */
export async function officersOf(unit: string, today: Day): Promise<Addressee[]> {
  const officers = (await queries.officers(unit).get()).docs.map(officer => officer.data())
  return officers.filter(officer => actsOn(officer, today)).map(({ pid, name }) => ({ id: pid, name }))
}

export const sendersOf = (kind: 'team' | 'unit', reporter: string, today: Day): Promise<Addressee[]> => kind === 'team' ? leadersOf(reporter, today) : officersOf(reporter, today)

/** The very form of a report, at the place that owes it: its person may sit in several. */
export const formOf = (kind: 'team' | 'unit', report: string, reporter: string): string =>
  `${kind === 'team' ? '/bao-cao' : '/duyet-bao-cao/phai-gui'}/${report}?noi=${reporter}`

/** `Báo cáo tháng của tổ (Tháng 11/2026)` */
export const titleOfReport = ({ name, period, from, to }: Pick<Report, 'name' | 'period' | 'from' | 'to'>): string => `${name} (${periodTitle({ key: period, from, to })})`
