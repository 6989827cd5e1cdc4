import * as z from 'zod/mini'
import { terms } from '../reports/report-terms'
import { day, id, instant, version } from '../shape'
import type { ExpectedRow } from './expected-list'
import type { Timeliness } from './timeliness'

/** So many reporters a list has at most. */
export const MAX_REPORTERS = 500

/**
 * `units/{unitId}/periods/{id}` (`reportId`): who owes this unit a report of a period, and what has come of each;
 * written by the functions alone, read by the unit and those above it. Who is expected was frozen when the period opened
 * (`openedAt`). It stands where reports go to: teams send to their commune, units to the one above them; the units
 * between there and the `owner` have a list of the units below them, whose rows say sums.
 * - `dueOn`: for those on the list; `closesOn`: first day on which it is consolidated
 * - `path`: ids from the root to this unit
 * - `rows`: by reporter, as `writeRow` writes them; exempt from indexes
 */
export const expectedDoc = z.strictObject({
  v: version,
  ...terms,
  closesOn: day,
  path: z.array(id).check(z.minLength(1), z.maxLength(6)),
  rows: z.record(id, z.string()),
  openedAt: instant,
  /** When it was last consolidated; null until the close. */
  frozenAt: z.nullable(instant),
  updatedAt: instant,
})
export type ExpectedDoc = z.infer<typeof expectedDoc>

/** A reporter on the list. Times in ms. */
export interface ReporterRow {
  /** `Tổ bản Nà Xa`, as it was called when the period opened. */
  name: string
  kind: 'team' | 'unit'
  /** Founded while the period ran: in no rate, but what it sends is read. */
  newcomer?: true
  /** It was merged into another of this list, whose report does its duty. */
  owedBy?: string
  /** `updatedAt` of the report that this row was told by. */
  at: number
  status: ExpectedRow['status'] | 'draft'
  timeliness: Timeliness | null
  sentAt: number | null
  madeAt: number | null
  nothingBecause: string | null
}

/** A unit that consolidates what goes on upward: how many owe it, and what they did. */
export interface SumRow {
  name: string
  kind: 'sum'
  at: number
  expected: number
  sent: number
  timely: number
  accepted: number
}

export type ExpectedDocRow = ReporterRow | SumRow

export const writeRow = (row: ExpectedDocRow): string => JSON.stringify(row)
export const readRow = (text: string): ExpectedDocRow => JSON.parse(text) as ExpectedDocRow

/** The lines of a list by reporter. */
export const rowsOf = ({ rows }: Pick<ExpectedDoc, 'rows'>): [id: string, row: ExpectedDocRow][] => Object.entries(rows).map(([id, row]) => [id, readRow(row)])
