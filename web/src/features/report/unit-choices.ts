import type { ReportField } from '@tung-ngo/domain/reports/report-field'
import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Choice, ChoicesOf } from './choices'
import { paths } from '@tung-ngo/domain/paths'
import { difficulties } from '@tung-ngo/domain/registers/difficulties'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { shallowRef } from 'vue'
import { readHanded, readRecords, readTeams } from '../../live/registers'
import { listDocuments } from '../../sync/documents'
import { loaded } from './choices'
import { words as common } from './form-words'
import { words } from './unit-words'

/** What a unit may name in its report: difficulties that wait for an answer below it, and what stands in its own registers. */
export function unitChoices(unit: { id: string, level: string }): ChoicesOf {
  return (field) => {
    if (field === 'difficulties')
      return { options: loaded(() => openDifficulties(unit)), lead: common.difficultiesLead, none: words.noDifficulties }
    const { records }: ReportField = FIELDS[field]
    const own = REGISTERS.find(({ id, below }) => id === records && below === 'units')
    const options = own ? loaded(() => inForce(unit.id, own.id)) : shallowRef<Choice[]>([])
    return { options, lead: words.recordsLead, none: own ? words.noRecords : common.optional }
  }
}

async function openDifficulties({ id, level }: { id: string, level: string }): Promise<Choice[]> {
  const owners = level === 'commune' ? await readTeams(difficulties, id) : []
  const found = level === 'commune' ? { owners, records: await readRecords(difficulties, owners) } : await readHanded(difficulties, id)
  const names = new Map(found.owners.map(owner => [owner.id, owner.name]))
  return found.records.filter(({ state }) => state !== 'closed').map(({ id, owner, title }) => ({ id, title: `${names.get(owner) ?? ''}: ${String(title)}` }))
}

async function inForce(unit: string, register: string): Promise<Choice[]> {
  const found = await listDocuments<RegisterRecord & { number?: string, title?: string }>(paths.records('units', unit, register))
  return found.filter(({ state }) => state === 'inForce').map(({ id, number = '', title = '' }) => ({ id, title: `${number} ${title}`.trim() }))
}
