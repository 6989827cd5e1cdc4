import { describe, expect, it } from 'vitest'
import { fullLabel } from '../../table/column'
import { selectRows, sortRows } from '../../table/rows'
import { shownIds } from '../../table/view'
import type { UnitDocs } from './unit-figures'
import { readPeriod, unitAddress, writePeriod } from './address'
import { filtersFor, hasTeams, isDissolved } from './children'
import { columnsFor } from './columns'
import { activeRate, shareOf, statedIn, teamsIn } from './figures'
import { row, sonLa, unitDoc } from './overview.fixture'
import { childrenIn, figuresIn } from './unit-figures'

const MONTH = '2026-11'
const docsOf = (now: UnitDocs['now']): UnitDocs => ({ now, closed: {} })
const children = childrenIn(MONTH, docsOf(sonLa))
const names = (list: { name: string }[]) => list.map(child => child.name)
const all = columnsFor(false, 'Huyện')
/** The columns that are shown as usual. */
const shown = (columns = all) => columns.filter(({ id }, index) => index === 0 || shownIds({ columns: null }, { columns }).includes(id))
const sorted = (id: string, direction: 'ascending' | 'descending') => names(sortRows(children, all.find(column => column.id === id)!, direction, all[0]!))
const filtered = (search: string, filter?: string) => names(selectRows(children, [all[0]!], search, filtersFor(false, 'district').find(({ id }) => id === filter)))
const textsOf = (name: string) => shown().map(column => column.text(children.find(child => child.name === name)!))

describe('key figures', () => {
  const figures = figuresIn(MONTH, docsOf(sonLa))!

  it('divide figures of the communes that state their households', () => {
    expect(shareOf(figures, 'hh.covered')).toEqual({ count: 15350, rate: { part: 15300, of: 34000 } })
    expect(statedIn(figures)).toEqual({ communes: 44, based: 15 })
    expect(activeRate(figures)).toEqual({ part: 844, of: 1099 })
    expect(teamsIn(figures)).toBe(1099)
  })

  it('have no rate without a base', () => {
    expect(shareOf({ 'hh.covered': 3 }, 'hh.covered')).toEqual({ count: 3, rate: null })
    expect(activeRate({})).toBeNull()
    expect(activeRate({ 'teams.village': 1, 'teams.active': 2 })).toBeNull()
  })
})

describe('the table of children', () => {
  it('reads like the table of 2023, with rates and bases', () => {
    expect(textsOf('Huyện Mường La')).toEqual(['Huyện Mường La', '16', '162', '168', '925', '900', '7,5%', '300/4.000', '120', '200', '40/178'])
    expect(textsOf('Huyện Bắc Yên')).toEqual(['Huyện Bắc Yên', '16', '101', '102', '537', '0', 'chưa khai số hộ', '0', '0', '0', '0/117'])
  })

  it('is ordered by any column; who has no rate stands last either way', () => {
    expect(sorted('phu-cap', 'ascending')).toEqual(['Huyện Mường La', 'Thành phố Sơn La', 'Huyện Bắc Yên'])
    expect(sorted('phu-cap', 'descending')).toEqual(['Thành phố Sơn La', 'Huyện Mường La', 'Huyện Bắc Yên'])
    expect(sorted('to-xa', 'descending')).toEqual(['Huyện Bắc Yên', 'Huyện Mường La', 'Thành phố Sơn La'])
    expect(sorted('ten', 'descending')).toEqual(['Thành phố Sơn La', 'Huyện Mường La', 'Huyện Bắc Yên'])
  })

  it('is searched without accents and filtered by what is missing', () => {
    expect(filtered('muong la')).toEqual(['Huyện Mường La'])
    expect(filtered('', 'chua-ghi').toSorted()).toEqual(['Huyện Bắc Yên', 'Huyện Mường La'])
    expect(filtered('', 'chua-khai').toSorted()).toEqual(['Huyện Bắc Yên', 'Huyện Mường La'])
    expect(filtered('song ma')).toEqual([])
  })

  it('keeps a dissolved team as long as it adds something to its commune', () => {
    const commune = unitDoc('commune', {
      't-a': row('Tổ bản Nà Xa', 'village', { 'teams.village': 1, 'members.village': 5 }, { 'teams.active': 1 }),
      't-b': row('Tổ bản Pá Mồng', 'village', {}, { 'acts.visit': 4, 'teams.active': 1 }),
      't-c': row('Tổ bản Huổi Hin', 'village', {}),
    })
    const teams = childrenIn(MONTH, docsOf(commune))
    expect(names(teams)).toEqual(['Tổ bản Nà Xa', 'Tổ bản Pá Mồng'])
    expect(teams.map(isDissolved)).toEqual([false, true])
    expect(hasTeams(commune)).toBe(true)
    expect(shown(columnsFor(true, 'Tổ'))[0]!.text(teams[1]!)).toBe('Tổ bản Pá Mồng (đã giải thể)')
    expect(shown(columnsFor(true, 'Tổ')).map(column => column.text(teams[0]!))).toEqual(['Tổ bản Nà Xa', '5', '0', '0', '0', '0', '0', '0', 'Có'])
  })
})

it('every column has an address and a name of its own', () => {
  for (const columns of [all, columnsFor(true, 'Tổ')]) {
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length)
    expect(new Set(columns.map(fullLabel)).size).toBe(columns.length)
    // Who hears a head must be able to say what stands on it.
    expect(columns.filter(column => column.group && !fullLabel(column).toLowerCase().includes(column.label.toLowerCase()))).toEqual([])
  }
})

it('the period stands in the address; what is as usual is left out, what is not known passed over', () => {
  const periods = ['2026-11', '2026-10', '2026-Q4', '2026']
  expect([{ ky: '2026-Q4' }, { ky: '2026' }, { ky: '2020-01' }].map(query => readPeriod(query, periods))).toEqual(['2026-Q4', '2026', '2026-11'])
  expect(writePeriod({ xep: '-ten' }, '2026-10', periods)).toEqual({ xep: '-ten', ky: '2026-10' })
  expect(writePeriod({ ky: '2026' }, '2026-11', periods)).toEqual({ ky: undefined })
  expect([unitAddress('/tong-quan/', '14-2023', { ky: '2026-Q4', tim: 'a' }), unitAddress('/tong-quan/', '14-2023', {})]).toEqual(['/tong-quan/14-2023?ky=2026-Q4', '/tong-quan/14-2023'])
})
