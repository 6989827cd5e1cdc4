import { expect, it } from 'vitest'
import { refusalTable } from './refusal-table'

it('counts by reason over seven days, most first', () => {
  const { days, lines } = refusalTable({ '2026-11-21': { tooOld: 1, refused: 2 }, '2026-11-15': { tooOld: 4 }, '2026-11-14': { declined: 9 } }, '2026-11-21')
  expect([days[0], days.at(-1)]).toEqual(['2026-11-15', '2026-11-21'])
  expect(lines).toEqual([
    { reason: 'tooOld', counts: [4, 0, 0, 0, 0, 0, 1], total: 5 },
    { reason: 'refused', counts: [0, 0, 0, 0, 0, 0, 2], total: 2 },
  ])
})
