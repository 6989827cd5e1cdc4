import type { Signal, UnitType } from '../unit'
import type { Day } from '../period'
import type { Columns } from './sheet'
import { UNIT_TYPE_WORDS, UNIT_TYPES } from '../unit'
import { plain, readChoice, readDay, readText, readWhole } from './cell'

type VillageType = typeof UNIT_TYPES.village[number]

/** A village as a commune lists it; `commune` by its name, empty where the list is of one commune alone. */
export interface VillageRow {
  commune: string | null
  type: VillageType | null
  name: string
  code: string | null
  households: number | null
  population: number | null
  on: Day | null
  signal: Signal | null
}

export const COMMUNE_COLUMN = { heading: 'Xã, phường', also: ['Xã', 'Phường', 'Tên xã', 'Xã phường đặc khu', 'Đơn vị hành chính'], read: readText(80) }

const typeChoices = Object.fromEntries(UNIT_TYPES.village.map(type => [type, [UNIT_TYPE_WORDS[type]]])) as unknown as Record<VillageType, readonly string[]>
const readCount = readWhole(0, 20_000)

export const VILLAGE_COLUMNS: Columns<VillageRow> = {
  commune: COMMUNE_COLUMN,
  type: { heading: 'Loại', also: ['Loại hình', 'Cấp'], read: readChoice({ ...typeChoices, to_dan_pho: ['Tổ dân phố', 'TDP'] }) },
  name: { heading: 'Thôn, bản', also: ['Thôn', 'Bản', 'Tên thôn', 'Tên bản', 'Tổ dân phố', 'Thôn bản tổ dân phố', 'Tên thôn bản', 'Tên'], required: true, read: readText(80) },
  code: { heading: 'Mã', also: ['Mã thôn', 'Mã bản'], read: readText(10) },
  households: {
    heading: 'Số hộ',
    also: ['Hộ', 'Tổng số hộ'],
    read: (cell) => {
      const read = readCount(cell)
      return 'value' in read && read.value > 1000 ? { ...read, odd: `${read.value} hộ là nhiều với một thôn, xem lại.` } : read
    },
  },
  population: { heading: 'Số dân', also: ['Dân số', 'Nhân khẩu', 'Số khẩu', 'Số nhân khẩu'], read: readCount },
  on: { heading: 'Tính đến ngày', also: ['Ngày', 'Thời điểm'], read: readDay },
  signal: { heading: 'Sóng', also: ['Sóng di động', 'Sóng điện thoại'], read: readChoice({ good: ['Tốt', 'Có', 'Mạnh'], weak: ['Yếu', 'Chập chờn'], none: ['Không có', 'Không', 'Chưa có', 'Lõm sóng'] }) },
}

/** `Bản Nà Xa` → its type and its name alone; the type is null where the first words say none. */
export function splitVillage(title: string): { type: VillageType | null, name: string } {
  const said = plain(title)
  const type = UNIT_TYPES.village.toSorted((a, b) => UNIT_TYPE_WORDS[b].length - UNIT_TYPE_WORDS[a].length)
    .find(type => said.startsWith(`${plain(UNIT_TYPE_WORDS[type])} `))
  if (type === undefined)
    return { type: null, name: title }
  const words = UNIT_TYPE_WORDS[type].split(' ').length
  return { type, name: title.trim().split(/\s+/).slice(words).join(' ') }
}

/** What makes two villages of a commune the same: type and name, accents aside. */
export const placeKey = (unit: { type: UnitType, name: string }): string => plain(`${UNIT_TYPE_WORDS[unit.type]} ${unit.name}`)

/** A row whose name says its type, told apart. */
export function settleVillage(row: VillageRow): VillageRow {
  const said = splitVillage(row.name)
  return said.type === null || (row.type !== null && row.type !== said.type) ? row : { ...row, ...said }
}

export const villageKey = ({ commune, type, name }: VillageRow): string => `${plain(commune ?? '')}|${plain(type === null ? name : `${UNIT_TYPE_WORDS[type]} ${name}`)}`
