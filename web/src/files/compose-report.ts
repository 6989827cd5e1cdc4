import type { Draft } from '@tung-ngo/domain/reports/draft-text'
import type { ConsolidatedField } from '@tung-ngo/domain/reports/consolidate'
import type { FieldId, ReportField } from '@tung-ngo/domain/reports/report-field'
import type { ReportTemplate, Section } from '@tung-ngo/domain/reports/report-templates'
import type { Day } from '@tung-ngo/domain/period'
import type { TeamTerm, Unit, UnitLevel } from '@tung-ngo/domain/unit'
import type { PlaceLine } from './figure-tables'
import type { ReportDocument, ReportPart, ReportTable } from './report-document'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { adminDay, adminNumber } from './admin-format'
import { childrenTable, establishmentTable, sectionTable } from './figure-tables'
import { officeOf } from './issuer'
import { words } from './words'

type Names = Pick<Unit, 'name' | 'type' | 'level'>

/** What a person writes on the paper; a number without its ending gets that of the office, and what is empty is left to be written by hand. */
export interface Issued { number: string, day: Day | null, signer: { position: string, name: string | null } }

/** A consolidated report with what the paper says beside it. */
export interface ReportSource {
  template: ReportTemplate
  unit: Names
  /** The unit that it goes to; null where there is none. */
  above: Names | null
  term: TeamTerm
  /** Level of the places below, which the tables list. */
  below: UnitLevel | 'team'
  /** `tháng 11/2026` */
  period: string
  asOf: Day
  fields: ConsolidatedField[]
  /** The places below, as the appendix lists them. */
  places: PlaceLine[]
  /** How many places were asked. */
  asked: number
  /** Names of those that did not send; who had nothing to report, and why. */
  notSent: string[]
  nothing: { place: string, because: string }[]
  /** Sentences as a person left them. */
  text: Draft
  /** Name of a place or record by its id. */
  nameOf: (id: string) => string
  issued: Issued | null
}

/** Fields that have their own place on paper; the others stand under the title of their section. */
const LIMITS: FieldId[] = ['difficulties', 'limits']
const TASKS: FieldId[] = ['nextTasks']
const PROPOSALS: FieldId[] = ['proposals']
const HEAD: FieldId[] = ['intro', 'recipients', 'photos', 'notSent']

const COLUMNS = 6

/** The document of a consolidated report: results, limits, tasks, proposals, and the tables as an appendix. */
export function composeReport(source: ReportSource): ReportDocument {
  const { template, unit, above, period, asOf, fields, text, issued } = source
  const office = officeOf(unit, above)
  const number = issued?.number.trim() ? issued.number.trim() + (issued.number.includes('/') ? '' : office.number) : office.number
  const day = issued?.day ?? null
  // A report is not said to report a report.
  const isReport = /^báo cáo /i.test(template.title)
  const subject = isReport ? `tổng hợp ${lowerFirst(template.title)}, ${period}` : `${lowerFirst(template.title)} ${period}`
  const act = isReport ? subject : words.reports(subject)
  const said = (asked: FieldId[]) => fields.filter(({ field }) => asked.includes(field)).flatMap(row => linesOf(row, source.nameOf))
  const limits = [...text.limits, ...said(LIMITS)]
  const proposals = said(PROPOSALS)
  const recipients = said(['recipients'])
  return {
    ...office,
    number,
    day,
    subject: subject.charAt(0).toUpperCase() + subject.slice(1),
    asOf,
    preamble: [...said(['intro']), words.preamble(office.named, act, adminDay(asOf))],
    parts: [
      { title: words.results, paragraphs: text.results, parts: resultParts(source) },
      { title: words.limits, paragraphs: limits.length ? limits : [`${words.noOne}.`] },
      { title: words.tasks, paragraphs: [...text.tasks, ...said(TASKS)] },
      ...proposals.length ? [{ title: words.proposals, paragraphs: proposals }] : [],
    ].filter(({ paragraphs, parts }: ReportPart) => paragraphs.length > 0 || parts?.length),
    closing: words.closing(office.named, act),
    attached: words.attached(adminNumber(number), day ? `ngày ${adminDay(day)}` : 'ngày       tháng       năm', office.named),
    appendix: appendixOf(source),
    recipients: recipients.length ? recipients : office.recipients,
    signer: { ...office.signer, ...issued?.signer },
    internal: template.form === 2,
  }
}

function resultParts({ template, fields, asked, nameOf }: ReportSource): ReportPart[] {
  const elsewhere = [...HEAD, ...LIMITS, ...TASKS, ...PROPOSALS]
  return template.sections.filter(({ perChild }) => !perChild).flatMap(({ title, fields: own }) => {
    const rows = fields.filter(({ field }) => own.includes(field) && !elsewhere.includes(field))
    const table = sectionTable(title, rows, asked)
    const paragraphs = rows.filter(({ field }) => !['count', 'money', 'percent'].includes(fieldOf(field).kind)).flatMap(row => linesOf(row, nameOf))
    return table || paragraphs.length ? [{ title, paragraphs, ...table && { table } }] : []
  })
}

function appendixOf({ template, fields, places, term, below, asOf, notSent, nothing }: ReportSource): ReportTable[] {
  const own: Section[] = template.sections.filter(({ perChild }: Section) => perChild)
  const sections = own.length > 0 || places.length === 0 ? own : [sectionOf(places, fields)]
  return [
    ...sections.map(section => section.fields.includes('villagesWithoutTeam') ? establishmentTable(places, { term, level: below, asOf }) : childrenTable(section, places)),
    ...listTable(words.notSent, notSent.map(name => [name])),
    ...listTable(words.nothing, nothing.map(({ place, because }) => [place, because])),
  ]
}

/** Where a form lists no places: the first numbers that they said, as many as fit across a page. */
function sectionOf(places: PlaceLine[], fields: ConsolidatedField[]): Section {
  const said = fields.map(({ field }) => field).filter(field => fieldOf(field).kind === 'count' && places.some(({ values }) => typeof values?.[field] === 'number'))
  return { title: words.places, fields: said.slice(0, COLUMNS) }
}

function listTable(title: string, lines: string[][]): ReportTable[] {
  if (lines.length === 0)
    return []
  const columns = [words.order, words.place, words.reason].slice(0, lines[0]!.length + 1).map((label, index) => ({ label, kind: index === 0 ? 'order' as const : 'text' as const }))
  return [{ name: title, title, columns, rows: lines.map((line, index) => [index + 1, ...line]), totals: null }]
}

/** What a field says in words: each place's own text, or the names of its records. */
function linesOf({ field, value, texts }: ConsolidatedField, nameOf: (id: string) => string): string[] {
  if (texts.length > 0)
    return texts.map(({ reporter, text }) => words.because(nameOf(reporter), text))
  if (typeof value === 'string')
    return [value]
  return fieldOf(field).kind === 'records' && Array.isArray(value) ? value.map(nameOf) : []
}

const fieldOf = (id: FieldId): ReportField => FIELDS[id]
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
