import type { Seat } from '@tung-ngo/domain/seat'
import { expect, it } from 'vitest'
import { planClaims, sameSeats } from './plan-claims'

const teamSeat = (index: number): Seat => ({ place: { team: `team-with-a-long-id-${String(index).padStart(3, '0')}` }, role: 'member' })
const seats = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => teamSeat(from + index))

it('seats become claims', () => {
  const { claims, refused } = planClaims('p1', 3, [teamSeat(1), { place: { unit: 'u1' }, role: 'officer' }], null)
  expect(claims).toEqual({ pid: 'p1', v: 3, teams: { 'team-with-a-long-id-001': 'member' }, units: { u1: 'officer' } })
  expect(refused).toEqual([])
})

it('seats that do not fit are refused by name, and those that the account has stay', () => {
  const first = planClaims('p1', 1, seats(50, 60), null).claims
  const { claims, refused } = planClaims('p1', 2, [...seats(1, 40), ...seats(50, 60)], first)
  expect(refused.length).toBeGreaterThan(10)
  expect(claims.teams).toMatchObject(first.teams)
  expect(JSON.stringify(claims).length).toBeLessThanOrEqual(1000)
})

it('a seat that was lost does not stay, however full the claims are', () => {
  const first = planClaims('p1', 1, seats(1, 40), null).claims
  const { claims } = planClaims('p1', 2, seats(2, 40), first)
  expect(Object.keys(first.teams)).toContain('team-with-a-long-id-001')
  expect(Object.keys(claims.teams)).not.toContain('team-with-a-long-id-001')
})

it('a second plan from the same seats changes nothing', () => {
  const first = planClaims('p1', 1, seats(1, 40), null)
  const second = planClaims('p1', 2, seats(1, 40), first.claims)
  expect(sameSeats(first.claims, second.claims)).toBe(true)
  expect(second.refused).toEqual(first.refused)
})
