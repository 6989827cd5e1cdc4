import type { Cell, Column, ReportTable } from '../report-document'
import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, VerticalMergeType, WidthType } from 'docx'
import { formatCell } from '../admin-format'
import { groupsOf, groupSums } from '../table-groups'
import { PAGE_WIDTH } from './layout'
import { mm, points, SIZE } from './text'

const ORDER_WIDTH = 12
/** Names and sentences need as much room as so many numbers. */
const TEXT_SHARE = 2

/** A table with its lines; its head comes again on each page, and no row breaks across two. */
export function tableOf({ columns, rows, totals, groupTotals }: ReportTable): Table {
  const widths = widthsOf(columns)
  const cell = (text: string, index: number, options: { head?: true, span?: number, merge?: 'restart' | 'continue' } = {}) => new TableCell({
    width: { size: widths.slice(index, index + (options.span ?? 1)).reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnSpan: options.span,
    verticalMerge: options.merge && VerticalMergeType[options.merge === 'restart' ? 'RESTART' : 'CONTINUE'],
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: mm(1.2), right: mm(1.2), top: points(2), bottom: points(2) },
    children: [new Paragraph({ alignment: options.head || options.span ? AlignmentType.CENTER : alignmentOf(columns[index]!), children: [new TextRun({ text, size: SIZE.table, bold: options.head })] })],
  })
  const line = (cells: Cell[], head?: true) => new TableRow({ cantSplit: true, children: cells.map((value, index) => cell(formatCell(value), index, { head: head && columns[index]!.kind === 'text' ? head : undefined })) })
  const groups = groupsOf(columns)
  const hasGroups = columns.some(({ group }) => group)
  const heads = hasGroups
    ? [
        new TableRow({ tableHeader: true, cantSplit: true, children: groups.map(({ from, label, span }) => label === null ? cell(columns[from]!.label, from, { head: true, merge: 'restart' }) : cell(label, from, { head: true, span })) }),
        new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ label, group }, index) => group ? cell(label, index, { head: true }) : cell('', index, { merge: 'continue' })) }),
      ]
    : [new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ label }, index) => cell(label, index, { head: true })) })]
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(PAGE_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...heads,
      ...rows.map(cells => line(cells)),
      ...totals ? [line(totals, true)] : [],
      ...totals && groupTotals ? [new TableRow({ cantSplit: true, children: groups.map(({ from, label, span }) => label === null ? cell('', from) : cell(formatCell(groupSums(totals, { from, span })), from, { head: true, span })) })] : [],
    ],
  })
}

function alignmentOf({ kind }: Column) {
  return kind === 'text' ? AlignmentType.LEFT : kind === 'order' ? AlignmentType.CENTER : AlignmentType.RIGHT
}

function widthsOf(columns: Column[]): number[] {
  const shares: number[] = columns.map(({ kind }) => kind === 'order' ? 0 : kind === 'text' ? TEXT_SHARE : 1)
  const share = (PAGE_WIDTH - (columns.some(({ kind }) => kind === 'order') ? ORDER_WIDTH : 0)) / shares.reduce((sum, count) => sum + count, 0)
  return shares.map(count => mm(count === 0 ? ORDER_WIDTH : count * share))
}
