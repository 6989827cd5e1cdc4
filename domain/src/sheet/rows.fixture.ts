import type { ImportKind, ImportRows } from './imports'
import type { Cell } from './cell'
import { BASE_METRICS, DECLARED_METRICS } from '../base-figure'
import { formatDay } from '../day'
import { forEach } from '../for-each'
import { formatPhone } from '../phone-number'
import type { Random } from '../random'
import { pick } from '../random'
import { UNIT_TYPE_WORDS } from '../unit'
import { FIGURE_COLUMNS } from './figures'
import { HOUSEHOLD_COLUMNS } from './households'
import { MEMBER_COLUMNS } from './members'
import { TEAM_COLUMNS } from './teams'
import { UNIT_COLUMNS } from './units'
import { VILLAGE_COLUMNS } from './villages'

const count = (random: Random, most: number) => Math.floor(random() * most)
const maybe = <T>(random: Random, value: T): T | null => random() < 0.7 ? value : null

const NAMES = ['Nguyễn Văn Hùng', 'Trần Thị Ngọc Ánh', 'Lò Văn Pâng', 'Quàng Thị Ín', 'Cầm Bá Kiệm', 'Đoàn Thị Tuyết', 'Thào A Dếnh', 'Hà Minh Nguyệt', 'Vàng Thị Mỷ', 'Lường Văn Ổn']
const PLACES = ['Nà Xa', 'Nậm Hồng', 'Chiềng Mung', 'Huổi Cọ', 'Pá Lông', 'Trường Sơn', 'Tiên Phước']
const COMMUNES = ['Xã Chiềng Mung', 'Xã Nghĩa Giang', 'Phường Trương Quang Trọng']
const day = (random: Random) => `20${10 + count(random, 17)}-${String(1 + count(random, 12)).padStart(2, '0')}-${String(1 + count(random, 28)).padStart(2, '0')}`
/** All prefixes that have an old one, and some that have none. */
const phone = (random: Random, index: number) => `+84${pick(random, ['70', '83', '38', '91', '98', '56', '59'])}${String(1_000_000 + index * 7919 % 8_999_999)}`

/** A right row, settled as the list would settle it; `index` makes it another than the others. */
export const ROWS: { [K in ImportKind]: (random: Random, index: number) => ImportRows[K] } = {
  villages: (random, index) => ({ commune: pick(random, COMMUNES), type: pick(random, ['ban', 'thon', 'to_dan_pho'] as const), name: `${pick(random, PLACES)} ${index}`, code: maybe(random, `B${index}`), households: maybe(random, 1000 + count(random, 5000)), population: maybe(random, count(random, 9000)), on: maybe(random, day(random)), signal: maybe(random, pick(random, ['good', 'weak', 'none'] as const)) }),
  teams: (random, index) => ({ commune: pick(random, COMMUNES), village: maybe(random, `Bản ${pick(random, PLACES)}`), name: `Tổ bản ${pick(random, PLACES)} ${index}`, foundedOn: maybe(random, day(random)), status: maybe(random, pick(random, ['established', 'planApproved', 'active'] as const)), decision: `${index}/QĐ-UBND`, decidedOn: day(random), members: maybe(random, 4 + count(random, 6)) }),
  members: (random, index) => ({ commune: pick(random, COMMUNES), team: `Tổ bản ${pick(random, PLACES)}`, name: `${pick(random, NAMES)} ${index}`, role: pick(random, ['deputy', 'member'] as const), position: maybe(random, 'Trưởng bản'), organisation: maybe(random, pick(random, ['village_head', 'youth_union', 'police', 'women', 'other'] as const)), phone: phone(random, index), kind: maybe(random, pick(random, ['official', 'local'] as const)), joinedOn: maybe(random, day(random)), leftOn: null }),
  households: (random, index) => ({ commune: pick(random, COMMUNES), team: `Tổ bản ${pick(random, PLACES)}`, village: maybe(random, `Bản ${pick(random, PLACES)}`), label: pick(random, NAMES), lane: `Ngõ ${index}`, house: maybe(random, String(count(random, 900))), landmark: maybe(random, 'Cạnh nhà văn hóa'), kind: maybe(random, pick(random, ['normal', 'business', 'farming', 'other'] as const)), remote: maybe(random, random() < 0.5), priority: maybe(random, random() < 0.5), inGroup: maybe(random, random() < 0.5) }),
  units: (random, index) => ({ above: maybe(random, 'Tỉnh Sơn La'), type: pick(random, ['xa', 'phuong', 'huyen'] as const), name: `${pick(random, PLACES)} ${index}`, code: null, from: maybe(random, day(random)) }),
  figures: (random, index) => ({ unit: `Xã ${pick(random, PLACES)} ${index}`, on: day(random), source: maybe(random, 'Niên giám'), note: null, ...forEach([...DECLARED_METRICS, ...BASE_METRICS], () => maybe(random, 1000 + count(random, 8000))), 'declared.teams.commune': 1000, 'declared.members.commune': 5000, 'declared.teams.village': 1000, 'declared.members.village': 5000 }),
}

