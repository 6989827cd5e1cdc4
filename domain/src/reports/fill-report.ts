import { parseDay } from '../day'
import { METRICS } from '../metric'
import type { PeriodFigures } from '../period-figures'
import type { FieldId, ReportField } from './report-field'
import { sourceOf } from './report-field'
import { FIELDS } from './report-fields'
import type { ReportTemplate } from './report-templates'
import { fieldsOf } from './report-templates'

/** Ids of records, a number, or text. */
export type AnswerValue = number | string | readonly string[]

/** What a person said; `reason`: why it is not what the app counted. */
export interface Answer { value: AnswerValue, reason?: string }
export type Answers = Partial<Record<FieldId, Answer>>

/** What a report is filled from. `figures` is null where nothing is counted for its span: a week, a campaign; `records`: ids by register or list. */
export interface ReportSources {
  figures: Pick<PeriodFigures, 'stock' | 'counted'> | null
  records: Record<string, readonly string[]>
  typed: Answers
  /** Answers that stand already in other reports of the same place (`sharedAnswers`). */
  elsewhere: Answers
}

/** `unsourced`: typed, with a mark that the app does not count it yet. */
export interface FilledField {
  field: FieldId
  value: AnswerValue | null
  /** What the app itself says, where it does. */
  counted: AnswerValue | null
  origin: 'counted' | 'corrected' | 'typed' | 'elsewhere' | 'open'
  unsourced: boolean
  reason: string | null
}

/** A report as it stands: counted, corrected by a person, answered in another report, typed, or open. */
export function fillReport(template: ReportTemplate, { figures, records, typed, elsewhere }: ReportSources): FilledField[] {
  return fillFields(template, field => countedBy(field, figures, records), typed, elsewhere)
}

/** The same where what the app says of a field is known already. */
export function fillFields(template: ReportTemplate, countedOf: (field: FieldId) => AnswerValue | null, typed: Answers, elsewhere: Answers = {}): FilledField[] {
  const filled = new Map<FieldId, FilledField>()
  const fields = fieldsOf(template)
  for (const field of fields.filter(field => sourceOf(field) !== 'computed'))
    filled.set(field, fillField(field, countedOf(field), typed[field], elsewhere[field]))
  return fields.map(field => filled.get(field) ?? percentField(field, filled))
}

/** What keeps a report from being sent: a number or a day that is none, or another than the app's without a reason. */
export function problemsOf(filled: FilledField[]): { field: FieldId, problem: 'reasonMissing' | 'noNumber' | 'noDay' }[] {
  return filled.map(filled => ({ field: filled.field, problem: problemOf(filled) })).filter(({ problem }) => problem !== null) as ReturnType<typeof problemsOf>
}

function problemOf({ field, origin, value, reason }: FilledField): 'reasonMissing' | 'noNumber' | 'noDay' | null {
  const isNumber = FIELDS[field].kind === 'count' || FIELDS[field].kind === 'money'
  if (isNumber && value !== null && !(typeof value === 'number' && Number.isInteger(value) && value >= 0))
    return 'noNumber'
  if (FIELDS[field].kind === 'day' && value !== null && parseDay(String(value)) === undefined)
    return 'noDay'
  return origin === 'corrected' && !reason?.trim() ? 'reasonMissing' : null
}

/** How many fields a person has to type himself, before he has typed any. */
export const openFields = (filled: FilledField[]): FieldId[] => filled.filter(({ origin }) => origin === 'open').map(({ field }) => field)

function countedBy(field: FieldId, figures: ReportSources['figures'], records: ReportSources['records']): AnswerValue | null {
  switch (sourceOf(field)) {
    case 'tally': return figures && sumOf(FIELDS[field], figures)
    case 'records': return records[(FIELDS[field] as ReportField).records!] ?? null
    default: return null
  }
}

function fillField(field: FieldId, counted: AnswerValue | null, typed: Answer | undefined, elsewhere: Answer | undefined): FilledField {
  const common = { field, counted, unsourced: sourceOf(field) !== 'typed' && counted === null }
  const [said, origin] = typed ? [typed, 'typed' as const] : [elsewhere, 'elsewhere' as const]
  if (counted === null)
    return { ...common, value: said?.value ?? null, origin: said ? origin : 'open', reason: said?.reason ?? null }
  if (!said || same(said.value, counted))
    return { ...common, value: counted, origin: 'counted', reason: null }
  return { ...common, value: said.value, origin: 'corrected', reason: said.reason ?? null }
}

function sumOf({ metrics = [] }: ReportField, { stock, counted }: NonNullable<ReportSources['figures']>): number {
  return metrics.reduce((sum, metric) => sum + ((METRICS[metric] === 'stock' ? stock : counted)[metric] ?? 0), 0)
}

/** Of 100, to one decimal place; open where one of its fields is, or nothing is to be divided by. */
function percentField(field: FieldId, filled: Map<FieldId, FilledField>): FilledField {
  const [part, of] = (FIELDS[field] as ReportField).share!.map(id => filled.get(id as FieldId)?.value)
  const value = typeof part === 'number' && typeof of === 'number' && of > 0 ? Math.round(part / of * 1000) / 10 : null
  return { field, value, counted: value, origin: 'counted', unsourced: false, reason: null }
}

function same(a: AnswerValue, b: AnswerValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
