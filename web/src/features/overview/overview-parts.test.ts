import type { Figures } from '@tung-ngo/domain/metric'
import type { TallyDocs } from '@tung-ngo/domain/period-figures'
import { writeClosedRow } from '@tung-ngo/domain/unit-closing'
import { describe, expect, it } from 'vitest'
import { childrenOf, childrenOfClosed } from './children'
import { keyCells, pastOf } from './figure-cells'
import { funnelOf } from './funnel'
import { changeOf, figuresIn, monthsBack, monthsUntil } from './history'
import { nationStand } from './nation'
import { row, sonLa, unitDoc } from './overview.fixture'
import { reportingOf } from './reporting'
import { shadeOf } from './shade'
import { changeText, countChange, FOLLOWED, followedText } from './trend'

const october: Figures = { 'hh.covered': 15000, 'based.total': 34000, 'based.hh.covered': 14000, 'turns': 300, 'teams.active': 100, 'teams.village': 1000, 'teams.commune': 40 }
const docs: TallyDocs = { now: sonLa, closed: { '2026-10': { figures: october, quarter: null, year: null, days: {}, late: null } } }

describe('months side by side', () => {
  it('are those that can be chosen, and five before the chosen one', () => {
    expect(monthsBack(Date.parse('2026-11-20T12:00:00Z')).slice(0, 2)).toEqual(['2026-11', '2026-10'])
    expect(monthsUntil('2026-02')).toEqual(['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'])
  })

  it('have the figures of open and closed months, and none where nothing was published', () => {
    expect(figuresIn('2026-10', docs)).toMatchObject({ 'hh.covered': 15000, 'turns': 300 })
    expect(figuresIn('2026-11', docs)).toMatchObject({ 'hh.covered': 15350, 'turns': 260 })
    expect([figuresIn('2026-09', docs), figuresIn('2026-12', docs)]).toEqual([null, null])
  })

  it('read the children of a closed month from its lines', () => {
    const rows = { a: writeClosedRow({ name: 'Huyện A', level: 'district', figures: { turns: 3 }, quarter: null, year: null }), b: writeClosedRow({ name: 'Huyện B', level: 'district', figures: {}, quarter: null, year: null }) }
    expect(childrenOfClosed({ level: 'province', rows })).toEqual([{ id: 'a', name: 'Huyện A', level: 'district', figures: { turns: 3 } }, { id: 'b', name: 'Huyện B', level: 'district', figures: {} }])
    expect(childrenOfClosed({ level: 'commune', rows }).map(({ id }) => id)).toEqual(['a'])
  })
})

describe('changes', () => {
  it('of rates are said in percentage points, of counts as they are, with the month they are against', () => {
    expect(changeText(FOLLOWED.covered, [0.2, 0.412, 0.433], '2026-10')).toEqual({ way: 'up', text: 'tăng 2,1 điểm so với tháng 10/2026' })
    expect(changeText(FOLLOWED.perTeam, [3, 1.5], '2026-10')).toEqual({ way: 'down', text: 'giảm 1,5 so với tháng 10/2026' })
    expect(countChange([2781, 4000], '2026-10')!.text).toBe('tăng 1.219 so với tháng 10/2026')
    expect(changeText(FOLLOWED.covered, [0.4, 0.4001], '2026-10')).toEqual({ way: 'same', text: 'bằng tháng 10/2026' })
  })

  it('are not said where one side is unknown', () => {
    expect([changeOf([null, 1]), changeOf([1, null]), changeOf([1])]).toEqual([null, null, null])
    expect(changeText(FOLLOWED.covered, [null, 0.4], '2026-10')).toBeNull()
    expect(followedText(FOLLOWED.covered, null)).toBe('chưa có')
  })

  it('stand beside each key figure', () => {
    const series = [figuresIn('2026-10', docs), figuresIn('2026-11', docs)]
    const [covered, , , teams] = keyCells(series[1]!, false).map(cell => pastOf(cell, series, '2026-10'))
    expect(covered!.values).toEqual([14000 / 34000, 15300 / 34000])
    expect(covered!.change!.text).toBe('tăng 3,8 điểm so với tháng 10/2026')
    expect(teams!.change!.text).toBe('tăng 59 so với tháng 10/2026')
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

it('of the reports of a month the one that most owe is told of', () => {
  const list = (name: string, from: string, to: string, expected: number) => ({ name, period: 'x', from, to, dueOn: '2026-11-25', rows: { a: JSON.stringify({ name: 'A', kind: 'sum', at: 0, expected, sent: 7, timely: 5, accepted: 0 }) } })
  const lists = [list('Tuần', '2026-11-02', '2026-11-08', 99), list('Tháng', '2026-11-01', '2026-11-30', 10), list('Nhanh', '2026-11-01', '2026-11-30', 8)]
  expect(reportingOf(lists, '2026-11')).toMatchObject({ name: 'Tháng', sent: { part: 7, of: 10 }, timely: { part: 5, of: 10 } })
  expect(reportingOf(lists, '2026-10')).toBeNull()
})

it('a province is complete when every commune has its own team', () => {
  const nation = unitDoc('nation', {
    a: row('Tỉnh A', 'province', { 'teams.commune': 3, 'communes': 3, 'teams.village': 9 }),
    b: row('Tỉnh B', 'province', { 'teams.commune': 4, 'communes': 5 }),
    c: row('Tỉnh C', 'province', { 'communes': 2, 'declared.teams.village': 5 }),
  })
  expect(nationStand(childrenOf(nation, '2026-11', '2026-11'))).toEqual({ provinces: 3, withTeams: 2, complete: 1, declaredOnly: 1, communes: 10, communesWithTeam: 7 })
})
