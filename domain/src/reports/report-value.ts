import type { Answers, AnswerValue } from './fill-report'
import type { FieldId } from './report-field'
import { isList } from './report-field'
import { FIELDS } from './report-fields'

/** Texts by field, as a report is stored. */
export type Texts = Record<string, string>

/** A value as text: a number in digits, ids of records or photos with commas between them. An empty text is no answer. */
export const writeValue = (value: AnswerValue): string => typeof value === 'object' ? value.join(',') : String(value).replaceAll('\t', ' ').trim()

export function readValue(field: FieldId, text: string): AnswerValue {
  const { kind } = FIELDS[field]
  if (isList(field))
    return text.split(',').filter(Boolean)
  const number = Number(text)
  return (kind === 'count' || kind === 'money' || kind === 'percent') && text !== '' && !Number.isNaN(number) ? number : text
}

/** What a person said, as it is stored. */
export function writeAnswers(said: Answers): { answers: Texts, reasons: Texts } {
  const entries = Object.entries(said)
  return {
    answers: Object.fromEntries(entries.map(([field, { value }]) => [field, writeValue(value)])),
    reasons: Object.fromEntries(entries.flatMap(([field, { reason }]) => reason?.trim() ? [[field, writeValue(reason)]] : [])),
  }
}

/** The same read again; what a later app asks and this one does not know is left out. */
export function readAnswers(answers: Texts, reasons: Texts): Answers {
  return Object.fromEntries(Object.entries(answers).flatMap(([field, text]) =>
    Object.hasOwn(FIELDS, field) && text !== '' ? [[field, { value: readValue(field as FieldId, text), ...(reasons[field] ? { reason: reasons[field] } : {}) }]] : []))
}
