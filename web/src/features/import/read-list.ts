import type { Cell } from '@tung-ngo/domain/sheet/cell'
import type { CheckedRows, ImportList } from '@tung-ngo/domain/sheet/imports'
import type { ReadSheet } from '@tung-ngo/domain/sheet/sheet'
import type { Sheet } from '../../files/read-workbook'
import { isEmpty } from '@tung-ngo/domain/sheet/cell'
import { checkLines } from '@tung-ngo/domain/sheet/imports'
import { readSheet } from '@tung-ngo/domain/sheet/sheet'
import { judgeFile } from '../../files/judge-file'
import { readCsv } from '../../files/read-csv'
import { words } from './words'

/** A list that can be taken, with what was said about its lines; or the sentence why nothing of the file can. */
export interface List<T = any> extends CheckedRows<T> {
  /** Cells as they stand in the file, for the sheet of errors. */
  lines: Cell[][]
  read: Pick<ReadSheet<T>, 'head' | 'unknown' | 'refused'>
  /** The columns that were read, and where they stand (0 is the first). */
  headings: { heading: string, place: number }[]
  sheet: string
  /** Other sheets of the file that are such a list. */
  others: string[]
  formulas: number
  /** How many lines and columns that were read the file hides. */
  hidden: { lines: number, columns: number }
}

/** A cell as somebody corrected it on the page: its line in the file (1 is the first), its column (0 is the first). */
export interface Correction { line: number, place: number, value: string }

/** Reads a file as such a list: the sheet of this name, corrected, or the first that has its columns. Nothing is asked of the server. */
export async function readList<T extends object>(list: ImportList<T>, bytes: Uint8Array<ArrayBuffer>, name?: string, corrections: readonly Correction[] = []): Promise<List<T> | { problem: string }> {
  const judged = judgeFile(bytes)
  if (judged !== 'xlsx' && judged !== 'csv')
    return { problem: words.problems[judged] }
  const sheets = await sheetsOf(judged, bytes)
  if (!sheets)
    return { problem: words.problems.broken }
  for (const { line, place, value } of corrections)
    sheets.find(sheet => sheet.name === name)!.lines[line - 1]![place] = value
  // What the file hides comes after what it shows; of the others the one that lacks least says what is missing.
  const tries = sheets.map(sheet => ({ sheet, read: readSheet(sheet.lines, list.columns) })).toSorted((a, b) => lackOf(a) - lackOf(b))
  const best = tries.find(({ sheet }) => sheet.name === name) ?? tries[0]
  if (!best)
    return { problem: words.problems.broken }
  const { sheet, read } = best
  if (read.missing.length > 0)
    return { problem: sheets.every(({ lines }) => lines.every(cells => cells.every(isEmpty))) ? words.problems.empty : words.missing(read.missing) }
  const merged = sheet.merged.find(({ to }) => to > read.head)
  if (merged)
    return { problem: words.merged(merged.from, merged.to) }
  if (read.rows.length + read.refused.length === 0)
    return { problem: words.noLines }
  const others = tries.filter(({ sheet: other, read }) => other !== sheet && !other.hidden.sheet && read.missing.length === 0 && read.rows.length > 0).map(({ sheet }) => sheet.name)
  const hidden = {
    lines: sheet.hidden.lines.filter(line => line > read.head && !sheet.lines[line - 1]!.every(isEmpty)).length,
    columns: sheet.hidden.columns.filter(column => Object.values(read.places).includes(column)).length,
  }
  const headings = (Object.entries(read.places) as [keyof T, number][]).map(([key, place]) => ({ heading: list.columns[key].heading, place }))
  return { ...checkLines(list, read), lines: sheet.lines, read: { head: read.head, unknown: read.unknown, refused: read.refused }, headings, sheet: sheet.name, others, formulas: sheet.formulas, hidden }
}

interface Try { sheet: Sheet, read: ReadSheet<any> }
const lackOf = ({ sheet, read }: Try) => read.missing.length * 4 + Number(read.rows.length + read.refused.length === 0) * 2 + Number(sheet.hidden.sheet)

async function sheetsOf(judged: 'xlsx' | 'csv', bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[] | undefined> {
  if (judged === 'csv')
    return [{ name: '', lines: readCsv(bytes), merged: [], formulas: 0, hidden: { sheet: false, lines: [], columns: [] } }]
  const { readWorkbook } = await import('../../files/read-workbook')
  return readWorkbook(bytes).catch(() => undefined)
}

/** The refused lines as they stand in the file, under all that stands above them, with the reasons: mended, it is chosen again as it is. */
export function errorLines({ lines, read: { head } }: { lines: readonly Cell[][], read: { head: number } }, refused: readonly { line: number, texts: readonly string[] }[]): Cell[][] {
  const headings = Array.from(lines[head - 1]!, cell => cell ?? null)
  const old = headings.indexOf(words.errorColumn)
  const width = old < 0 ? headings.length : old
  const padded = (cells: readonly Cell[]) => Array.from({ length: width }, (_, index) => cells[index] ?? null)
  return [
    ...lines.slice(0, head - 1).map(padded),
    [...padded(headings), words.errorColumn],
    ...refused.map(({ line, texts }) => [...padded(lines[line - 1] ?? []), texts.join(' ')]),
  ]
}
