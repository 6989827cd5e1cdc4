import { METRICS } from '../metric'
import { REGISTERS } from '../registers/registers'
import { FIELDS } from './report-fields'

/** `records`: a list of what stands in a register or among the activities; `percent` is computed, never typed. */
export type FieldKind = 'count' | 'money' | 'percent' | 'text' | 'day' | 'records' | 'files'

/**
 * A question that reports ask. It is the same question wherever its id stands: one answer serves every report.
 * Where its source is not counted yet it is typed, with a mark; it turns automatic once the metric or register exists.
 */
export interface ReportField {
  label: string
  kind: FieldKind
  /** Metrics of the tally that it is the sum of. */
  metrics?: readonly string[]
  /** The register or list that it shows. */
  records?: string
  /** Of a percentage: the fields it divides. */
  share?: readonly [part: string, of: string]
  /** What an answer holds for: the days of the report, its last day, or until it is answered anew. */
  over?: 'span' | 'day' | 'always'
}

export type FieldId = keyof typeof FIELDS

/** Lists that reports can be filled from. */
const RECORDS = new Set(['activities', 'teams', 'members', ...REGISTERS.map(({ id }) => id)])

/** Where a field comes from: `typed` has no source by its nature, `unsourced` has one that is not kept yet. */
export function sourceOf(id: FieldId): 'tally' | 'records' | 'computed' | 'typed' | 'unsourced' {
  const { metrics, records, share }: ReportField = FIELDS[id]
  if (share)
    return 'computed'
  if (metrics)
    return metrics.every(metric => metric in METRICS) ? 'tally' : 'unsourced'
  if (records)
    return RECORDS.has(records) ? 'records' : 'unsourced'
  return 'typed'
}

/** Whether an answer names photos or records of the app, by their ids; a list that is not kept yet is typed as a text. */
export const isList = (id: FieldId): boolean => id === 'photos' || sourceOf(id) === 'records'

/** Whether an answer is words of a person. */
export const isWritten = (id: FieldId): boolean => !['count', 'money', 'percent', 'day'].includes(FIELDS[id].kind) && !isList(id)

/** What an answer to a field holds for; a stock is that of the last day. */
export function holdsFor(id: FieldId): NonNullable<ReportField['over']> {
  const { metrics, over }: ReportField = FIELDS[id]
  return over ?? (metrics && metrics.every(metric => METRICS[metric] === 'stock') ? 'day' : 'span')
}
