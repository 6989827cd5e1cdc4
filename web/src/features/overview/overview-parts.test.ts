import type { Figures } from '@tung-ngo/domain/metric'
import type { Tally } from '@tung-ngo/domain/tally'
import type { UnitDocs } from './unit-figures'
import { emptyTally } from '@tung-ngo/domain/tally'
import { describe, expect, it } from 'vitest'
import { communesOf } from './communes'
import { keyCells, pastOf, periodFlows } from './figure-cells'
import { funnelOf } from './funnel'
import { nationStand } from './nation'
import { closedDoc, row, sonLa, unitDoc } from './overview.fixture'
import { byGrain, comparedWith, nameOf, openMonths, periodsBack, periodsUntil, shortOf, titleOf } from './periods'
import { reportingOf, reportsOf } from './reporting'
import { shadeOf } from './shade'
import { changeText, FOLLOWED, followedText } from './trend'
import { childrenIn, figuresIn } from './unit-figures'

const october: Figures = { 'hh.covered': 15000, 'based.total': 34000, 'based.hh.covered': 14000, 'turns': 300, 'teams.active': 100, 'teams.village': 1000, 'teams.commune': 40 }
const docs: UnitDocs = { now: sonLa, closed: { '2026-10': closedDoc('2026-10', october) } }

describe('figures of a period', () => {
  it('are those of open and closed months, and none where nothing was published', () => {
    expect(figuresIn('2026-10', docs)).toMatchObject({ 'hh.covered': 15000, 'turns': 300 })
    expect(figuresIn('2026-11', docs)).toMatchObject({ 'hh.covered': 15350, 'turns': 260 })
    expect([figuresIn('2026-09', docs), figuresIn('2026-12', docs), figuresIn('2025', docs)]).toEqual([null, null, null])
  })

  it('add what was done over a quarter or a year, and take the stock of its last day', () => {
    expect(figuresIn('2026-Q4', docs)).toMatchObject({ 'hh.covered': 15350, 'turns': 560 })
    expect(figuresIn('2026', docs)).toMatchObject({ 'hh.covered': 15350, 'turns': 560 })
  })

  it('are those of the children too: a team counts once in a quarter, and whoever is gone stands with what was done', () => {
    const quarter: Tally = { ...emptyTally(), stock: { 'teams.village': 4 }, months: { '2026-11': { 'turns': 2, 'teams.active': 1 } }, quarters: { '2026-Q4': { 'teams.active': 3 } } }
    const now = unitDoc('province', { a: { ...row('Huyện A', 'district', {}), tally: quarter } })
    const closed = closedDoc('2026-10', {}, {
      a: { name: 'Huyện A', level: 'district', figures: { 'turns': 5, 'teams.active': 3, 'teams.village': 9 }, quarter: null, year: null },
      b: { name: 'Huyện B', level: 'district', figures: { turns: 7 }, quarter: null, year: null },
    })
    expect(childrenIn('2026-Q4', { now, closed: { '2026-10': closed } })).toEqual([
      { id: 'a', name: 'Huyện A', level: 'district', figures: { 'turns': 7, 'teams.active': 3, 'teams.village': 4 } },
      { id: 'b', name: 'Huyện B', level: 'district', figures: { turns: 7 } },
    ])
    expect(childrenIn('2026-10', { now, closed: { '2026-10': closed } }).map(({ figures }) => figures.turns)).toEqual([5, 7])
  })

  it('leave out a team that no longer adds anything', () => {
    const closed = closedDoc('2026-10', {}, { a: { name: 'Tổ A', level: 'village', figures: { turns: 3 }, quarter: null, year: null }, b: { name: 'Tổ B', level: 'village', figures: {}, quarter: null, year: null } })
    expect(childrenIn('2026-10', { now: unitDoc('commune', {}), closed: { '2026-10': closed } }).map(({ id }) => id)).toEqual(['a'])
  })
})

