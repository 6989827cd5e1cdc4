import type { Download, Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { readDocx } from '../../web/src/files/read-docx.fixture'

export async function downloaded(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return download
}

/** A report's .docx, opened again: its paragraphs, tables, and its figures by label. */
export async function openDocx(docx: Download) {
  const { tables, paragraphs } = await readDocx(await readFile(await docx.path()))
  const figures = Object.fromEntries(tables.flat().filter(cells => cells.length === 4 && /^\d+$/.test(cells[0]!) && cells[2]).map(([, label, value]) => [label!, Number(value!.replaceAll('.', ''))]))
  return { tables, paragraphs, figures }
}

/** A report's .xlsx, opened again: the workbook, and its figures by label. */
export async function openXlsx(xlsx: Download) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await xlsx.path())
  const sheets = book.worksheets.filter(sheet => sheet.getRow(4).getCell(2).value === 'Nội dung')
  const rows = sheets.flatMap(sheet => sheet.getRows(5, sheet.rowCount - 4) ?? []).filter(row => row.getCell(3).value !== null)
  return { book, figures: Object.fromEntries(rows.map(row => [String(row.getCell(2).value), row.getCell(3).value])) }
}
