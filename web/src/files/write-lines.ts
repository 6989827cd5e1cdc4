import type { Cell } from '@tung-ngo/domain/sheet/cell'
import ExcelJS from 'exceljs'

/** More letters in a cell make a file that Excel calls broken. */
const MOST_LETTERS = 32_767

/** `marked`: columns (from 0) that are to be looked at; so many lines are the `head`; `taken`: who took it out and when, on a second page. */
interface Marks { marked?: readonly number[], head?: number, taken?: string[][] | undefined }

/** Plain lines as an .xlsx file. */
export async function writeLines(name: string, lines: readonly (readonly Cell[])[], { marked = [], head = 1, taken }: Marks = {}): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Từng Ngõ'
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: head }] })
  for (const cells of lines)
    sheet.addRow(Array.from(cells, cell => typeof cell === 'string' ? cell.slice(0, MOST_LETTERS) : cell)).font = { name: 'Times New Roman' }
  for (let row = 1; row <= head; row++)
    sheet.getRow(row).font = { name: 'Times New Roman', bold: true }
  for (const [index, column] of sheet.columns.entries()) {
    const widest = lines.slice(head - 1, 200).reduce((most, cells) => Math.max(most, String(cells[index] ?? '').length), 10)
    column.width = Math.min(60, widest + 2)
    if (marked.includes(index))
      column.eachCell?.(cell => cell.font = { name: 'Times New Roman', bold: true, color: { argb: 'FFA3291E' } })
  }
  if (taken) {
    const page = book.addWorksheet('Người tải')
    for (const line of taken)
      page.addRow(line).font = { name: 'Times New Roman' }
    page.columns = [{ width: 14 }, { width: 60 }]
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
