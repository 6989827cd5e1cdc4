import type { Cell, Column } from './report-document'

/** Columns under one head; a column without one stands alone, its label null. */
interface Group { from: number, span: number, label: string | null }

/** The upper line of a table's head. */
export function groupsOf(columns: Column[]): Group[] {
  const groups: Group[] = []
  for (const [from, { group }] of columns.entries()) {
    const last = groups.at(-1)
    if (group && last?.label === group)
      last.span++
    else
      groups.push({ from, span: 1, label: group ?? null })
  }
  return groups
}

/** What the columns under a head come to; null where one of them is open. */
export function groupSums(totals: Cell[], { from, span }: Pick<Group, 'from' | 'span'>): number | null {
  const own = totals.slice(from, from + span)
  return own.every(cell => typeof cell === 'number') ? own.reduce((sum, cell) => sum + cell, 0) : null
}
