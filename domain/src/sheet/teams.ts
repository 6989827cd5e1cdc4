import type { Day } from '../period'
import type { TeamStatus } from '../team'
import type { Columns } from './sheet'
import { plain, readChoice, readDay, readText, readWhole } from './cell'
import { COMMUNE_COLUMN } from './villages'

/** A team as a list has it; `village` by its name, empty for the team of the whole commune. */
export interface TeamRow {
  commune: string | null
  village: string | null
  name: string
  foundedOn: Day | null
  status: Exclude<TeamStatus, 'dissolved'> | null
  decision: string | null
  decidedOn: Day | null
  /** As it is declared: looked at, and not taken. */
  members: number | null
}

const readMembers = readWhole(0, 2000)

export const TEAM_COLUMNS: Columns<TeamRow> = {
  commune: COMMUNE_COLUMN,
  village: { heading: 'Thôn, bản', also: ['Thôn', 'Bản', 'Tên thôn', 'Tên bản', 'Tổ dân phố', 'Thôn bản tổ dân phố'], read: readText(80) },
  name: { heading: 'Tên tổ', also: ['Tổ', 'Tổ công nghệ số', 'Tổ CNSCĐ', 'Tổ CĐSCĐ', 'Tên tổ công nghệ số cộng đồng'], required: true, read: readText(120) },
  foundedOn: { heading: 'Ngày thành lập', also: ['Thành lập ngày', 'Thành lập'], read: readDay },
  status: { heading: 'Tình trạng', also: ['Trạng thái'], read: readChoice({ established: ['Đã thành lập', 'Thành lập'], planApproved: ['Đã duyệt kế hoạch', 'Có kế hoạch'], active: ['Đang hoạt động', 'Hoạt động'] }) },
  decision: { heading: 'Số quyết định', also: ['Quyết định số', 'Số QĐ', 'Quyết định'], read: readText(40) },
  decidedOn: { heading: 'Ngày quyết định', also: ['Ngày ký', 'Ngày ký quyết định', 'Ngày QĐ'], read: readDay },
  members: {
    heading: 'Số thành viên',
    also: ['Số người', 'Thành viên'],
    read: (cell) => {
      const read = readMembers(cell)
      return 'value' in read && (read.value < 3 || read.value > 30) ? { ...read, odd: `Tổ có ${read.value} người hơi lạ: thường từ 4 đến 9 người.` } : read
    },
  },
}

export const teamKey = ({ commune, name }: Pick<TeamRow, 'commune' | 'name'>): string => `${plain(commune ?? '')}|${plain(name)}`
