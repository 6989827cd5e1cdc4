import type { Day } from '../period'
import type { UnitLevel, UnitType } from '../unit'
import type { Columns } from './sheet'
import { UNIT_TYPE_WORDS, UNIT_TYPES } from '../unit'
import { plain, readChoice, readDay, readText } from './cell'

/** Levels that a table of units brings; villages are their communes' own lists. */
const LEVELS = ['province', 'district', 'commune'] as const
type TableType = typeof UNIT_TYPES[typeof LEVELS[number]][number]

/** A unit as the official table has it: its type, name and code, and the unit above it by name or code. */
export interface UnitRow {
  above: string | null
  type: TableType
  name: string
  code: string | null
  from: Day | null
}

const types = LEVELS.flatMap(level => UNIT_TYPES[level] as readonly TableType[])
/** `Thành phố` is one of the centre here, one of a province where something above it says so (`settleUnit`). */
const choices = Object.fromEntries(types.map(type => [type, type === 'thanh_pho_tinh' ? ['Thành phố thuộc tỉnh'] : type === 'thanh_pho_tw' ? ['Thành phố', 'Thành phố trực thuộc Trung ương'] : [UNIT_TYPE_WORDS[type]]])) as unknown as Record<TableType, readonly string[]>

export const UNIT_COLUMNS: Columns<UnitRow> = {
  above: { heading: 'Thuộc', also: ['Tỉnh', 'Tỉnh, thành phố', 'Tên tỉnh', 'Mã tỉnh', 'Đơn vị cấp trên', 'Huyện', 'parent'], read: readText(80) },
  type: { heading: 'Loại', also: ['Cấp', 'Loại hình', 'type'], required: true, read: readChoice(choices) },
  name: { heading: 'Tên đơn vị', also: ['Tên', 'Tên xã', 'Tên đơn vị hành chính', 'name'], required: true, read: readText(80) },
  code: { heading: 'Mã', also: ['Mã đơn vị', 'Mã số', 'Mã xã', 'Mã ĐVHC', 'code'], read: readText(10) },
  from: { heading: 'Có từ ngày', also: ['Hiệu lực từ', 'Từ ngày', 'valid_from'], read: readDay },
}

export const levelOf = (type: UnitType): UnitLevel => (Object.keys(UNIT_TYPES) as UnitLevel[]).find(level => (UNIT_TYPES[level] as readonly string[]).includes(type))!

/** Digits of an official code, by level: a workbook that took it for a number lost its zeros. */
const DIGITS: Partial<Record<UnitLevel, number>> = { province: 2, district: 3, commune: 5 }
const wholeCode = ({ type, code }: UnitRow) => code !== null && /^\d+$/.test(code) ? code.padStart(DIGITS[levelOf(type)] ?? 0, '0') : code

/** What `settleUnit` mends that a person should know of. */
export const mendedUnit = (row: UnitRow) => wholeCode(row) === row.code ? undefined : { heading: UNIT_COLUMNS.code.heading, text: `${row.code} mất số 0 ở đầu, đã đổi thành ${wholeCode(row)}.` }

/** `Xã Chiềng Mung` under the type `xã` is called Chiềng Mung. */
export function settleUnit(typed: UnitRow): UnitRow {
  const row = { ...typed, code: wholeCode(typed) }
  const words = `${UNIT_TYPE_WORDS[row.type]} `.split(' ').length - 1
  const named = row.name.trim().split(/\s+/)
  const isTitled = named.length > words && plain(named.slice(0, words).join(' ')) === plain(UNIT_TYPE_WORDS[row.type])
  return isTitled ? { ...row, name: named.slice(words).join(' ') } : row
}

/** The same unit is known by its code, without one by its type and name below the same unit. */
export const unitKey = ({ above, type, name, code }: UnitRow): string => code === null ? `${plain(above ?? '')}|${type}|${plain(name)}` : `${levelOf(type)} ${code}`
