import type { Cell } from '@tung-ngo/domain/sheet/cell'
import ExcelJS from 'exceljs'

/** Plain lines as an .xlsx file: the first is the heading; `marked`: columns (from 0) that are to be looked at. */
export async function writeLines(name: string, lines: readonly (readonly Cell[])[], marked: readonly number[] = []): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Từng Ngõ'
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  for (const cells of lines)
    sheet.addRow([...cells]).font = { name: 'Times New Roman' }
  sheet.getRow(1).font = { name: 'Times New Roman', bold: true }
  for (const [index, column] of sheet.columns.entries()) {
    const widest = lines.slice(0, 200).reduce((most, cells) => Math.max(most, String(cells[index] ?? '').length), 10)
    column.width = Math.min(60, widest + 2)
    if (marked.includes(index))
      column.eachCell?.(cell => cell.font = { name: 'Times New Roman', bold: true, color: { argb: 'FFA3291E' } })
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
