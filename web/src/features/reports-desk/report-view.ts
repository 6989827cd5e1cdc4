import type { AnswerValue, FilledField } from '@tung-ngo/domain/reports/fill-report'
import type { Report } from '@tung-ngo/domain/reports/report'
import type { FieldId, ReportField } from '@tung-ngo/domain/reports/report-field'
import { filledFrom } from '@tung-ngo/domain/reports/filled-from'
import { formatDay, parseDay } from '@tung-ngo/domain/day'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { askedIn, templateOf } from '@tung-ngo/domain/reports/report-templates'
import { formatFigure } from '../../files/admin-format'
import { words } from './words'

/** A field as the receiver reads it: what it says, and where that comes from. */
export interface ShownField { field: FieldId, label: string, value: string, origin: string }

/** A report section by section; of a table what the place says for its own line. */
export function shownSections(report: Pick<Report, 'template' | 'counted' | 'answers' | 'reasons'>): { title: string, fields: ShownField[] }[] {
  const filled = new Map(filledFrom(report).map(field => [field.field, field]))
  return askedIn(templateOf(report.template)).filter(({ fields }) => fields.length > 0)
    .map(({ title, fields }) => ({ title, fields: fields.flatMap(field => filled.has(field) ? [shownField(filled.get(field)!)] : []) }))
}

function shownField(filled: FilledField): ShownField {
  const { field, value, counted, origin, reason } = filled
  const sources = { counted: words.counted, corrected: words.correctedFrom(said(field, counted), reason ?? ''), typed: words.typed, elsewhere: words.typed, open: '' }
  return { field, label: FIELDS[field].label, value: value === null ? words.open : said(field, value), origin: sources[origin] }
}

/** An answer as the receiver reads it. */
export function said(field: FieldId, value: AnswerValue | null): string {
  if (typeof value === 'number')
    return (FIELDS[field] as ReportField).kind === 'percent' ? `${formatFigure(value)}%` : formatFigure(value)
  if (typeof value === 'string')
    return FIELDS[field].kind === 'day' && parseDay(value) ? formatDay(value) : value
  return words.lines(formatFigure(value?.length ?? 0))
}
