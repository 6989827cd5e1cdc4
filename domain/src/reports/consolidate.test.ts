import { expect, it } from 'vitest'
import type { ExpectedRow } from '../periods/expected-list'
import type { ChildReport } from './consolidate'
import { addendumOf, consolidate, valuesIn } from './consolidate'
import type { Answers } from './fill-report'
import { fillReport } from './fill-report'
import { askedIn, TEMPLATES } from './report-templates'

const template = TEMPLATES.monthOfUnit
const figures = (visits: number, people: number) => ({ stock: {}, counted: { 'acts.visit': visits, 'residents.guided': people } })
const report = (reporter: string, visits: number, typed: Answers): ChildReport => ({ reporter, filled: fillReport(TEMPLATES.monthOfTeam, { figures: figures(visits, visits), records: {}, typed, elsewhere: {} }) })
const row = (reporter: string, status: ExpectedRow['status'], nothingBecause: string | null = null): ExpectedRow => ({ reporter, owedBy: reporter, status, timeliness: null, nothingBecause })

const reports = [
  report('t1', 40, { shopsOpened: { value: 2 }, visits: { value: 44, reason: 'Bốn lượt quên ghi' }, proposals: { value: 'Thêm máy tính' } }),
  report('t2', 12, { shopsOpened: { value: 3 } }),
]
const rows = [row('t1', 'accepted'), row('t2', 'submitted'), row('t3', 'missing'), row('t4', 'accepted', 'Cả tháng mưa lũ'), row('t5', 'gone')]
// Somebody of t1 and t2 is the same person: the unit's own tally knows.
const sources = { figures: figures(52, 47), records: {} }
const fieldsOf = (all: ReturnType<typeof consolidate>) => Object.fromEntries(all.fields.map(field => [field.field, field]))

it('takes what is counted from the unit itself, adds up what is typed, and keeps words by place', () => {
  const consolidated = consolidate(template, sources, rows, reports)
  const { visits, people, shopsOpened, ocopListed, proposals } = fieldsOf(consolidated)
  expect([visits!.value, people!.value, shopsOpened!.value, ocopListed!.value]).toEqual([52, 47, 5, null])
  expect(visits!.corrections).toEqual([{ reporter: 't1', value: 44, counted: 40, reason: 'Bốn lượt quên ghi' }])
  expect([shopsOpened!.answered, shopsOpened!.unsourced, ocopListed!.origin]).toEqual([2, true, 'open'])
  expect(proposals!.texts).toEqual([{ reporter: 't1', text: 'Thêm máy tính' }])
  expect(consolidated.notSent).toEqual(['t3'])
  expect(consolidated.nothing).toEqual([{ reporter: 't4', because: 'Cả tháng mưa lũ' }])
})

it('divides sums, not percentages', () => {
  const quarter = (reporter: string, eidActivated: number) => ({ reporter, filled: fillReport(TEMPLATES.quarterOfUnit, { figures: null, records: {}, typed: { eidActivated: { value: eidActivated }, eidEligible: { value: 200 } }, elsewhere: {} }) })
  const { eidActivated, eidActivatedRate } = fieldsOf(consolidate(TEMPLATES.quarterOfProvince, { figures: { stock: { 'base.citizens': 600 }, counted: {} }, records: {} }, [], [quarter('x1', 90), quarter('x2', 160)]))
  expect([eidActivated!.value, eidActivatedRate!.value]).toEqual([250, 41.7])
})

it('what comes later stands beside it', () => {
  const frozen = consolidate(template, sources, rows, reports)
  const later = consolidate(template, { figures: figures(60, 47), records: {} }, rows.map(row => row.reporter === 't3' ? { ...row, status: 'submitted' as const } : row), [...reports, report('t3', 8, { shopsOpened: { value: 1 }, ocopListed: { value: 4 } })])
  expect(addendumOf(frozen, later)).toEqual({ sent: ['t3'], changes: [{ field: 'visits', before: 52, after: 60 }, { field: 'ocopListed', before: 0, after: 4 }, { field: 'shopsOpened', before: 5, after: 6 }] })
  expect(addendumOf(frozen, frozen)).toEqual({ sent: [], changes: [] })
})

it('a place says its own line of the table of places, with its note; of other questions only numbers stand in tables', () => {
  const stock = { 'teams.commune': 16, 'teams.village': 162, 'members.commune': 168, 'members.village': 925 }
  const typed = { villagesWithoutTeam: { value: 33 }, note: { value: 'Còn 33 bản chưa thành lập Tổ CĐSCĐ' }, limits: { value: 'Đường xa' } }
  const filled = fillReport(TEMPLATES.thematic, { figures: { stock, counted: { turns: 5 } }, records: {}, typed, elsewhere: {} })
  expect(valuesIn(TEMPLATES.thematic, filled)).toEqual({ communeTeams: 16, villageTeams: 162, members: 1093, turns: 5, communeMembers: 168, villageMembers: 925, villagesWithoutTeam: 33, note: 'Còn 33 bản chưa thành lập Tổ CĐSCĐ' })
  expect(askedIn(TEMPLATES.thematic).at(-1)!.fields).toEqual(['communeMembers', 'villageMembers', 'villagesWithoutTeam', 'note'])
  expect(askedIn(TEMPLATES.establishment)[0]!.fields).toHaveLength(6)
})