describe('periods', () => {
  it('that can be chosen are months, quarters and years, of each the current one first', () => {
    const groups = byGrain(periodsBack(Date.parse('2026-11-20T12:00:00Z')))
    expect(groups.map(({ grain, periods }) => [grain, periods.length, periods[0], periods.at(-1)])).toEqual([['month', 12, '2026-11', '2025-12'], ['quarter', 5, '2026-Q4', '2025-Q4'], ['year', 3, '2026', '2024']])
    expect(openMonths(Date.parse('2026-11-05T23:59:00+07:00'))).toEqual(['2026-11', '2026-10'])
    expect(openMonths(Date.parse('2026-11-06T00:00:00+07:00'))).toEqual(['2026-11'])
    expect(openMonths(Date.parse('2026-10-31T17:30:00Z'))).toEqual(['2026-11', '2026-10'])
  })

  it('stand side by side, and are compared with the one before and the same of last year', () => {
    expect(periodsUntil('2026-02')).toEqual(['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'])
    expect(periodsUntil('2026-Q1')).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'])
    expect(['2026-01', '2026-Q4', '2026'].map(comparedWith)).toEqual([['2025-12', '2025-01'], ['2026-Q3', '2025-Q4'], ['2025']])
  })

  it('are called as people call them', () => {
    expect(['2026-11', '2026-Q4', '2026'].map(period => [titleOf(period), nameOf(period), shortOf(period)])).toEqual([
      ['Tháng 11/2026', 'tháng 11/2026', '11/2026'],
      ['Quý IV/2026', 'quý IV/2026', 'Quý IV/2026'],
      ['Năm 2026', 'năm 2026', '2026'],
    ])
  })
})

describe('changes', () => {
  it('of rates are said in percentage points, of counts as they are, with the period they are against', () => {
    expect(changeText(FOLLOWED.covered, 0.433, 0.412, '2026-10')).toEqual({ way: 'up', text: 'tăng 2,1 điểm so với tháng 10/2026' })
    expect(changeText(FOLLOWED.perTeam, 1.5, 3, '2026-Q3')).toEqual({ way: 'down', text: 'giảm 1,5 so với quý III/2026' })
    expect(changeText(null, 4000, 2781, '2025')!.text).toBe('tăng 1.219 so với năm 2025')
    expect(changeText(FOLLOWED.covered, 0.4001, 0.4, '2026-10')).toEqual({ way: 'same', text: 'bằng tháng 10/2026' })
  })

  it('are not said where one side is unknown', () => {
    expect([changeText(FOLLOWED.covered, 0.4, null, '2026-10'), changeText(null, null, 1, '2026-10')]).toEqual([null, null])
    expect(followedText(FOLLOWED.covered, null)).toBe('chưa có')
  })

  it('stand beside each key figure', () => {
    const series = [figuresIn('2026-10', docs), figuresIn('2026-11', docs)]
    const compared = [{ period: '2026-10', figures: series[0]! }, { period: '2025-11', figures: null }]
    const [covered, , , teams] = keyCells(series[1]!, false).map(cell => pastOf(cell, series, compared))
    expect(covered!.values).toEqual([14000 / 34000, 15300 / 34000])
    expect(covered!.changes.map(({ text }) => text)).toEqual(['tăng 3,8 điểm so với tháng 10/2026'])
    expect(teams!.changes.map(({ text }) => text)).toEqual(['tăng 59 so với tháng 10/2026'])
  })

  it('what came late stands beside what was in time', () => {
    expect(periodFlows({ turns: 1200 }, { 'turns': 12, 'acts.visit': -1 }).map(({ count, late }) => [count, late])).toEqual([['0', '(−1 bổ sung sau khi chốt)'], ['1.200', '(+12 bổ sung sau khi chốt)'], ['0', '']])
  })
})

