import type { ReportTable } from '../files/report-document'
import type { TableColumn } from './column'
import { cellOf, isFigure } from './column'

/** The table as it is seen, for a file: its columns, then its lines in their order. */
export function sheetOf<Row>(title: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): ReportTable {
  return {
    name: columns[0]!.label,
    title,
    columns: columns.map(({ label, group, ...column }) => ({ label, ...group ? { group: group.label } : {}, kind: isFigure(column) ? 'number' : 'text' })),
    rows: rows.map(row => columns.map(column => cellOf(column, row))),
    totals: null,
  }
}

/** The same for the clipboard: as a spreadsheet takes it, cells apart by tabs. */
export function linesOf<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
  const heads = columns.map(({ label, group }) => group ? `${group.label}: ${label}` : label)
  return [heads, ...rows.map(row => columns.map(column => column.text(row)))].map(cells => cells.map(oneLine).join('\t')).join('\n')
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')
