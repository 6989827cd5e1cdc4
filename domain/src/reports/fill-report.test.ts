import { describe, expect, it } from 'vitest'
import { METRICS } from '../metric'
import { REPORTING_RULES } from '../periods/reporting-rules'
import { burdenOf } from './burden'
import type { Answers, ReportSources } from './fill-report'
import { fillReport, openFields, problemsOf } from './fill-report'
import { fillTable } from './fill-table'
import type { FieldId, ReportField } from './report-field'
import { sourceOf } from './report-field'
import { FIELDS } from './report-fields'
import { fieldsOf, TEMPLATES } from './report-templates'
import { sharedAnswers } from './shared-answers'

const figures = { stock: { 'teams.commune': 1, 'teams.village': 12, 'members.commune': 9, 'members.village': 61, 'base.households': 200, 'hh.oneDoesAll': 83 }, counted: { 'acts.visit': 52, 'acts.session': 8, 'turns': 240, 'turns.pay': 90, 'residents.guided': 131 } }
const sources = (change: Partial<ReportSources> = {}): ReportSources => ({ figures, records: { activities: ['f1', 'f2'] }, typed: {}, elsewhere: {}, ...change })
const fill = (template: keyof typeof TEMPLATES, change: Partial<ReportSources> = {}) => Object.fromEntries(fillReport(TEMPLATES[template], sources(change)).map(({ field, ...rest }) => [field, rest]))

