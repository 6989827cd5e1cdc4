import type { StatedMetric } from '../base-figure'
import type { Day } from '../period'
import type { Columns } from './sheet'
import { BASE_METRICS, DECLARED_METRICS } from '../base-figure'
import { parseDay } from '../day'
import { plain, readDay, readText, readWhole } from './cell'

/** What a table says of a unit: report form 1 as it is declared, and base figures. `note` may say how many villages have no team. */
export type FiguresRow = { unit: string, on: Day | null, source: string | null, note: string | null } & Record<StatedMetric, number | null>

const read = readWhole(0, 200_000_000)
const TERMS = ['Số Tổ CĐSCĐ', 'Số Tổ CNSCĐ', 'Số tổ', 'Số tổ công nghệ số cộng đồng', 'Số tổ chuyển đổi số cộng đồng', 'Tổ']
const MEMBERS = ['Số thành viên', 'Thành viên']
const VILLAGE = ['Tổ, bản, tiểu khu', 'Thôn, bản, tổ dân phố', 'Thôn, bản', 'Cấp thôn', 'Cấp tổ, bản', 'Thôn, tổ dân phố', 'Khóm, ấp']
const under = (groups: readonly string[], parts: readonly string[]) => groups.flatMap(group => parts.map(part => `${group} ${part}`))

export const FIGURE_COLUMNS: Columns<FiguresRow> = {
  'unit': { heading: 'Tên đơn vị', also: ['Đơn vị', 'Xã, phường', 'Xã', 'Tên xã', 'Huyện', 'Tên huyện', 'Huyện, thành phố', 'Tỉnh', 'Tỉnh, thành phố', 'Địa phương', 'Tên'], required: true, read: readText(80) },
  'on': { heading: 'Tính đến ngày', also: ['Đến ngày', 'Ngày', 'Thời điểm'], read: readDay },
  'source': { heading: 'Nguồn', also: ['Nguồn số liệu', 'Văn bản'], read: readText(200) },
  'note': { heading: 'Ghi chú', read: readText(300) },
  'declared.teams.commune': { heading: 'Số tổ cấp xã', also: under(TERMS, ['Cấp xã']), read },
  'declared.teams.village': { heading: 'Số tổ thôn, bản', also: under(TERMS, VILLAGE), read },
  'declared.members.commune': { heading: 'Số thành viên cấp xã', also: under(MEMBERS, ['Cấp xã']), read },
  'declared.members.village': { heading: 'Số thành viên thôn, bản', also: under(MEMBERS, VILLAGE), read },
  'declared.villages.without': { heading: 'Số thôn, bản chưa có tổ', also: ['Thôn, bản chưa có tổ', 'Số bản chưa có tổ', 'Chưa có tổ'], read },
  'villages': { heading: 'Số thôn, bản', also: ['Số thôn', 'Số bản', 'Tổng số thôn, bản'], read },
  'households': { heading: 'Số hộ', also: ['Hộ', 'Tổng số hộ', 'Số hộ gia đình'], read },
  'population': { heading: 'Số dân', also: ['Dân số', 'Nhân khẩu', 'Số khẩu'], read },
  'citizens': { heading: 'Số công dân đủ tuổi', also: ['Công dân đủ tuổi', 'Công dân từ 14 tuổi'], read },
  'schools': { heading: 'Số trường', also: ['Số trường THCS, THPT'], read },
  'teachers': { heading: 'Số giáo viên', also: ['Giáo viên'], read },
  'officials': { heading: 'Số cán bộ, công chức', also: ['Cán bộ, công chức', 'Số CBCC'], read },
}

const METRICS: readonly StatedMetric[] = [...DECLARED_METRICS, ...BASE_METRICS]
const DECLARED_SUMS = DECLARED_METRICS.slice(0, 4)

/** What a row states. */
export const statedIn = (row: FiguresRow): [StatedMetric, number][] => METRICS.flatMap(metric => row[metric] === null ? [] : [[metric, row[metric]]])

/** The day that the table's title names (“đến ngày 30/9/2023”), and the number in “Còn 33 bản chưa thành lập Tổ CĐSCĐ”. */
export function settleFigures(row: FiguresRow, title: string): FiguresRow {
  const said = /đến ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu.exec(title)?.[1]
  const bare = /còn\s+(\d{1,5})\s.*chưa/iu.exec(row.note ?? '')?.[1]
  return {
    ...row,
    'on': row.on ?? (said === undefined ? undefined : parseDay(said)) ?? null,
    'declared.villages.without': row['declared.villages.without'] ?? (bare === undefined ? null : Number(bare)),
  }
}

/** Teams that are very small or large on average are looked at, and taken. */
export function oddFigures(row: FiguresRow): { heading: string, text: string } | undefined {
  for (const [level, word] of [['commune', 'cấp xã'], ['village', 'thôn, bản']] as const) {
    const [teams, members] = [row[`declared.teams.${level}`], row[`declared.members.${level}`]]
    const size = teams && members !== null ? members / teams : undefined
    if (size !== undefined && (size < 3 || size > 30))
      return { heading: FIGURE_COLUMNS[`declared.members.${level}`].heading, text: `${teams} tổ ${word} có ${members} người, bình quân ${size.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} người một tổ: hơi lạ, xem lại.` }
  }
  return undefined
}

export const isTotal = ({ unit }: FiguresRow): boolean => /^(?:tong|tong cong|cong|tong so)$/.test(plain(unit))

/** Whether a line of totals says what the lines above it come to. */
export function judgeTotal(rows: readonly FiguresRow[], total: FiguresRow): { heading: string, text: string } | undefined {
  const sumOf = (metric: StatedMetric) => rows.reduce((sum, row) => sum + (row[metric] ?? 0), 0)
  const wrong = DECLARED_SUMS.find(metric => total[metric] !== null && total[metric] !== sumOf(metric))
  return wrong && { heading: FIGURE_COLUMNS[wrong].heading, text: `Dòng tổng ghi ${total[wrong]}, cộng các dòng được ${sumOf(wrong)}.` }
}
