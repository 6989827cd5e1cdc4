import { emptyTally } from '@tung-ngo/domain/tally'
import { writeRow } from '@tung-ngo/domain/unit-tally'
import { expect, it } from 'vitest'
import { declaringIn, newestOf } from './stated'

it('of each metric the newest statement stands', () => {
  const figure = { metric: 'households', value: 80, on: '2025-01-01', source: 'Xã báo', at: 1 } as const
  expect(newestOf([{ ...figure, on: '2026-01-01', value: 90 }, figure, { ...figure, on: '2026-01-01', value: 95, at: 2 }]).households?.value).toBe(95)
})

it('places that declared stand with both figures, never their sum', () => {
  const row = (name: string, stock: Record<string, number>) => writeRow({ name, level: 'commune', seq: 1, asOf: 1, tally: { ...emptyTally(), stock } })
  expect(declaringIn({
    a: row('Xã Hai', { 'teams.village': 3, 'members.village': 15, 'declared.teams.village': 12, 'declared.members.village': 60 }),
    b: row('Xã Một', { 'declared.teams.commune': 1 }),
    c: row('Xã Ba', { 'teams.village': 9 }),
  })).toEqual([
    { id: 'a', name: 'Xã Hai', counted: { teams: 3, members: 15 }, said: { teams: 12, members: 60 }, only: false },
    { id: 'b', name: 'Xã Một', counted: { teams: 0, members: 0 }, said: { teams: 1, members: 0 }, only: true },
  ])
})
