import type { Paragraph } from 'docx'
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import { mm } from './text'

/** Between the margins of an A4 page, mm. */
export const PAGE_WIDTH = 165

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** Two columns without lines: head and signature. `left`: width of the first, mm. */
export function sideBySide(left: number, columns: [Paragraph[], Paragraph[]]): Table {
  const widths = [mm(left), mm(PAGE_WIDTH - left)]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(PAGE_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [new TableRow({
      cantSplit: true,
      children: columns.map((children, index) => new TableCell({ width: { size: widths[index]!, type: WidthType.DXA }, margins: { left: 0, right: 0 }, children })),
    })],
  })
}
