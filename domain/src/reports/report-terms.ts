import * as z from 'zod/mini'
import { REPORTER_KINDS } from '../periods/obligation'
import { day, id, requiredText } from '../shape'
import type { TemplateId } from './report-templates'
import { TEMPLATES } from './report-templates'

/**
 * What is fixed when a period opens, and stands on every document of it: an obligation that is changed or a template
 * that is replaced meanwhile changes nothing here. `owner`: the unit that asks; `obligation`: its id there; `period`: key;
 * `from`, `to`: what the report tells of. `dueOn`: last day in time for this reporter (the inner deadline where his
 * receiver is not the owner); `lateFrom`: first day late; `expiresOn`: last day on which one is taken, null: always.
 * `template` null: a written report.
 */
export const terms = {
  owner: id,
  obligation: id,
  period: id,
  name: requiredText(120, 'tên báo cáo'),
  reporters: z.enum(REPORTER_KINDS),
  template: z.nullable(z.enum(Object.keys(TEMPLATES) as TemplateId[])),
  from: day,
  to: day,
  opensOn: day,
  dueOn: day,
  lateFrom: day,
  expiresOn: z.nullable(day),
}

export type ReportTerms = { [Field in keyof typeof terms]: z.infer<typeof terms[Field]> }
