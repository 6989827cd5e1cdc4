import { unitTitle } from '@tung-ngo/domain/unit'
import { describe, expect, it } from 'vitest'
import { calendarOf } from './calendar'
import { districtCounts } from './facts'
import { buildPeople } from './people'
import { apportion } from './random'
import type { DemoTeam } from './teams'
import { buildTeams } from './teams'
import { allCommunes, allUnits, buildTree, QUANG_NGAI, SON_LA } from './tree'

const tree = buildTree()
const teams = buildTeams(tree, calendarOf(Date.parse('2026-11-20T12:00:00Z')))
const people = buildPeople(teams, calendarOf(Date.parse('2026-11-20T12:00:00Z')))

const sizeOf = (list: DemoTeam[]) => list.reduce((sum, { id }) => sum + people.rolls.get(id)!.length, 0)
const atLevel = (list: DemoTeam[], level: string) => list.filter(({ team }) => team.level === level)

describe('the tree of the demo', () => {
  it('has the 204 communes of Sơn La in 12 districts and the 96 of Quảng Ngãi in none', () => {
    const communes = allCommunes(tree)
    expect(communes.filter(({ unit }) => unit.path[1] === SON_LA && unit.path.length === 4)).toHaveLength(204)
    expect(communes.filter(({ unit }) => unit.path[1] === QUANG_NGAI && unit.path.length === 3)).toHaveLength(96)
    expect(tree.upper.filter(({ unit }) => unit.level === 'district')).toHaveLength(12)
  })

  it.each(districtCounts())('counts $district as the report does', (counts) => {
    const district = tree.upper.find(({ unit }) => unit.level === 'district' && unitTitle(unit) === counts.district)!
    const own = teams.filter(({ team }) => team.district === district.id)
    const villages = tree.areas.find(area => area.counts?.district === counts.district)!.communes.flatMap(commune => commune.villages)
    expect({
      district: counts.district,
      communeTeams: atLevel(own, 'commune').length,
      villageTeams: atLevel(own, 'village').length,
      communeMembers: sizeOf(atLevel(own, 'commune')),
      villageMembers: sizeOf(atLevel(own, 'village')),
      villagesWithoutTeam: villages.filter(village => !village.team).length,
    }).toEqual(counts)
  })

  it('adds up to 2,990 teams, 15,301 members and 123 villages without a team', () => {
    const sonLa = teams.filter(({ team }) => team.province === SON_LA)
    expect(atLevel(sonLa, 'commune')).toHaveLength(204)
    expect(atLevel(sonLa, 'village')).toHaveLength(2786)
    expect(sizeOf(sonLa)).toBe(1894 + 13407)
    expect(allCommunes(tree).flatMap(({ villages }) => villages).filter(({ team }) => !team)).toHaveLength(123)
  })

  it('names no village twice in a commune and no unit twice', () => {
    for (const { id, villages } of allCommunes(tree))
      expect(new Set(villages.map(({ unit }) => unitTitle(unit))).size, id).toBe(villages.length)
    const ids = allUnits(tree).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('gives every team a leader, two IT teachers to those of communes, and numbers of nobody', () => {
    for (const { id, team } of teams) {
      const roll = people.rolls.get(id)!
      expect(roll.filter(({ role }) => role === 'leader'), id).toHaveLength(1)
      expect(new Set(roll.map(({ pid }) => pid)).size, id).toBe(roll.length)
      if (team.level === 'commune' && team.province === QUANG_NGAI)
        expect(roll.filter(({ organisation }) => organisation === 'teacher_it'), id).toHaveLength(2)
    }
    for (const { phones } of people.persons.values())
      expect(phones.every(phone => /^\+849000\d{5}$/.test(phone))).toBe(true)
  })

  it('shares totals out exactly', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(apportion(0, [2, 3])).toEqual([0, 0])
  })
})
