import type { TableColumn } from './column'
import { compareText, matches } from '@tung-ngo/domain/text'

export type Direction = 'ascending' | 'descending'

/** A choice of lines: those that `has` takes. */
export interface TableFilter<Row> { id: string, word: string, has: (row: Row) => boolean }

/** In the order of a column; whoever has no value there stands last either way; equals by the first column, then as they came. */
export function sortRows<Row>(rows: readonly Row[], column: TableColumn<Row>, direction: Direction, first: TableColumn<Row>): Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  const keyed = rows.map(row => ({ row, value: column.value(row), name: first.text(row) }))
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null) || compareText(a.name, b.name)
    const order = typeof a.value === 'string' ? compareText(a.value, String(b.value)) : a.value - (b.value as number)
    return sign * order || compareText(a.name, b.name)
  })
  return keyed.map(({ row }) => row)
}

/** The lines that a search (without accents, in the texts of the columns) and a filter leave. */
export function selectRows<Row>(rows: readonly Row[], searched: readonly TableColumn<Row>[], search: string, filter: TableFilter<Row> | undefined): Row[] {
  const words = search.trim()
  return rows.filter(row => (!filter || filter.has(row)) && (!words || matches(searched.map(column => column.text(row)).join(' '), words)))
}

/** Lines under the heading that each belongs to, the headings in their order; one list without headings where there are none. */
export function groupRows<Row>(rows: readonly Row[], headingOf: ((row: Row) => string) | undefined, headings: readonly string[] = []): { heading: string, rows: Row[] }[] {
  if (!headingOf)
    return [{ heading: '', rows: [...rows] }]
  const found = new Map<string, Row[]>()
  for (const row of rows)
    found.set(headingOf(row), [...found.get(headingOf(row)) ?? [], row])
  return [...new Set([...headings, ...found.keys()])].flatMap(heading => found.has(heading) ? [{ heading, rows: found.get(heading)! }] : [])
}

/** Lines in blocks, so that those far from the eye need not stand in the page. */
export function blocksOf<Row>(rows: readonly Row[], size: number): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size))
}
