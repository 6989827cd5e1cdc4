import type { Cell } from '@tung-ngo/domain/sheet/cell'
import type { CellValue } from 'exceljs'
import { UNRECKONED } from '@tung-ngo/domain/sheet/cell'
import ExcelJS from 'exceljs'

/**
 * A sheet of a workbook. `merged`: lines with cells that span several (from, to); `formulas`: how many cells are reckoned.
 * `hidden`: whether the sheet itself is, its lines (1 is the first) and its columns (0 is the first).
 */
export interface Sheet { name: string, lines: Cell[][], merged: { from: number, to: number }[], formulas: number, hidden: { sheet: boolean, lines: number[], columns: number[] } }

/** The sheets of an .xlsx file; a formula gives what it last came to, or the error that Excel shows for it. Throws when the file is broken. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer)
  return book.worksheets.map((sheet) => {
    const lines: Cell[][] = []
    const hidden: Sheet['hidden'] = { sheet: sheet.state !== 'visible', lines: [], columns: (sheet.columns ?? []).flatMap(({ hidden }, index) => hidden ? [index] : []) }
    let formulas = 0
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells: Cell[] = []
      row.eachCell({ includeEmpty: true }, ({ value }) => {
        formulas += Number(typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value))
        cells.push(cellOf(value))
      })
      lines.push(cells)
      if (row.hidden)
        hidden.lines.push(row.number)
    })
    return { name: sheet.name, lines, merged: mergedIn(sheet.model.merges), formulas, hidden }
  })
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined || typeof value !== 'object' || value instanceof Date)
    return value ?? null
  if ('richText' in value)
    return value.richText.map(({ text }) => text).join('')
  if ('text' in value)
    return cellOf(value.text as CellValue)
  if ('error' in value)
    return value.error
  if ('formula' in value || 'sharedFormula' in value)
    return value.result === undefined ? UNRECKONED : cellOf(value.result as CellValue)
  return null
}

function mergedIn(ranges: readonly unknown[] = []): Sheet['merged'] {
  return ranges.map((range) => {
    const [from = 0, to = from] = String(range).split(':').map(end => Number(end.replace(/\D/g, '')))
    return { from, to }
  })
}
