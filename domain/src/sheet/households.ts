import type { Sheet } from '../household'
import { looksLikeIdentityNumber } from '../text'
import type { Columns } from './sheet'
import type { Reader } from './cell'
import { plain, readChoice, readText, readYesNo } from './cell'
import { COMMUNE_COLUMN } from './villages'

/**
 * A household as a village's list has it: what finds the house, and no more. Numbers of papers and phones, ethnic
 * origin and poverty are not asked for, and not taken where a list has them. `team`: by its name.
 */
export interface HouseholdRow {
  commune: string | null
  team: string | null
  village: string | null
  label: string
  lane: string | null
  house: string | null
  landmark: string | null
  kind: Sheet['kind'] | null
  remote: boolean | null
  priority: boolean | null
  inGroup: boolean | null
}

/** A text that holds no number of a paper or a phone. */
function readOpen(max: number): Reader<string> {
  const read = readText(max)
  return cell => looksLikeIdentityNumber(String(cell)) ? { error: 'Có dãy số giống số giấy tờ hoặc số điện thoại. Xóa dãy số đó.' } : read(cell)
}

export const HOUSEHOLD_COLUMNS: Columns<HouseholdRow> = {
  commune: COMMUNE_COLUMN,
  team: { heading: 'Tên tổ', also: ['Tổ', 'Tổ công nghệ số', 'Tổ CNSCĐ', 'Tổ CĐSCĐ'], read: readText(120) },
  village: { heading: 'Thôn, bản', also: ['Thôn', 'Bản', 'Tên thôn', 'Tên bản', 'Tổ dân phố', 'Thôn bản tổ dân phố'], read: readText(80) },
  label: { heading: 'Chủ hộ', also: ['Họ tên chủ hộ', 'Họ và tên chủ hộ', 'Tên chủ hộ', 'Hộ', 'Hộ gia đình', 'Tên hộ', 'Họ và tên', 'Họ tên', 'Tên thường gọi của nhà'], required: true, read: readOpen(60) },
  lane: { heading: 'Ngõ, xóm', also: ['Ngõ', 'Xóm', 'Đường', 'Ngõ, đường', 'Đường, ngõ', 'Cụm', 'Khu'], read: readOpen(40) },
  house: { heading: 'Số nhà', also: ['Nhà số'], read: readOpen(10) },
  landmark: { heading: 'Dễ nhận ra nhờ', also: ['Mốc', 'Mốc dễ nhận', 'Chỗ dễ nhận ra', 'Gần đâu'], read: readOpen(80) },
  kind: {
    heading: 'Nhà làm nghề gì',
    also: ['Nghề', 'Loại hộ', 'Nghề nghiệp'],
    read: readChoice({ normal: ['Bình thường', 'Hộ thường'], business: ['Kinh doanh', 'Hộ kinh doanh', 'Buôn bán', 'Tiểu thương'], farming: ['Làm nông', 'Nông nghiệp', 'Làm ruộng', 'Sản xuất nông nghiệp'], other: ['Khác'] }),
  },
  remote: { heading: 'Nhà ở xa', also: ['Ở xa', 'Xa'], read: readYesNo },
  priority: { heading: 'Ưu tiên tới trước', also: ['Ưu tiên', 'Cần tới trước', 'Cần giúp trước'], read: readYesNo },
  inGroup: { heading: 'Đã vào nhóm của bản', also: ['Đã vào nhóm', 'Trong nhóm Zalo', 'Vào nhóm Zalo'], read: readYesNo },
}

/** What tells two houses of one name apart: where they stand. */
export const houseKey = ({ label, lane, house }: { label: string, lane: string | null, house: string | null }): string => [label, lane ?? '', house ?? ''].map(plain).join('|')

export const householdKey = (row: HouseholdRow): string => [row.commune, row.team, row.village].map(name => plain(name ?? '')).join('|') + houseKey(row)

/** What a line changes on a sheet that stands: an empty cell nothing, nor a text that differs in accents or case alone. */
export function sheetAfter(sheet: Sheet, { lane, house, landmark, kind, remote, priority, inGroup }: HouseholdRow): Sheet {
  const said = { lane, house, landmark, kind, remote, priority, inGroup }
  return { ...sheet, ...Object.fromEntries(Object.entries(said).filter(([field, value]) => value !== null && !isSame(value, sheet[field as keyof Sheet]))) }
}

const isSame = (a: unknown, b: unknown) => a === b || (typeof a === 'string' && typeof b === 'string' && plain(a) === plain(b))
