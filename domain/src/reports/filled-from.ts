import type { FilledField } from './fill-report'
import { fillFields } from './fill-report'
import type { Report } from './report'
import { templateOf } from './report-templates'
import type { Texts } from './report-value'
import { readAnswers, readValue, writeValue } from './report-value'

/** A report as it was saved or sent: with what the app counted then, not what it counts now. */
export function filledFrom({ template, counted, answers, reasons }: Pick<Report, 'template' | 'counted' | 'answers' | 'reasons'>): FilledField[] {
  return fillFields(templateOf(template), field => counted[field] ? readValue(field, counted[field]) : null, readAnswers(answers, reasons))
}

/** What the app counts of a report, as it is stored with it. */
export function countedIn(filled: FilledField[]): Texts {
  return Object.fromEntries(filled.flatMap(({ field, counted }) => counted === null ? [] : [[field, writeValue(counted)]]))
}
