import type { Cell } from '../files/report-document'

/** A line of a table: whatever it is, it has an id. */
export interface TableRow { id: string }

/** A head that columns side by side share. */
export interface ColumnGroup { id: string, label: string }

/** A column of a table. Its id stands in the address; the first column of a table names its lines and is always shown. */
export interface TableColumn<Row> {
  id: string
  label: string
  /** Where its group does not stand above it. */
  full?: string
  group?: ColumnGroup
  /** Figures stand at the end of their cell. */
  kind?: 'text' | 'number'
  /** Width in rem: where there is room, and where there is little. */
  width?: [wide: number, tight: number]
  /** What it is ordered by; null where there is nothing to order. */
  value: (row: Row) => number | string | null
  text: (row: Row) => string
  /** Its value is a part of 1. */
  isRate?: true
  /** Its value is no figure to reckon with (a fraction, a word): files have its text. */
  asText?: true
  /** The bar drawn beside the text, 0 to 1; null for none. */
  bar?: (row: Row) => number | null
  /** Shown only when somebody chooses it. */
  extra?: true
}

export const fullLabel = (column: Pick<TableColumn<unknown>, 'label' | 'full'>): string => column.full ?? column.label

export const isFigure = (column: Pick<TableColumn<unknown>, 'kind'>): boolean => column.kind === 'number'

/** What stands in a file's cell: a rate as a percentage, a count as a number, all else as on the screen; empty where the screen says that nothing is known. */
export function cellOf<Row>(column: TableColumn<Row>, row: Row): Cell {
  const value = column.value(row)
  if (typeof value === 'number' && !column.asText)
    return column.isRate ? { percent: value * 100 } : value
  return value === null && isFigure(column) && !column.asText ? null : column.text(row)
}
