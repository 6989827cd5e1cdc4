import { describe, expect, it } from 'vitest'
import type { Tally } from './tally'
import { emptyTally } from './tally'
import type { ChildRow, Rows } from './unit-tally'
import { coverageRate, mergeRows, stateBase, sumRows, writeRow } from './unit-tally'

function child(seq: number, tally: Partial<Tally>, name = 'Tổ bản Nà Xa'): ChildRow {
  return { name, level: 'village', seq, asOf: seq, tally: { ...emptyTally(), ...tally } }
}

describe('rows of children', () => {
  it('give way to newer ones only, so hops may run twice, late or at once', () => {
    const rows: Rows = {}
    expect(mergeRows(rows, { t1: child(2, { stock: { households: 5 } }) })).toBe(true)
    expect(mergeRows(rows, { t1: child(2, { stock: { households: 5 } }) })).toBe(false)
    expect(mergeRows(rows, { t1: child(1, { stock: { households: 4 } }) })).toBe(false)
    expect(mergeRows(rows, { t1: child(3, { stock: { households: 6 } }) })).toBe(true)
    expect(sumRows('district', rows, {}).stock).toEqual({ households: 6 })
  })

  it('add stocks, months, quarters, years and late figures', () => {
    const rows: Rows = {}
    mergeRows(rows, {
      t1: child(1, { stock: { households: 5 }, months: { '2026-11': { turns: 3 } }, quarters: { '2026-Q4': { 'teams.active': 1 } }, late: { '2026-09': { turns: 1 } } }),
      t2: child(1, { stock: { households: 7 }, months: { '2026-11': { turns: 4 }, '2026-10': { turns: 1 } }, years: { 2026: { 'teams.active': 1 } } }),
    })
    expect(sumRows('district', rows, {})).toEqual({
      stock: { households: 12 },
      ends: {},
      months: { '2026-11': { turns: 7 }, '2026-10': { turns: 1 } },
      quarters: { '2026-Q4': { 'teams.active': 1 } },
      years: { 2026: { 'teams.active': 1 } },
      late: { '2026-09': { turns: 1 } },
    })
  })

  it('keep silent teams in the stock of a past month', () => {
    const rows: Rows = {}
    mergeRows(rows, { silent: child(1, { stock: { 'teams.village': 1 } }), busy: child(1, { stock: { 'teams.village': 1 }, ends: { '2026-10': { 'teams.village': 1 } } }) })
    expect(sumRows('district', rows, {}).ends['2026-10']).toEqual({ 'teams.village': 2 })
  })
})