describe('the templates', () => {
  it('are forms 1 to 9, and each rule of the documents has its own', () => {
    expect([...new Set(Object.values(TEMPLATES).map(({ form }) => form))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(Object.values(REPORTING_RULES).filter(({ template }) => template === null)).toHaveLength(5)
  })

  it('ask no question that no form asks, and divide what they ask', () => {
    const asked = new Set(Object.values(TEMPLATES).flatMap(({ sections }) => sections.flatMap(({ fields }) => fields as readonly FieldId[])))
    expect(Object.keys(FIELDS).filter(id => !asked.has(id as FieldId))).toEqual([])
    for (const template of Object.values(TEMPLATES)) {
      for (const field of fieldsOf(template))
        expect(fieldsOf(template)).toEqual(expect.arrayContaining([...(FIELDS[field] as ReportField).share ?? []]))
    }
  })

  it('a metric that one source names is wholly known or wholly to come', () => {
    for (const { metrics = [] } of Object.values(FIELDS) as ReportField[])
      expect(new Set(metrics.map(metric => metric in METRICS)).size).toBeLessThanOrEqual(1)
  })
})

describe('a report', () => {
  it('fills itself from the tally', () => {
    const report = fill('monthOfTeam')
    expect(report.visits).toEqual({ value: 52, counted: 52, origin: 'counted', unsourced: false, reason: null })
    expect([report.people!.value, report.turnsPay!.value, report.classes!.value, report.activities!.value]).toEqual([131, 90, 0, ['f1', 'f2']])
    expect(fill('quarterOfUnit').members!.value).toBe(70)
    expect(fill('quarterOfUnit').hhFiveSkillsRate!.value).toBe(41.5)
  })

  it('keeps what a person says beside what was counted, and asks why', () => {
    const typed: Answers = { visits: { value: 55 }, sessions: { value: 9, reason: 'Một buổi quên ghi' }, turns: { value: 240 } }
    const filled = fillReport(TEMPLATES.monthOfTeam, sources({ typed }))
    const report = Object.fromEntries(filled.map(field => [field.field, field]))
    expect([report.visits, report.sessions, report.turns].map(field => `${field!.origin} ${String(field!.value)} ${String(field!.counted)}`)).toEqual(['corrected 55 52', 'corrected 9 8', 'counted 240 240'])
    expect(problemsOf(filled)).toEqual([{ field: 'visits', problem: 'reasonMissing' }])
  })

  it('takes no number that is none', () => {
    const typed: Answers = { shopsOpened: { value: -1 }, ocopListed: { value: 2.5 }, appInstalls: { value: 'ba' }, epaymentAccounts: { value: 0 } }
    expect(problemsOf(fillReport(TEMPLATES.monthOfTeam, sources({ typed }))).map(({ field }) => field)).toEqual(['ocopListed', 'shopsOpened', 'appInstalls'])
  })

  it('takes no day that is none', () => {
    const typed: Answers = { communeDecisionDate: { value: '31/02/2026' }, villageDecisionDate: { value: '2026-02-28' } }
    expect(problemsOf(fillReport(TEMPLATES.registration, sources({ typed })))).toEqual([{ field: 'communeDecisionDate', problem: 'noDay' }])
  })

  it('lets a person type what has no source yet, with a mark', () => {
    const report = fill('monthOfTeam', { typed: { shopsOpened: { value: 3 } } })
    expect(report.shopsOpened).toEqual({ value: 3, counted: null, origin: 'typed', unsourced: true, reason: null })
    expect([report.proposals!.origin, report.proposals!.unsourced]).toEqual(['open', false])
    expect(['tally', 'unsourced', 'typed', 'computed', 'records']).toEqual((['visits', 'shopsOpened', 'proposals', 'eidActivatedRate', 'activities'] as const).map(sourceOf))
  })

  it('lists what stands in a register, once it is given', () => {
    expect(fill('monthOfTeam').difficulties).toMatchObject({ value: null, origin: 'open', unsourced: true })
    expect(fill('monthOfTeam', { records: { difficulties: ['d1'] } }).difficulties).toMatchObject({ value: ['d1'], origin: 'counted', unsourced: false })
  })

  it('turns automatic with the metric, without a new template', () => {
    METRICS['shops.opened'] = 'flow'
    try {
      expect(fill('monthOfTeam', { figures: { stock: {}, counted: { 'shops.opened': 4 } } }).shopsOpened).toMatchObject({ value: 4, origin: 'counted', unsourced: false })
    }
    finally {
      delete METRICS['shops.opened']
    }
  })

  it('of a week or campaign, where nothing is counted for its days, is typed', () => {
    expect(fill('monthOfTeam', { figures: null }).visits).toMatchObject({ value: null, origin: 'open', unsourced: true })
    expect(openFields(fillReport(TEMPLATES.zaloCount, sources()))).toEqual(['groupMembers', 'followers'])
  })

  it('has no percentage of nothing', () => {
    expect(fill('quarterOfUnit', { figures: { stock: {}, counted: {} } }).hhFiveSkillsRate!.value).toBeNull()
  })
})

describe('one answer', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' }
  const quarter = { from: '2026-10-01', to: '2026-12-31' }
  const december = { from: '2026-12-01', to: '2026-12-31' }

  it('serves every report of those days that asks the same', () => {
    const others = [{ ...november, at: 2, answers: { shopsOpened: { value: 3 } } }, { ...november, at: 1, answers: { shopsOpened: { value: 1 }, proposals: { value: 'Thêm máy tính' } } }]
    const elsewhere = sharedAnswers(november, others)
    expect(fill('monthOfUnit', { elsewhere }).shopsOpened).toMatchObject({ value: 3, origin: 'elsewhere' })
    expect(fill('monthOfUnit', { elsewhere, typed: { shopsOpened: { value: 5 } } }).shopsOpened).toMatchObject({ value: 5, origin: 'typed' })
    expect(sharedAnswers(december, others)).toEqual({})
  })

  it('of a last day serves longer reports that end on it, and a lasting one all that follow', () => {
    const answers = { groupMembers: { value: 140 }, appInstalls: { value: 7 }, villageGroupLink: { value: 'https://zalo.me/g/abc' } }
    expect(Object.keys(sharedAnswers(quarter, [{ ...december, at: 1, answers }]))).toEqual(['groupMembers', 'villageGroupLink'])
    expect(Object.keys(sharedAnswers(december, [{ ...november, at: 1, answers }]))).toEqual(['villageGroupLink'])
    expect(sharedAnswers(november, [{ ...december, at: 1, answers }])).toEqual({})
  })
})

it('the table of the places below adds up, and does not where a cell is open', () => {
  const child = (id: string, teams: number, typed: Answers = {}) => ({ id, name: id, figures: { stock: { 'teams.village': teams }, counted: {} }, typed })
  const section = TEMPLATES.establishment.sections[0]!
  const all = { villagesWithoutTeam: { value: 33 } }
  expect(fillTable(section, [child('a', 293, all), child('b', 162, all)]).totals).toMatchObject({ villageTeams: 455, communeTeams: 0, villagesWithoutTeam: 66 })
  expect(fillTable(section, [child('a', 293, all), child('b', 162)]).totals.villagesWithoutTeam).toBeNull()
})

it('a new obligation shows its burden: what is asked already, and what is left to type', () => {
  const burden = burdenOf({ template: 'monthOfUnit', cadence: 'month' }, [{ name: 'Báo cáo tháng của tổ', template: 'monthOfTeam', cadence: 'month' }, { name: 'Báo cáo quý', template: 'quarterOfCommune', cadence: 'quarter' }])
  expect(burden.typed).toEqual(['evaluation'])
  expect(burden.already.find(({ field }) => field === 'targets')).toEqual({ field: 'targets', in: ['Báo cáo tháng của tổ', 'Báo cáo quý'] })
  expect([burden.perYear, burden.fields]).toEqual([12, 22])
  expect(burdenOf({ template: 'zaloCount', cadence: 'month' }, [{ name: 'Nhóm Zalo', template: 'zaloCount', cadence: 'quarter' }]).typed).toEqual(['groupMembers', 'followers'])
  expect(burdenOf({ template: 'zaloCount', cadence: 'event' }, [])).toEqual({ fields: 2, typed: ['groupMembers', 'followers'], already: [], perYear: null })
})
