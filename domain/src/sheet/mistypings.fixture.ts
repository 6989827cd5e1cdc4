import type { Cell } from './cell'
import type { Random } from '../random'
import type { CellKind } from './rows.fixture'
import { daysBetween, parseDay } from '../day'
import { fold } from '../text'
import { typeTcvn3, typeVni } from './legacy-typing.fixture'
import { pick } from '../random'

/** How a cell is written otherwise than in the template, and is understood. `told`: the mending is listed. */
export interface Mistyping { kinds: readonly CellKind[], type: (cell: string | number, random: Random) => Cell, told?: true }

const dayOf = (cell: string | number) => parseDay(String(cell))!
const digits = (cell: string | number) => String(cell).replace(/\D/g, '')
/** Prefixes of before 15/9/2018 and what they became. */
const OLD = { '070': '0120', '083': '0123', '038': '0168', '056': '0186', '059': '0199' }

export const MISTYPINGS: Record<string, Mistyping> = {
  'letters apart (NFD)': { kinds: ['text', 'word'], type: cell => String(cell).normalize('NFD') },
  'typed in TCVN3': { kinds: ['text', 'word'], type: cell => typeTcvn3(String(cell)), told: true },
  'typed in VNI': { kinds: ['text', 'word'], type: cell => typeVni(String(cell)), told: true },
  'in capitals': { kinds: ['word'], type: cell => String(cell).toUpperCase() },
  'without accents': { kinds: ['word'], type: cell => fold(String(cell)) },
  'spaces around and between': { kinds: ['text', 'word', 'day', 'phone'], type: (cell, random) => `${pick(random, [' ', '\u00A0', '\t', '\u200B'])}${String(cell).replaceAll(' ', pick(random, ['  ', '\u00A0', ' \n']))} ` },
  'a day as Excel\'s number': { kinds: ['day'], type: cell => daysBetween('1899-12-30', dayOf(cell)) },
  'a day as a date': { kinds: ['day'], type: cell => new Date(`${dayOf(cell)}T00:00:00Z`) },
  'a day in words': { kinds: ['day'], type: cell => String(cell).replace(/(\d+)\/(\d+)\/(\d+)/, 'ngày $1 tháng $2 năm $3') },
  'a day with dots, without zeros': { kinds: ['day'], type: cell => String(cell).replace(/0?(\d+)\/0?(\d+)\//, '$1.$2.') },
  'a year of two digits': { kinds: ['day'], type: cell => String(cell).replace(/\/20(\d\d)$/, '/$1'), told: true },
  'a day\'s number as text': { kinds: ['day'], type: cell => String(daysBetween('1899-12-30', dayOf(cell))), told: true },
  'a phone number without its zero': { kinds: ['phone'], type: cell => Number(digits(cell)), told: true },
  'a phone number with +84': { kinds: ['phone'], type: (cell, random) => `+84${pick(random, ['', ' ', ' (0) ', '.'])}${digits(cell).slice(1)}`, told: true },
  'a phone number of before 2018': { kinds: ['phone'], type: cell => digits(cell).replace(/^\d{3}/, prefix => OLD[prefix as keyof typeof OLD] ?? prefix) },
  'a phone number with dots': { kinds: ['phone'], type: cell => String(cell).replaceAll(' ', '.') },
  'a number as text': { kinds: ['number'], type: cell => String(cell) },
  'thousands with a dot': { kinds: ['number'], type: cell => Number(cell).toLocaleString('de-DE') },
  'thousands with a comma': { kinds: ['number'], type: cell => Number(cell).toLocaleString('en-US') },
}

/** What makes a line one that is refused. */
export const ERRORS: Record<string, { kinds: readonly CellKind[], type: (cell: Cell) => Cell, required?: true }> = {
  'an empty cell': { kinds: ['text', 'word', 'day', 'phone', 'number'], type: () => null, required: true },
  'a cell of nothing seen': { kinds: ['text', 'word'], type: () => ' \u200B\u00A0', required: true },
  'a text that never ends': { kinds: ['text'], type: () => 'Tổ '.repeat(13_000) },
  'a word of no list': { kinds: ['word'], type: () => 'Đội viên danh dự' },
  'a day that never was': { kinds: ['day'], type: () => '31/02/2026' },
  'a day without its year': { kinds: ['day'], type: () => '15/3' },
  'a phone number too short': { kinds: ['phone'], type: cell => digits(String(cell)).slice(0, 8) },
  'a phone number that is a fixed one': { kinds: ['phone'], type: () => '0212 3825 001' },
  'a number in words': { kinds: ['number'], type: () => 'khoảng mười' },
  'a number with a fraction': { kinds: ['number'], type: () => 2.3 },
  'a formula that came to an error': { kinds: ['text', 'word', 'day', 'phone', 'number'], type: () => '#REF!' },
}

/** How a whole table is laid out otherwise, and is understood: `at` says where a column went. */
export const LAYOUTS: Record<string, (lines: Cell[][], random: Random) => Cell[][]> = {
  'as the template': lines => lines,
  'columns swapped': (lines, random) => {
    const order = lines[0]!.map((_, place) => ({ place, by: random() })).sort((a, b) => a.by - b.by).map(({ place }) => place)
    return lines.map(cells => order.map(place => cells[place] ?? null))
  },
  'a title and a place above': lines => [['DANH SÁCH NĂM 2026'], ['Ủy ban nhân dân xã'], [], ...lines],
  'headings in capitals without accents': ([head, ...lines]) => [head!.map(cell => fold(String(cell)).toUpperCase()), ...lines],
  'headings apart (NFD)': ([head, ...lines]) => [head!.map(cell => String(cell).normalize('NFD')), ...lines],
  'headings in TCVN3': ([head, ...lines]) => [head!.map(cell => typeTcvn3(String(cell))), ...lines],
  'columns that nobody asked for': (lines, random) => lines.map((cells, index) => [index === 0 ? 'STT' : index, ...cells, index === 0 ? 'Ghi chú thêm' : pick(random, ['x', null, 'Còn 3 bản'])]),
  'empty lines between': lines => lines.flatMap((cells, index) => index % 3 === 1 ? [[null, '  '], cells] : [cells]),
}
