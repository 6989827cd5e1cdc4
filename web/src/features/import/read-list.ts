import type { Cell } from '@tung-ngo/domain/sheet/cell'
import type { CheckedRows, ImportList } from '@tung-ngo/domain/sheet/imports'
import type { ReadSheet } from '@tung-ngo/domain/sheet/sheet'
import type { Sheet } from '../../files/read-workbook'
import { checkLines } from '@tung-ngo/domain/sheet/imports'
import { readSheet } from '@tung-ngo/domain/sheet/sheet'
import { judgeFile } from '../../files/judge-file'
import { readCsv } from '../../files/read-csv'
import { words } from './words'

/** A list that can be taken, with what was said about its lines; or the sentence why nothing of the file can. */
export interface List<T = any> extends CheckedRows<T> {
  /** Cells as they stand in the file, for the sheet of errors. */
  lines: Cell[][]
  read: Pick<ReadSheet<T>, 'head' | 'unknown'>
  sheet: string
  formulas: number
}

/** Reads a file as such a list. Nothing is asked of the server. */
export async function readList<T extends object>(list: ImportList<T>, bytes: Uint8Array<ArrayBuffer>): Promise<List<T> | { problem: string }> {
  const judged = judgeFile(bytes)
  if (judged !== 'xlsx' && judged !== 'csv')
    return { problem: words.problems[judged] }
  const sheets = await sheetsOf(judged, bytes)
  if (!sheets)
    return { problem: words.problems.broken }
  const tries = sheets.map(sheet => ({ sheet, read: readSheet(sheet.lines, list.columns) }))
  const best = tries.find(({ read }) => read.missing.length === 0) ?? tries.toSorted((a, b) => a.read.missing.length - b.read.missing.length)[0]
  if (!best)
    return { problem: words.problems.broken }
  const { sheet, read } = best
  if (read.missing.length > 0)
    return { problem: words.missing(read.missing) }
  const merged = sheet.merged.find(({ to }) => to > read.head)
  if (merged)
    return { problem: words.merged(merged.from, merged.to) }
  if (read.rows.length + read.refused.length === 0)
    return { problem: words.noLines }
  return { ...checkLines(list, read), lines: sheet.lines, read, sheet: sheet.name, formulas: sheet.formulas }
}

async function sheetsOf(judged: 'xlsx' | 'csv', bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[] | undefined> {
  if (judged === 'csv')
    return [{ name: '', lines: readCsv(bytes), merged: [], formulas: 0 }]
  const { readWorkbook } = await import('../../files/read-workbook')
  return readWorkbook(bytes).catch(() => undefined)
}

/** The lines that were refused as they stand in the file, with the reasons: mended, it is chosen again as it is. */
export function errorLines({ lines, read: { head } }: Pick<List, 'lines' | 'read'>, refused: readonly { line: number, texts: readonly string[] }[]): Cell[][] {
  const old = lines[head - 1]!.findIndex(cell => cell === words.errorColumn)
  const heading = old < 0 ? lines[head - 1]! : lines[head - 1]!.slice(0, old)
  const padded = (cells: readonly Cell[]) => heading.map((_, index) => cells[index] ?? null)
  return [[...heading, words.errorColumn], ...refused.map(({ line, texts }) => [...padded(lines[line - 1] ?? []), texts.join(' ')])]
}
