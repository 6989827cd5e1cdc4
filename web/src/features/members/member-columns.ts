import type { ListedMember, MemberList } from '@tung-ngo/domain/member-list'
import type { TableColumn } from '../../table/column'
import type { TableFilter } from '../../table/rows'
import { formatDay } from '@tung-ngo/domain/day'
import { formatPhone } from '@tung-ngo/domain/phone-number'
import { TEAM_ROLES } from '@tung-ngo/domain/seat'
import { ORGANISATION_WORDS } from '../../ui/organisation-words'
import { TEAM_ROLE_WORDS } from '../../ui/role-words'
import { KIND_WORDS, words } from './words'

/** An entry of a roll with what its team is called. */
export interface MemberRow extends ListedMember { id: string, teamName: string }

export const rowsOf = ({ teams, members }: MemberList): MemberRow[] =>
  members.map(member => ({ ...member, id: `${member.team} ${member.pid}`, teamName: teams[member.team] ?? '' }))

type Column = TableColumn<MemberRow>
const text = (id: string, label: string, width: [number, number], of: (member: MemberRow) => string, more: Partial<Column> = {}): Column =>
  ({ id, label, width, value: member => of(member) || null, text: member => of(member) || words.unsaid, ...more })

export const MEMBER_COLUMNS: Column[] = [
  text('ten', words.name, [12, 10], ({ name }) => name),
  text('to', words.team, [14, 11], ({ teamName }) => teamName),
  { ...text('vai', words.role, [7, 6], ({ role }) => TEAM_ROLE_WORDS[role]), value: ({ role }) => TEAM_ROLES.indexOf(role), asText: true },
  text('thanh-phan', words.kind, [8, 7], ({ kind }) => KIND_WORDS[kind]),
  text('to-chuc', words.organisation, [11, 9], ({ organisation }) => ORGANISATION_WORDS[organisation]),
  text('chuc-vu', words.position, [9, 7], ({ position }) => position, { extra: true }),
  text('dien-thoai', words.phone, [9, 8], ({ phone }) => phone ? formatPhone(phone) : ''),
  text('vao-to', words.joinedOn, [7, 6], ({ joinedOn }) => formatDay(joinedOn), { value: ({ joinedOn }) => joinedOn, extra: true }),
  text('xac-nhan', words.confirmed, [8, 7], ({ confirmed }) => confirmed ? words.yes : words.notYet, { extra: true }),
]

export const memberFilters: TableFilter<MemberRow>[] = [
  { id: 'to-truong', word: words.leaders, has: ({ role }) => role !== 'member' },
  { id: 'can-bo', word: words.officials, has: ({ kind }) => kind === 'official' },
  { id: 'chua-xac-nhan', word: words.notYet, has: ({ confirmed }) => !confirmed },
  { id: 'chua-so', word: words.noPhone, has: ({ phone }) => phone === null },
]
