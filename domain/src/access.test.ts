import { describe, expect, it } from 'vitest'
import type { Action } from './access'
import { can } from './access'
import type { Claims } from './seat'
import { claimsFor } from './seat'

const place = { team: 't1', commune: 'c1', path: ['vn', 'p1', 'd1', 'c1', 'b1'] }
const actor = (seats: Partial<Claims>): Claims => ({ pid: 'x', v: 1, teams: {}, units: {}, ...seats })

describe('policy', () => {
  it.each<[string, Claims | null, Action, boolean]>([
    ['a member', actor({ teams: { t1: 'member' } }), 'household.read', true],
    ['a member of the next village', actor({ teams: { t2: 'leader' } }), 'household.read', false],
    ['a district officer', actor({ units: { d1: 'officer' } }), 'household.read', false],
    ['a district officer', actor({ units: { d1: 'officer' } }), 'unitTally.read', true],
    ['a commune officer without an access', actor({ units: { c1: 'officer' } }), 'household.read', false],
    ['a commune officer', actor({ units: { c1: 'officer' } }), 'roll.write', true],
    ['a commune viewer', actor({ units: { c1: 'viewer' } }), 'roll.write', false],
    ['a member', actor({ teams: { t1: 'member' } }), 'roll.write', false],
    ['somebody signed in without claims', actor({}), 'team.read', false],
    ['somebody signed out', null, 'unit.read', false],
  ])('%s: %o %s → %s', (_, who, action, allowed) => {
    expect(can(who, action, place)).toBe(allowed)
  })

  it('opens households to a commune official only with an access', () => {
    expect(can(actor({ units: { c1: 'officer' } }), 'household.read', place, true)).toBe(true)
    expect(can(actor({ units: { p1: 'officer' } }), 'household.read', place, true)).toBe(false)
  })
})

describe('claims', () => {
  it('hold thirty seats and refuse more than fit', () => {
    const seats = (count: number) => Array.from({ length: count }, (_, index) => ({ place: { team: `team-of-a-village-${String(index).padStart(2, '0')}` }, role: 'member' as const }))
    expect(Object.keys(claimsFor('p'.repeat(20), 1, seats(28)).teams)).toHaveLength(28)
    expect(() => claimsFor('p'.repeat(20), 1, seats(40))).toThrow(/token holds 1000/)
  })
})
