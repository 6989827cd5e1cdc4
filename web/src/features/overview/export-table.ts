import type { Cell, ReportTable } from '../../files/report-document'
import type { Child } from './children'
import type { Column } from './columns'
import { COLUMN_WORDS, GROUP_WORDS } from './words'

/** The table as it is seen, for a file: its columns, the whole unit's line first, then the children in their order. */
export function tableOf(title: string, heading: string, columns: Column[], lines: Child[]): ReportTable {
  return {
    name: heading,
    title,
    columns: columns.map(({ id, group }) => id === 'ten'
      ? { label: heading, kind: 'text' }
      : { label: COLUMN_WORDS[id].short, ...group ? { group: GROUP_WORDS[group] } : {}, kind: 'number' }),
    rows: lines.map(child => columns.map(column => cellOf(column, child))),
    totals: null,
  }
}

/** A rate as a percentage, a count as a number; what is no number as it stands on the screen. */
function cellOf(column: Column, child: Child): Cell {
  const value = column.value(child)
  if (typeof value !== 'number' || column.id === 'co-ghi')
    return value === null && column.bar ? null : column.text(child)
  return column.isRate ? { percent: value * 100 } : value
}
