import type { Cell } from '@tung-ngo/domain/sheet/cell'
import type { CellValue } from 'exceljs'
import ExcelJS from 'exceljs'

/** A sheet of a workbook. `merged`: lines with cells that span several (from, to); `formulas`: how many cells are reckoned. */
export interface Sheet { name: string, lines: Cell[][], merged: { from: number, to: number }[], formulas: number }

/** The sheets of an .xlsx file; a formula gives what it last came to. Throws when the file is broken. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer)
  return book.worksheets.map((sheet) => {
    const lines: Cell[][] = []
    let formulas = 0
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const cells: Cell[] = []
      row.eachCell({ includeEmpty: true }, ({ value }) => {
        formulas += Number(typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value))
        cells.push(cellOf(value))
      })
      lines.push(cells)
    })
    return { name: sheet.name, lines, merged: mergedIn(sheet.model.merges), formulas }
  })
}

function cellOf(value: CellValue): Cell {
  if (value === null || value === undefined || typeof value !== 'object' || value instanceof Date)
    return value ?? null
  if ('richText' in value)
    return value.richText.map(({ text }) => text).join('')
  if ('text' in value)
    return cellOf(value.text as CellValue)
  return 'result' in value ? cellOf(value.result as CellValue) : null
}

function mergedIn(ranges: readonly unknown[] = []): Sheet['merged'] {
  return ranges.map((range) => {
    const [from = 0, to = from] = String(range).split(':').map(end => Number(end.replace(/\D/g, '')))
    return { from, to }
  })
}
