import type { Member } from '@tung-ngo/domain/member'
import type { Team } from '@tung-ngo/domain/team'
import type { ReportTable } from './report-document'
import { formatDay } from '@tung-ngo/domain/day'
import { formatPhone } from '@tung-ngo/domain/phone-number'
import { TEAM_ROLES } from '@tung-ngo/domain/seat'
import { MEMBER_COLUMNS } from '@tung-ngo/domain/sheet/members'
import { TEAM_COLUMNS } from '@tung-ngo/domain/sheet/teams'

/** A team with the village it belongs to (empty: the whole commune) and those on its roll. */
export interface Registered { team: Pick<Team, 'name' | 'level' | 'foundedOn'>, village: string, roll: readonly Member[] }

const ROLES = { leader: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Thành viên' } as const
const KINDS = { official: 'Kiêm nhiệm', local: 'Tại chỗ' } as const

/** What the commune fills in for its teams (report form 3): the teams, and who is in them, under headings that an import reads again. */
export function registrationTables(registered: readonly Registered[], organisations: Record<Member['organisation'], string>): ReportTable[] {
  const text = (label: string) => ({ label, kind: 'text' as const })
  const number = (label: string) => ({ label, kind: 'number' as const })
  const teams: ReportTable = {
    name: 'Tổ',
    title: 'Phiếu đăng ký tổ',
    columns: [text(TEAM_COLUMNS.name.heading), text('Cấp tổ'), text(TEAM_COLUMNS.village.heading), text(TEAM_COLUMNS.foundedOn.heading), number(TEAM_COLUMNS.members.heading), number('Giáo viên tin học')],
    rows: registered.map(({ team, village, roll }) => [team.name, team.level === 'commune' ? 'Cấp xã' : 'Cấp thôn', village, formatDay(team.foundedOn), roll.length, roll.filter(({ organisation }) => organisation === 'teacher_it').length]),
    totals: null,
  }
  const members: ReportTable = {
    name: 'Thành viên',
    title: 'Thành viên các tổ',
    columns: (['team', 'name', 'role', 'position', 'organisation', 'phone', 'kind'] as const).map(key => text(MEMBER_COLUMNS[key].heading)),
    rows: registered.flatMap(({ team, roll }) => roll
      .toSorted((a, b) => TEAM_ROLES.indexOf(a.role) - TEAM_ROLES.indexOf(b.role))
      .map(({ name, role, position, organisation, phone, kind }) => [team.name, name, ROLES[role], position, organisations[organisation], phone ? formatPhone(phone) : '', KINDS[kind]])),
    totals: null,
  }
  return [teams, members]
}
