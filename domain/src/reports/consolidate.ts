import type { ExpectedRow } from '../periods/expected-list'
import type { Answers, AnswerValue, FilledField, ReportSources } from './fill-report'
import { fillReport, openFields } from './fill-report'
import type { FieldId } from './report-field'
import { isWritten } from './report-field'
import { FIELDS } from './report-fields'
import type { ReportTemplate } from './report-templates'

/** A report of the level below, as it was accepted or stands. */
export interface ChildReport {
  reporter: string
  filled: FilledField[]
}

/** What one place below said otherwise than the tally, and why. */
export interface Correction { reporter: string, value: AnswerValue, counted: AnswerValue, reason: string | null }

/** A field over all places. `answered`: how many of them say something to it. */
export interface ConsolidatedField extends FilledField {
  answered: number
  corrections: Correction[]
  /** What the places wrote, each its own. */
  texts: { reporter: string, text: string }[]
}

export interface Consolidated {
  fields: ConsolidatedField[]
  /** Places that owe a report and did not send it. */
  notSent: string[]
  nothing: { reporter: string, because: string }[]
}

/**
 * The report of a unit over its places. What the app counts is the unit's own tally, for distinct persons and households
 * do not add; what places type is added up where it is a number, and kept by place where it is text.
 */
export function consolidate(template: ReportTemplate, sources: Pick<ReportSources, 'figures' | 'records'>, rows: ExpectedRow[], reports: ChildReport[]): Consolidated {
  const fill = (typed: Answers) => fillReport(template, { ...sources, typed, elsewhere: {} })
  const open = openFields(fill({}))
  return {
    fields: fill(sumsOf(open, reports)).map(field => ({ ...field, ...saidOf(field.field, reports) })),
    notSent: rows.filter(({ status }) => status === 'expected' || status === 'missing').map(({ reporter }) => reporter),
    nothing: rows.flatMap(({ reporter, nothingBecause }) => nothingBecause === null ? [] : [{ reporter, because: nothingBecause }]),
  }
}

/** What stands of a place in the tables of places: its numbers, and what a table asks in words. */
export function valuesIn({ sections }: ReportTemplate, filled: FilledField[]): Partial<Record<FieldId, AnswerValue>> {
  const asked = new Set(sections.filter(({ perChild }) => perChild).flatMap(({ fields }) => fields))
  return Object.fromEntries(filled.flatMap(({ field, value }) => typeof value === 'number' || (typeof value === 'string' && asked.has(field)) ? [[field, value]] : []))
}

/** What came after the report was frozen: who sent since, and by how much each number changed. It is kept beside the report, which stays. */
export interface Addendum {
  sent: string[]
  changes: { field: FieldId, before: number, after: number }[]
}

export function addendumOf(frozen: Consolidated, now: Consolidated): Addendum {
  const numbers = new Map(frozen.fields.map(({ field, value }) => [field, value]))
  return {
    sent: frozen.notSent.filter(reporter => !now.notSent.includes(reporter)),
    changes: now.fields.flatMap(({ field, value }) => {
      const before = numbers.get(field) ?? 0
      return typeof value === 'number' && typeof before === 'number' && value !== before ? [{ field, before, after: value }] : []
    }),
  }
}

/** Of the fields that the app does not count, the numbers that places typed, added up. */
function sumsOf(open: FieldId[], reports: ChildReport[]): Answers {
  const sums: Answers = {}
  for (const field of open.filter(field => FIELDS[field].kind === 'count' || FIELDS[field].kind === 'money')) {
    const values = answersTo(field, reports).map(({ value }) => Number(value))
    if (values.length > 0)
      sums[field] = { value: values.reduce((sum, value) => sum + value, 0) }
  }
  return sums
}

function saidOf(field: FieldId, reports: ChildReport[]): Pick<ConsolidatedField, 'answered' | 'corrections' | 'texts'> {
  const answers = answersTo(field, reports)
  return {
    answered: answers.length,
    corrections: answers.filter(({ origin }) => origin === 'corrected').map(({ reporter, value, counted, reason }) => ({ reporter, value: value!, counted: counted!, reason })),
    texts: isWritten(field) ? answers.map(({ reporter, value }) => ({ reporter, text: String(value) })) : [],
  }
}

function answersTo(asked: FieldId, reports: ChildReport[]) {
  return reports.flatMap(({ reporter, filled }) => filled.filter(({ field, value }) => field === asked && value !== null).map(answer => ({ reporter, ...answer })))
}