/** What a cell holds, which decides how it may be mistyped. */
export type CellKind = 'text' | 'word' | 'day' | 'phone' | 'number'

const PHONES = ['phone']
const DAYS = ['on', 'foundedOn', 'decidedOn', 'joinedOn', 'leftOn', 'from']
const WORDS: Record<string, Record<string, string>> = {
  'teams.status': { established: 'Đã thành lập', planApproved: 'Đã duyệt kế hoạch', active: 'Đang hoạt động' },
  'villages.signal': { good: 'Tốt', weak: 'Yếu', none: 'Không có' },
  'villages.type': UNIT_TYPE_WORDS,
  'units.type': UNIT_TYPE_WORDS,
  'members.role': { leader: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Thành viên' },
  'members.kind': { official: 'Kiêm nhiệm', local: 'Tại chỗ' },
  'members.organisation': { village_head: 'Trưởng bản', youth_union: 'Đoàn Thanh niên', police: 'Công an', women: 'Hội Phụ nữ', other: 'Khác' },
  'households.kind': { normal: 'Bình thường', business: 'Buôn bán', farming: 'Làm ruộng', other: 'Khác' },
}
const HEADINGS: Record<ImportKind, Record<string, { heading: string, required?: true }>> = { villages: VILLAGE_COLUMNS, teams: TEAM_COLUMNS, members: MEMBER_COLUMNS, households: HOUSEHOLD_COLUMNS, units: UNIT_COLUMNS, figures: FIGURE_COLUMNS }

/** A column of a sheet that is being made: what its cells hold, and whether one may be empty. */
export interface MadeColumn { field: string, heading: string, kind: CellKind, required: boolean }

export function columnsOf(kind: ImportKind, record: object): MadeColumn[] {
  return Object.entries(HEADINGS[kind]).map(([field, { heading, required = false }]) => ({ field, heading, required, kind: kindOf(kind, field, (record as Record<string, unknown>)[field]) }))
}

function kindOf(list: ImportKind, field: string, value: unknown): CellKind {
  return PHONES.includes(field) ? 'phone' : DAYS.includes(field) ? 'day' : WORDS[`${list}.${field}`] || typeof value === 'boolean' ? 'word' : typeof value === 'number' ? 'number' : 'text'
}

/** A row as somebody careful types it. */
export function cellsOf(kind: ImportKind, record: object): Cell[] {
  return columnsOf(kind, record).map(({ field, kind: cell }) => {
    const value = (record as Record<string, string | number | boolean | null>)[field] ?? null
    if (value === null || typeof value === 'number')
      return value
    if (typeof value === 'boolean')
      return value ? 'Có' : 'Không'
    return cell === 'day' ? formatDay(value) : cell === 'phone' ? formatPhone(value) : WORDS[`${kind}.${field}`]?.[value] ?? value
  })
}
