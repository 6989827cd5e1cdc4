import * as z from 'zod/mini'
import { id, instant, prose, version } from '../shape'
import type { Addendum, Consolidated, ConsolidatedField } from './consolidate'
import type { AnswerValue } from './fill-report'
import type { FieldId } from './report-field'
import type { RegisterLines } from './register-lines'
import { terms } from './report-terms'

/** `reportId`; of a correction with `.2`, `.3` … after it. */
export const consolidationId = z.string().check(z.regex(/^\w[\w.-]{0,139}$/))

/**
 * `units/{unitId}/consolidations/{id}` (`reportId`; of a correction with `.2`, `.3` … after it): the consolidated report of a
 * unit, frozen when its period closed; written by the functions alone, read by the unit and those above it.
 * - `asOf`: instant of the unit's tally that it was filled from
 * - `content`: JSON of a `ConsolidationContent`; exempt from indexes
 * - `addenda`: JSON of a `DatedAddendum` each: what came after it was frozen, oldest first; the content stays
 * - `corrects`: the issued report whose place it takes, `reason` and `by`: why, and at whose word; both are kept
 */
export const consolidationDoc = z.strictObject({
  v: version,
  ...terms,
  path: z.array(id).check(z.minLength(1), z.maxLength(6)),
  corrects: z.nullable(consolidationId),
  reason: z.nullable(prose(300)),
  by: z.nullable(id),
  content: z.string(),
  addenda: z.array(z.string()),
  asOf: instant,
  frozenAt: instant,
  updatedAt: instant,
})
export type ConsolidationDoc = z.infer<typeof consolidationDoc>

/** A place below with its numbers, as the table of places shows them. */
export interface ChildLine {
  id: string
  name: string
  /** Null: it did not send. */
  values: Partial<Record<FieldId, AnswerValue | null>> | null
}

export interface ConsolidationContent {
  /** Name of the unit then: `Xã Chiềng Mung`. */
  unit: string
  fields: ConsolidatedField[]
  children: ChildLine[]
  notSent: { id: string, name: string }[]
  nothing: { id: string, name: string, because: string }[]
  /** Of the reporters below, over all levels. */
  rates: { expected: number, sent: number, timely: number }
  /** What the registers said; what was frozen before they were asked has none. */
  registers?: RegisterLines
}

/** What a later run found, and when (ms). */
export interface DatedAddendum extends Addendum {
  at: number
  /** How many of the reporters below had sent by then, over all levels. */
  sentInAll: number
}

export const readContent = ({ content }: Pick<ConsolidationDoc, 'content'>): ConsolidationContent => JSON.parse(content) as ConsolidationContent
export const readAddenda = ({ addenda }: Pick<ConsolidationDoc, 'addenda'>): DatedAddendum[] => addenda.map(text => JSON.parse(text) as DatedAddendum)

/** As it stands with what was added since: nothing is told twice. */
export function addedTo({ fields, notSent }: Pick<ConsolidationContent, 'fields' | 'notSent'>, addenda: DatedAddendum[]): Consolidated {
  const sent = new Set(addenda.flatMap(addendum => addendum.sent))
  const values = new Map(addenda.flatMap(({ changes }) => changes.map(({ field, after }) => [field, after] as const)))
  return {
    fields: fields.map(field => ({ ...field, value: values.get(field.field) ?? field.value })),
    notSent: notSent.map(({ id }) => id).filter(id => !sent.has(id)),
    nothing: [],
  }
}

/** Id of the correction of a report: that of the period's report, then `.2`, `.3` … */
export function correctionId(corrected: string): string {
  const [owner, obligation, period, count = '1'] = corrected.split('.')
  return `${owner}.${obligation}.${period}.${Number(count) + 1}`
}
