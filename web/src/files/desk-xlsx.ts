import type { Cell, ReportDocument, ReportTable } from './report-document'
import type { Worksheet } from 'exceljs'
import ExcelJS from 'exceljs'
import { adminDay } from './admin-format'
import { sheetName } from './sheet-name'
import { groupsOf, groupSums } from './table-groups'
import { words } from './words'

const WHOLE = '#,##0'
const BORDER = { style: 'thin' } as const
const EDGES = { top: BORDER, left: BORDER, bottom: BORDER, right: BORDER }

/** What is said above every table: what it is about, as of when, and, where not everything is in it, what is. */
type About = Pick<ReportDocument, 'subject' | 'asOf'> & { scope?: string }

/** The tables of a report as an .xlsx file, a sheet each. */
export function writeXlsx(report: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  return writeTables([...report.parts.flatMap(({ parts = [] }) => parts).flatMap(({ table }) => table ?? []), ...report.appendix], report)
}

/** Tables as an .xlsx file, a sheet each: numbers as numbers, sums as formulas, heads that stay in sight. */
export async function writeTables(tables: ReportTable[], about: About): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Từng Ngõ'
  // The library stores no sum that comes to 0: whoever opens the file has them reckoned again.
  book.calcProperties.fullCalcOnLoad = true
  const taken: string[] = []
  for (const table of tables) {
    const name = sheetName(table.name, taken)
    taken.push(name)
    addTable(book.addWorksheet(name, { pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 } }), table, about)
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addTable(sheet: Worksheet, table: ReportTable, { subject, asOf, scope }: About): void {
  const { columns, rows, totals, groupTotals } = table
  for (const text of [table.title, subject, `${words.asOf(adminDay(asOf))}. ${scope ?? words.scope(rows.length)}`])
    sheet.addRow([text]).font = { name: 'Times New Roman', bold: text === table.title }
  const first = addHead(sheet, table)
  for (const cells of rows)
    frame(sheet.addRow(cells.map(valueOf)), cells)
  const last = first + rows.length - 1
  if (totals) {
    const sums = totals.map((cell, index) => typeof cell === 'number' ? { formula: `SUM(${range(sheet, index, first, last)})`, result: cell } : valueOf(cell))
    frame(sheet.addRow(sums), totals, true)
  }
  if (totals && groupTotals)
    addGroupTotals(sheet, table, totals)
  sheet.columns.forEach((column, index) => column.width = widthOf(table, index))
  sheet.views = [{ state: 'frozen', ySplit: first - 1, xSplit: columns.findIndex(({ kind }) => kind === 'text') + 1 }]
  sheet.autoFilter = { from: { row: first - 1, column: 1 }, to: { row: Math.max(last, first - 1), column: columns.length } }
}

/** The head in one line or two; returns the row after it. */
function addHead(sheet: Worksheet, { columns }: ReportTable): number {
  const groups = groupsOf(columns)
  const hasGroups = columns.some(({ group }) => group)
  if (hasGroups)
    frame(sheet.addRow(columns.map(({ group, label }) => group ?? label)), [], true)
  frame(sheet.addRow(columns.map(({ group, label }) => group || !hasGroups ? label : null)), [], true)
  const row = sheet.rowCount
  for (const { from, span, label } of hasGroups ? groups : [])
    sheet.mergeCells(label === null ? [row - 1, from + 1, row, from + 1] : [row - 1, from + 1, row - 1, from + span] as never)
  return row + 1
}

/** The second line of sums, over the columns under one head. */
function addGroupTotals(sheet: Worksheet, { columns }: ReportTable, totals: Cell[]): void {
  const above = sheet.rowCount
  const row = sheet.addRow([])
  for (const group of groupsOf(columns)) {
    const result = group.label === null ? null : groupSums(totals, group)
    if (result !== null) {
      const formula = `SUM(${sheet.getColumn(group.from + 1).letter}${above}:${sheet.getColumn(group.from + group.span).letter}${above})`
      sheet.mergeCells([above + 1, group.from + 1, above + 1, group.from + group.span] as never)
      Object.assign(sheet.getCell(above + 1, group.from + 1), { value: { formula, result }, numFmt: WHOLE, alignment: { horizontal: 'center' } })
    }
  }
  frame(row, [], true)
}

function range(sheet: Worksheet, index: number, first: number, last: number): string {
  const { letter } = sheet.getColumn(index + 1)
  return `${letter}${first}:${letter}${last}`
}

function frame(row: ReturnType<Worksheet['addRow']>, cells: Cell[], bold = false): void {
  row.font = { name: 'Times New Roman', bold }
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    const value = cells[column - 1]
    cell.border = EDGES
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: cells.length === 0 ? 'center' : typeof value === 'string' ? 'left' : 'right' }
    if (value !== null && typeof value !== 'string')
      cell.numFmt = typeof value === 'object' ? '0.0%' : Number.isInteger(value) ? WHOLE : '#,##0.00'
  })
}

const valueOf = (cell: Cell) => typeof cell === 'object' ? cell && cell.percent / 100 : cell

function widthOf({ columns, rows }: ReportTable, index: number): number {
  if (columns[index]?.kind !== 'text')
    return columns[index]?.kind === 'order' ? 6 : 14
  return Math.min(60, Math.max(12, ...rows.map(cells => String(cells[index] ?? '').length + 2)))
}
