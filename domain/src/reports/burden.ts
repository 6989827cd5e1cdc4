import type { Cadence } from '../periods/timing'
import type { FieldId } from './report-field'
import { sourceOf } from './report-field'
import type { TemplateId } from './report-templates'
import { fieldsOf, TEMPLATES } from './report-templates'

/** A report that the same places owe. */
export interface Owed {
  name: string
  template: TemplateId
  cadence: Cadence
}

/** What a new obligation would cost each of its reporters. */
export interface Burden {
  fields: number
  /** Fields that a person types each time: without a source, and not answered in another report of that rhythm. */
  typed: FieldId[]
  /** Fields that these places report already, and where. */
  already: { field: FieldId, in: string[] }[]
  /** Reports a year; null where nobody can tell. */
  perYear: number | null
}

const PER_YEAR: Record<Cadence, number | null> = { week: 52, month: 12, quarter: 4, half: 2, year: 1, campaign: null, once: null, event: null }

/** What an official sees before an obligation is saved. `others`: what the same places owe already. */
export function burdenOf({ template, cadence }: Pick<Owed, 'template' | 'cadence'>, others: Owed[]): Burden {
  const fields = fieldsOf(TEMPLATES[template])
  const asking = (field: FieldId, among: Owed[]) => among.filter(other => fieldsOf(TEMPLATES[other.template]).includes(field)).map(({ name }) => name)
  const sameRhythm = others.filter(other => other.cadence === cadence)
  return {
    fields: fields.length,
    typed: fields.filter(field => ['typed', 'unsourced'].includes(sourceOf(field)) && asking(field, sameRhythm).length === 0),
    already: fields.map(field => ({ field, in: asking(field, others) })).filter(({ in: names }) => names.length > 0),
    perYear: PER_YEAR[cadence],
  }
}