it('the households go from those that are stated to those that reached the goal, each step a part of the first', () => {
  const steps = funnelOf({ 'based.total': 400, 'based.households': 200, 'based.hh.agreed': 150, 'based.hh.nobodyAble': 30, 'based.hh.oneDoesAll': 60, 'based.hh.spread': 10, 'based.hh.covered': 50, 'households': 999 })
  expect(steps.map(({ count, share }) => [count, share])).toEqual([[400, 1], [200, 0.5], [150, 0.375], [120, 0.3], [70, 0.175], [50, 0.125]])
  expect(funnelOf({ 'households': 20, 'hh.agreed': 10 }).map(({ count, share }) => [count, share]).slice(0, 2)).toEqual([[20, 1], [10, 0.5]])
  expect(funnelOf({})[0]).toMatchObject({ count: 0, share: null })
})

it('the calendar is darker where there was more, and empty where there was nothing', () => {
  expect([0, 1, 25, 26, 100].map(count => shadeOf(count, 100))).toEqual([0, 1, 1, 2, 4])
})

it('of the reports of a period the one that most owe is told of; a quarter without one of its own adds those of its months', () => {
  const list = (obligation: string, period: string, expected: number) => ({ owner: 'o', obligation, name: obligation, period, dueOn: `${period}-25`, rows: { a: JSON.stringify({ name: 'A', kind: 'sum', at: 0, expected, sent: 7, timely: 5, accepted: 0 }) } })
  const lists = [list('Tuần', '2026-W45', 99), list('Tháng', '2026-11', 10), list('Tháng', '2026-10', 9), list('Nhanh', '2026-11', 8)]
  expect(reportingOf(lists, '2026-11')).toMatchObject({ name: 'Tháng', sent: { part: 7, of: 10 }, timely: { part: 5, of: 10 } })
  expect(reportingOf(lists, '2026-Q4')).toEqual({ name: 'Tháng', sent: { part: 14, of: 19 }, timely: { part: 10, of: 19 }, dueOn: '2026-11-25' })
  expect(reportingOf([...lists, list('Quý', '2026-Q4', 8)], '2026-Q4')).toMatchObject({ name: 'Quý', sent: { part: 7, of: 8 } })
  expect(reportingOf(lists, '2026-09')).toBeNull()
  expect(reportsOf('2026-Q4')).toEqual(['2026-Q4', '2026-10', '2026-11', '2026-12'])
})

it('a province is complete when every commune has its own team', () => {
  const nation = unitDoc('nation', {
    a: row('Tỉnh A', 'province', { 'teams.commune': 3, 'communes': 3, 'teams.village': 9 }),
    b: row('Tỉnh B', 'province', { 'teams.commune': 4, 'communes': 5 }),
    d: row('Tỉnh D', 'province', { 'teams.commune': 4, 'communes': 4, 'communes.teamed': 3 }),
    c: row('Tỉnh C', 'province', { 'communes': 2, 'declared.teams.village': 5 }),
  })
  expect(nationStand(childrenIn('2026-11', { now: nation, closed: {} }))).toEqual({ provinces: 4, withTeams: 3, complete: 1, declaredOnly: 1, communes: 14, communesWithTeam: 10 })
})

it('below a province with districts its communes stand by district and name, with their rate where they state their households', () => {
  const district = (id: string, name: string, communes: Record<string, ReturnType<typeof row>>) => ({ ...unitDoc('district', communes, name), path: ['vn', '14-2023', id] })
  const found = communesOf([
    district('d2', 'Huyện Sông Mã', { x3: row('Xã Bó Sinh', 'commune', { 'hh.covered': 3 }) }),
    district('d1', 'Huyện Mai Sơn', { x2: row('Xã Chiềng Mung', 'commune', { 'based.total': 40, 'based.hh.covered': 10 }), x1: row('Thị trấn Hát Lót', 'commune', {}) }),
  ], '2026-12-01')
  expect(found).toEqual([
    { id: 'd1', name: 'Huyện Mai Sơn', communes: [{ id: 'x1', name: 'Thị trấn Hát Lót', covered: null }, { id: 'x2', name: 'Xã Chiềng Mung', covered: { part: 10, of: 40 } }] },
    { id: 'd2', name: 'Huyện Sông Mã', communes: [{ id: 'x3', name: 'Xã Bó Sinh', covered: null }] },
  ])
})
