import type { ListedTeam, ListedVillage } from './team-list'
import { expect, it } from 'vitest'
import { bareVillages, countBare, standing } from './team-list'

const team = (id: string, unit: string, dissolvedOn: string | null = null): ListedTeam => ({ id, name: id, level: 'village', status: 'active', unit, commune: 'x1', foundedOn: '2023-01-01', dissolvedOn })
const village = (id: string, commune: string, validTo: string | null = null): ListedVillage => ({ id, name: id, type: 'ban', code: '', commune, signal: null, validTo, teamDueOn: null, teamOwner: '' })
const places = { h1: { title: 'Huyện', district: null }, x1: { title: 'Xã 1', district: 'h1' }, x2: { title: 'Xã 2', district: null } }

it('a village whose team was dissolved is without one again; one that ended is none', () => {
  const list = standing({ places, teams: [team('t1', 'b1'), team('t2', 'b2', '2026-01-01')], villages: [village('b1', 'x1'), village('b2', 'x1'), village('b3', 'x2'), village('b4', 'x2', '2026-01-01')] })
  const bare = bareVillages(list)
  expect(bare.map(({ id }) => id)).toEqual(['b2', 'b3'])
  expect(countBare(list, bare)).toEqual({ x1: 1, h1: 1, x2: 1 })
})
