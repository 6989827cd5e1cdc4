import type { LocalReport } from '../../team/reports'
import type { Texts } from '@tung-ngo/domain/reports/report-value'
import { fieldsOf, templateOf } from '@tung-ngo/domain/reports/report-templates'
import { readAnswers, writeAnswers } from '@tung-ngo/domain/reports/report-value'
import { sharedAnswers } from '@tung-ngo/domain/reports/shared-answers'

/** What other reports of the same place that were sent say to the fields of this one that nobody has answered in it. */
export function sharedTexts(report: LocalReport, all: LocalReport[]): { answers: Texts, reasons: Texts } {
  const others = all.filter(({ id, team, state }) => id !== report.id && team === report.team && state !== 'draft' && state !== 'returned')
  const shared = sharedAnswers(report, others.map(({ from, to, updatedAt, answers, reasons }) => ({ from, to, at: updatedAt, answers: readAnswers(answers, reasons) })))
  const asked = fieldsOf(templateOf(report.template)).filter(field => !(field in report.answers))
  return writeAnswers(Object.fromEntries(asked.flatMap(field => shared[field] ? [[field, shared[field]]] : [])))
}