describe('base figures', () => {
  it('stand with the newest statement; the unit\'s own goes before its villages\' sum', () => {
    const statements = {}
    expect(stateBase(statements, 'b1', { metric: 'households', on: '2026-01-01', value: 120, at: 1 })).toBe(true)
    expect(stateBase(statements, 'b1', { metric: 'households', on: '2025-01-01', value: 90, at: 1 })).toBe(false)
    stateBase(statements, 'b2', { metric: 'households', on: '2026-01-01', value: 80, at: 1 })
    expect(sumRows('commune', {}, statements).stock['base.households']).toBe(200)
    stateBase(statements, 'self', { metric: 'households', on: '2026-06-01', value: 210, at: 1 })
    expect(sumRows('commune', {}, statements).stock['base.households']).toBe(210)
  })

  it('stand with the unit\'s own also where it says none: nothing of its villages or children is left', () => {
    const statements = { 'v1 population': '2026-01-01 900 1', 'v2 population': '2026-01-01 323 2', 'self population': '2026-02-01 0 3' }
    expect(sumRows('commune', {}, statements).stock).toEqual({ communes: 1 })
    expect(sumRows('province', { c: writeRow(child(1, { stock: { 'base.population': 7 } })) }, { 'self population': '2026-02-01 0 3' }).stock).toEqual({})
  })

  it('of one day: the one that came last stands, in whatever order they are told, and a second telling changes nothing', () => {
    const first = { metric: 'households', on: '2026-01-01', value: 120, at: 1.5 } as const
    const second = { ...first, value: 130, at: 2 }
    const statements = {}
    expect(stateBase(statements, 'b1', second)).toBe(true)
    expect(stateBase(statements, 'b1', second)).toBe(false)
    expect(stateBase(statements, 'b1', first)).toBe(false)
    expect(sumRows('commune', {}, statements).stock['base.households']).toBe(130)
  })

  it('let a rate divide figures of the same communes: ten of two hundred are not all', () => {
    const statements = {}
    stateBase(statements, 'self', { metric: 'households', on: '2026-01-01', value: 200, at: 1 })
    const teams: Rows = {}
    mergeRows(teams, { t1: child(1, { stock: { 'households': 10, 'hh.covered': 10 } }) })
    const stated = sumRows('commune', teams, statements)
    const unstated = sumRows('commune', teams, {})
    const district: Rows = {}
    mergeRows(district, { c1: child(1, stated), c2: child(1, unstated) })
    const { stock } = sumRows('district', district, {})
    expect(stock).toMatchObject({ 'hh.covered': 20, 'base.households': 200, 'communes': 2, 'communes.based': 1 })
    expect(coverageRate(stock, 'hh.covered')).toEqual({ part: 10, of: 200 })
    expect(coverageRate(unstated.stock, 'hh.covered')).toBeNull()
    stateBase(statements, 'self', { metric: 'households', on: '2026-06-01', value: 400, at: 2 })
    expect(coverageRate(sumRows('district', district, statements).stock, 'hh.covered')).toEqual({ part: 10, of: 200 })
  })
})

it('a commune with two teams of its own is one commune with a team', () => {
  const rows = (count: number) => {
    const teams: Rows = {}
    mergeRows(teams, Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, child(1, { stock: { 'teams.commune': 1 } })])))
    return child(1, sumRows('commune', teams, {}))
  }
  const province: Rows = {}
  mergeRows(province, { c1: rows(2), c2: rows(1), c3: rows(0) })
  expect(sumRows('province', province, {}).stock).toEqual({ 'teams.commune': 3, 'communes': 3, 'communes.teamed': 2 })
})

describe('declared figures', () => {
  const said = (teams: number) => ({ 'self declared.teams.village': `2023-09-30 ${teams} 1`, 'self declared.members.village': `2023-09-30 ${teams * 5} 1` })

  it('go up beside what is counted, and are never added to it', () => {
    const teams: Rows = {}
    mergeRows(teams, { t1: child(1, { stock: { 'teams.village': 1, 'members.village': 6 } }) })
    const province: Rows = {}
    mergeRows(province, { c1: child(1, sumRows('commune', teams, said(12))), c2: child(1, sumRows('commune', {}, said(7))), c3: child(1, sumRows('commune', teams, {})) })
    const { stock } = sumRows('province', province, {})
    expect(stock).toMatchObject({ 'teams.village': 2, 'members.village': 12, 'declared.teams.village': 19, 'declared.members.village': 95, 'declared.by.commune': 2, 'declared.onlyBy.commune': 1, 'declared.by.province': 1 })
    expect(stock['declared.onlyBy.province']).toBeUndefined()
    expect(stock['base.declared.teams.village']).toBeUndefined()
  })

  it('a unit\'s own word stands before that of those below, and says which provinces declared only', () => {
    const below: Rows = {}
    mergeRows(below, { c1: child(1, sumRows('commune', {}, said(7))) })
    const nation: Rows = {}
    mergeRows(nation, { p1: child(1, sumRows('province', below, said(2990))) })
    expect(sumRows('nation', nation, {}).stock).toEqual({ 'communes': 1, 'declared.teams.village': 2990, 'declared.members.village': 14950, 'declared.by.commune': 1, 'declared.onlyBy.commune': 1, 'declared.by.province': 1, 'declared.onlyBy.province': 1 })
  })
})
