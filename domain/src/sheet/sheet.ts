import type { Cell, Reader } from './cell'
import { isBroken, isEmpty, plain } from './cell'
import { decodeText, readingsOf } from './legacy-text'

/** A column of a sheet: its heading in the template, what else people call it, and how its cells are read. */
export interface Column<T> {
  heading: string
  also?: readonly string[]
  required?: true
  read: Reader<T>
}

/** The columns of a kind of record; a cell that may be empty gives null. */
export type Columns<T> = { [K in keyof T]: Column<NonNullable<T[K]>> }

/** Something said about a cell: its line in the file (1 is the first), its heading, and a sentence. */
export interface Remark { line: number, heading: string, text: string }

export interface ReadSheet<T> {
  /** The line of the headings, the lower one where they stand in two. */
  head: number
  /** What stands above them. */
  title: string
  /** Where the columns stand, 0 is the first. */
  places: Partial<Record<keyof T, number>>
  /** Lines that can be taken. */
  rows: { line: number, record: T }[]
  /** Why a line is refused, cell by cell. */
  refused: Remark[]
  /** What was mended, and what looks odd: such lines are taken. */
  mended: Remark[]
  odd: Remark[]
  /** Headings of columns that must be there and are not: nothing was read. */
  missing: string[]
  /** Headings that nobody knows: their cells are not taken. */
  unknown: string[]
}

/** A sheet may begin with a title, a place and a date. */
const SEARCHED_LINES = 30

/** Reads a sheet whose columns stand in any order, under headings with or without accents, after any title. */
export function readSheet<T extends object>(lines: readonly (readonly Cell[])[], columns: Columns<T>): ReadSheet<T> {
  const heading = findHeading(lines, columns)
  const result: ReadSheet<T> = { head: heading.line + 1, title: titleOf(lines.slice(0, heading.line)), places: Object.fromEntries(heading.places) as ReadSheet<T>['places'], rows: [], refused: [], mended: [], odd: [], missing: heading.missing, unknown: heading.unknown }
  if (heading.missing.length > 0)
    return result
  for (const [index, cells] of lines.entries()) {
    if (index > heading.line && cells.some(cell => !isEmpty(cell)))
      readLine(index + 1, cells, columns, heading.places, result)
  }
  return result
}

interface Heading<T> { line: number, places: Map<keyof T, number>, missing: string[], unknown: string[] }

const titleOf = (lines: readonly (readonly Cell[])[]) => lines.flat().map(cell => isEmpty(cell) ? '' : decodeText(String(cell)).text).filter(Boolean).join(' ')

/** The line that names the most columns, or two lines: groups, and below them their columns. */
function findHeading<T extends object>(lines: readonly (readonly Cell[])[], columns: Columns<T>): Heading<T> {
  const names = new Map(keysOf(columns).flatMap(key => [columns[key].heading, ...columns[key].also ?? []].map(name => [plain(name), key] as const)))
  const nameOf = (cell: Cell) => (readingsOf(String(cell)).find(({ text }) => names.has(plain(text))) ?? decodeText(String(cell))).text
  const searched = lines.slice(0, SEARCHED_LINES).map(cells => cells.map(cell => isEmpty(cell) ? '' : nameOf(cell)))
  const single = searched.map((texts, line) => placesIn<T>(line, texts.map(text => [text]), names))
  const double = searched.slice(1).map((lower, index) => placesIn<T>(index + 1, together(searched[index]!, lower), names))
  const best = [...single, ...double].reduce<Omit<Heading<T>, 'missing'>>((best, one) => one.places.size > best.places.size ? one : best, { line: 0, places: new Map(), unknown: [] })
  return { ...best, missing: keysOf(columns).filter(key => columns[key].required && !best.places.has(key)).map(key => columns[key].heading) }
}

/** What the headings of two lines may be called, column by column: a group stands over all columns up to the next. */
function together(upper: readonly string[], lower: readonly string[]): string[][] {
  let group = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const [above = '', below = ''] = [upper[place], lower[place]]
    group = above || (below ? group : '')
    return [below && group !== below ? `${group} ${below}` : '', below, above].filter(Boolean)
  })
}

function placesIn<T>(line: number, headings: readonly (readonly string[])[], names: ReadonlyMap<string, keyof T>): Omit<Heading<T>, 'missing'> {
  const places = new Map<keyof T, number>()
  const unknown: string[] = []
  // Cells that were never filled are holes in a line.
  for (const [place, texts = []] of headings.entries()) {
    const key = texts.map(text => names.get(plain(text))).find(key => key !== undefined && !places.has(key))
    if (key !== undefined)
      places.set(key, place)
    else if (texts[0] && plain(texts[0]) !== 'stt')
      unknown.push(texts[0])
  }
  return { line, places, unknown }
}

function readLine<T extends object>(line: number, cells: readonly Cell[], columns: Columns<T>, places: Map<keyof T, number>, result: ReadSheet<T>): void {
  const record: Partial<Record<keyof T, unknown>> = {}
  let right = true
  for (const key of keysOf(columns)) {
    const { heading, required, read } = columns[key]
    const cell = cells[places.get(key) ?? -1]
    const answer = isBroken(cell) ? { error: 'Công thức ở ô này bị lỗi hoặc chưa có kết quả. Mở tệp trong Excel, sửa, lưu rồi chọn lại.' } : isEmpty(cell) ? (required ? { error: 'Còn trống.' } : { value: null }) : read(cell!)
    if ('error' in answer) {
      result.refused.push({ line, heading, text: answer.error })
      right = false
      continue
    }
    record[key] = answer.value
    for (const kind of ['mended', 'odd'] as const) {
      const text = (answer as { mended?: string, odd?: string })[kind]
      if (text)
        result[kind].push({ line, heading, text })
    }
  }
  if (right)
    result.rows.push({ line, record: record as T })
}

const keysOf = <T extends object>(columns: Columns<T>) => Object.keys(columns) as (keyof T & string)[]
