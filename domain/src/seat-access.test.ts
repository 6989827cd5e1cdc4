import type { TeamPlace, UnitPlace } from './access'
import type { Claims, UnitRole } from './seat'
import { describe, expect, it } from 'vitest'
import { canAsk, canDecide, canGive, canSeat, canVouch, canWriteRow } from './seat-access'

const path = ['vn', 'p', 'd', 'c', 'b']
const team: TeamPlace = { team: 't', commune: 'c', path }
const at = (unit: string): UnitPlace => ({ unit, path: path.slice(0, path.indexOf(unit) + 1) })
const actor = (seats: Partial<Claims>): Claims => ({ pid: 'x', v: 1, teams: {}, units: {}, ...seats })
const [officer, deputy, operator] = (['officer', 'deputy', 'operator'] as UnitRole[]).map(role => (unit: string) => actor({ units: { [unit]: role } })) as [(unit: string) => Claims, (unit: string) => Claims, (unit: string) => Claims]
const leader = actor({ teams: { t: 'leader' } })

describe('a row of a roll', () => {
  const row = { pid: 'y', role: 'member', confirmed: false } as const
  it.each([
    ['by the leader, to be confirmed', leader, row, undefined, true],
    ['confirmed by the leader', leader, { ...row, confirmed: true }, undefined, false],
    ['of a leader by the leader', leader, row, 'leader', false],
    ['his own', leader, { ...row, pid: 'x' }, undefined, false],
    ['confirmed by the commune\'s deputy', deputy('c'), { ...row, confirmed: true }, undefined, true],
    ['of a leader by the commune', officer('c'), { ...row, role: 'leader', confirmed: true }, 'leader', true],
    ['by the district', officer('d'), row, undefined, false],
    ['by nobody', null, row, undefined, false],
  ] as const)('%s: %#', (_, who, written, before, allowed) => {
    expect(canWriteRow(who, team, written, before)).toBe(allowed)
  })
})

describe('a seat in a unit', () => {
  it.each<[string, Claims | null, string, UnitRole, UnitRole | undefined, boolean]>([
    ['an officer\'s, from above', officer('d'), 'c', 'officer', undefined, true],
    ['an officer\'s, from two tiers above', officer('p'), 'c', 'officer', 'viewer', true],
    ['a deputy\'s, from beside', officer('c'), 'c', 'deputy', 'viewer', true],
    ['an officer\'s, from beside', officer('c'), 'c', 'officer', undefined, false],
    ['what was an officer\'s, from beside', officer('c'), 'c', 'viewer', 'officer', false],
    ['from below', officer('c'), 'd', 'viewer', undefined, false],
    ['by a deputy above', deputy('d'), 'c', 'viewer', undefined, false],
    ['at the root, by its operator', operator('vn'), 'vn', 'officer', undefined, true],
    ['below the root, by its operator', operator('vn'), 'p', 'officer', undefined, false],
    ['an operator\'s, from above', officer('vn'), 'p', 'operator', undefined, false],
    ['what is an operator\'s, by another', operator('vn'), 'vn', 'viewer', 'operator', false],
  ])('%s', (_, who, unit, role, before, allowed) => {
    expect(canSeat(who, at(unit), { pid: 'y', role }, before)).toBe(allowed)
    expect(canSeat(who, at(unit), { pid: 'x', role }, before)).toBe(false)
  })
})

describe('a seat for oneself', () => {
  it('is asked of a unit above one\'s own, by its officials alone', () => {
    expect(canAsk(officer('c'), 'd', at('c'), 'x')).toBe(true)
    expect(canAsk(deputy('c'), 'p', at('c'), 'x')).toBe(true)
    expect(canAsk(officer('c'), 'c', at('c'), 'x')).toBe(false)
    expect(canAsk(officer('c'), 'b', at('c'), 'x')).toBe(false)
    expect(canAsk(officer('c'), 'd', at('c'), 'y')).toBe(false)
    expect(canAsk(actor({ units: { c: 'viewer' } }), 'd', at('c'), 'x')).toBe(false)
  })

  it('is given by the officer who is asked, where the place is his to fill', () => {
    expect(canDecide(deputy('d'), at('d'), { pid: 'y' })).toBe(false)
    expect(canDecide(officer('d'), at('d'), { pid: 'x' })).toBe(false)
    const give = (who: Claims, above: string, target: TeamPlace | UnitPlace, role: 'member' | 'officer' | 'viewer') => canGive(who, at(above), at('c'), target, { pid: 'y', role })
    expect(give(officer('d'), 'd', team, 'member')).toBe(true)
    expect(give(officer('c'), 'c', team, 'member')).toBe(false)
    expect(give(officer('d'), 'd', at('d'), 'viewer')).toBe(true)
    expect(give(officer('d'), 'd', at('d'), 'officer')).toBe(false)
    expect(give(officer('d'), 'd', at('p'), 'viewer')).toBe(false)
    expect(give(officer('d'), 'd', { unit: 'z', path: ['vn', 'q', 'z'] }, 'viewer')).toBe(false)
  })
})

describe('a code, and a lost phone', () => {
  const inTeam = { place: team, role: 'member' } as const
  const inUnit = { place: at('c'), role: 'officer' } as const
  it.each([
    ['the leader for a member', leader, inTeam, [inTeam], true],
    ['the leader for a member who is an official too', leader, inTeam, [inTeam, inUnit], false],
    ['the district for an official who is a member too', officer('d'), inUnit, [inTeam, inUnit], true],
    ['the district for a mere member', officer('d'), inTeam, [inTeam], false],
    ['the commune\'s deputy for a member', deputy('c'), inTeam, [inTeam], true],
    ['a colleague for an officer', officer('c'), inUnit, [inUnit], false],
  ] as const)('%s', (_, who, held, all, allowed) => {
    expect(canVouch(who, 'y', held, [...all])).toBe(allowed)
  })
})
