import type { Answers, FilledField, ReportSources } from './fill-report'
import { fillReport } from './fill-report'
import type { FieldId } from './report-field'
import { FIELDS } from './report-fields'
import type { Section } from './report-templates'

/** A place below, with what its row is filled from. */
export interface Child {
  id: string
  name: string
  figures: ReportSources['figures']
  typed: Answers
}

export interface Table {
  rows: { id: string, name: string, cells: FilledField[] }[]
  /** Sums of the columns that can be added; null where a cell is open, or is no number. */
  totals: Partial<Record<FieldId, number | null>>
}

/** The table of a section: a row a child, and what they come to. */
export function fillTable(section: Section, children: Child[]): Table {
  const columns = { title: '', form: 0, sections: [{ title: '', fields: section.fields }] }
  const rows = children.map(({ id, name, figures, typed }) => ({ id, name, cells: fillReport(columns, { figures, typed, records: {}, elsewhere: {} }) }))
  const sums = section.fields.filter(field => FIELDS[field].kind === 'count' || FIELDS[field].kind === 'money')
  return { rows, totals: Object.fromEntries(sums.map(field => [field, total(rows.map(({ cells }) => cells.find(cell => cell.field === field)!.value))])) }
}

function total(values: FilledField['value'][]): number | null {
  return values.every(value => typeof value === 'number') ? values.reduce((sum, value) => sum + value, 0) : null
}
