import type { Day } from '../period'
import { addDays, formatDay, parseDay } from '../day'
import { formatPhone, parsePhone } from '../phone-number'
import { clean, fold } from '../text'
import type { LegacyEncoding } from './legacy-text'
import { decodeText, readingsOf } from './legacy-text'

/** A cell as a workbook or a CSV gives it. */
export type Cell = string | number | boolean | Date | null

/** What a cell says: its value, with what was mended or looks odd; or why it cannot be taken. Sentences are Vietnamese. */
export type Read<T> = { value: T, mended?: string, odd?: string } | { error: string }

/** Reads a cell that is not empty. */
export type Reader<T> = (cell: NonNullable<Cell>) => Read<T>

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && decodeText(cell).text === '')
}

/** Stands for a formula that no program has reckoned yet, as Excel writes such cells. */
export const UNRECKONED = '#VALUE!'

/** Whether a cell is a formula that came to an error. */
export const isBroken = (cell: Cell | undefined): boolean => typeof cell === 'string' && /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/.test(cell.trim())

/** A cell in a sentence, of a long one its beginning. */
const quote = (text: string) => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`

/** At most `max` letters. */
export function readText(max: number): Reader<string> {
  return (cell) => {
    const day = cell instanceof Date ? dayOfDate(cell) : undefined
    const { text, from } = decodeText(day ? formatDay(day) : String(cell))
    if (text.length > max)
      return { error: `Dài ${text.length} chữ, chỉ ghi được ${max} chữ.` }
    return { value: text, ...said(text, from) }
  }
}

const said = (text: string, from: LegacyEncoding | undefined) => from ? { mended: `Chữ gõ bằng phông ${from} đã đổi thành “${text}”.` } : {}

/** Prefixes of eleven digits that became ten on 15/9/2018 (decision 798/QĐ-BTTTT of 2018). */
const OLD_PREFIXES: Record<string, string> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0126': '076',
  '0127': '081',
  '0128': '078',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
}

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** A mobile number → E.164. A zero that a number lost, +84 and the prefixes of before 2018 are mended. */
export const readPhone: Reader<string> = (cell) => {
  const said = String(cell).split(/[,;/]|\s-\s|\s{2,}/).map(part => part.trim()).filter(Boolean)
  // One number may be written with wide gaps.
  const [typed, second] = said.every(part => digitsOf(part).length >= 9) ? said : [said.join(' ')]
  const digits = digitsOf(typed ?? '')
  const whole = /^[1-9]\d{8,9}$/.test(digits) && !digits.startsWith('84') ? `0${digits}` : digits.replace(/^(?:00)?840?(?=[1-9]\d{8,9}$)/, '0')
  const mended = whole.length === 11 && OLD_PREFIXES[whole.slice(0, 4)] ? OLD_PREFIXES[whole.slice(0, 4)] + whole.slice(4) : whole
  const parsed = parsePhone(mended)
  if ('error' in parsed)
    return parsed
  return {
    value: parsed.number,
    ...(mended !== digits ? { mended: `“${typed}” đã đổi thành ${formatPhone(parsed.number)}.` } : {}),
    ...(second ? { odd: `Ô này có hai số, chỉ lấy ${formatPhone(parsed.number)}.` } : {}),
  }
}

/** Day 0 of a workbook; Excel counts a 29/2/1900 that never was, so days before 1/3/1900 are no days. */
const EXCEL_EPOCH = '1899-12-30'

/** A day as Excel stores it (a number or a date), or typed: 5/3/2023, 05.03.2023, ngày 5 tháng 3 năm 2023. */
export const readDay: Reader<Day> = (cell) => {
  const typed = decodeText(String(cell)).text
  const read = cell instanceof Date
    ? { day: dayOfDate(cell) }
    : typeof cell === 'number' ? { day: dayOfNumber(cell) } : dayOfText(typed)
  const { day, isMended } = { isMended: false, ...read }
  if (day === undefined || day < '1900' || day > '2100')
    return { error: `${quote(typed)} không phải là ngày. Ghi theo mẫu 20/11/2026.` }
  return {
    value: day,
    ...isMended ? { mended: `“${typed}” đã hiểu là ngày ${formatDay(day)}.` } : {},
    ...day < '1990-01-01' || day > '2099-12-31' ? { odd: `Ngày ${formatDay(day)} hơi lạ, xem lại.` } : {},
  }
}

const dayOfNumber = (days: number) => days >= 61 && days < 2_958_466 ? addDays(EXCEL_EPOCH, Math.floor(days)) : undefined

/** Of a year of two digits the century is this one; Excel's number of a day may stand as text. */
function dayOfText(typed: string): { day: Day | undefined, isMended?: boolean } {
  const text = typed.replace(/^\D*(\d{1,2})\s*th[aá]ng\s*(\d{1,2})\s*n[aă]m\s*(\d{4})$/iu, '$1/$2/$3').replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '').replace(/\s*([/.-])\s*/g, '$1')
  const short = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/.exec(text)
  return short
    ? { day: parseDay(`${short[1]}20${short[2]}`), isMended: true }
    : /^[2-7]\d{4}$/.test(text) ? { day: dayOfNumber(Number(text)), isMended: true } : { day: parseDay(text) }
}

/** Workbooks have no zone: libraries give a date as that midnight in UTC. */
const dayOfDate = (date: Date): Day | undefined => Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? undefined : date.toISOString().slice(0, 10)

const THOUSANDS = /^-?\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+)$/

/** A whole number; thousands may be set apart: 1.234, 1,234, 1 234. */
export function readWhole(min: number, max: number): Reader<number> {
  return (cell) => {
    const text = clean(String(cell))
    const whole = THOUSANDS.test(text) ? text.replace(/[., ]/g, '') : text
    const value = typeof cell === 'number' ? cell : /^-?\d+$/.test(whole) ? Number(whole) : Number.NaN
    if (!Number.isInteger(value))
      return { error: `${quote(text)} không phải là số đếm. Chỉ ghi chữ số.` }
    if (value < min || value > max)
      return { error: `${quote(text)} nằm ngoài khoảng ${min} đến ${max}.` }
    // A comma is a decimal comma here; in a count it can only part thousands.
    return { value, ...typeof cell !== 'number' && text.includes(',') ? { mended: `“${text}” đã hiểu là ${value}.` } : {} }
  }
}

/** One of several: each with the words people write for it. */
export function readChoice<T extends string>(choices: Record<T, readonly string[]>): Reader<T> {
  const known = new Map((Object.entries(choices) as [T, readonly string[]][]).flatMap(([value, words]) => words.map(word => [plain(word), value] as const)))
  return (cell) => {
    const typed = decodeText(String(cell))
    // Of a short word only the list shows in which font it was typed.
    const { text, from } = [typed, ...readingsOf(String(cell))].find(({ text }) => known.has(plain(text))) ?? typed
    const value = known.get(plain(text))
    const words = (Object.values(choices) as (readonly string[])[]).map(([first]) => first)
    return value === undefined ? { error: `${quote(text)} không có trong danh mục. Chọn: ${words.join(', ')}.` } : { value, ...said(text, from) }
  }
}

const readAnswer = readChoice({ yes: ['Có', 'x', 'Đúng', 'true', '1', 'rồi', 'đã vào'], no: ['Không', 'chưa', 'false', '0'] })

/** A yes or no, as people tick it. */
export const readYesNo: Reader<boolean> = (cell) => {
  const answer = readAnswer(cell)
  return 'error' in answer ? answer : { ...answer, value: answer.value === 'yes' }
}

/** Letters and digits alone, without accents: how headings and choices are compared. */
export function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ').trim()
}
