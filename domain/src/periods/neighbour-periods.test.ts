import { expect, it } from 'vitest'
import { periodBefore, sameLastYear } from './neighbour-periods'

it('a period has one before it, and one a year ago', () => {
  expect([periodBefore('week', '2027-W01'), periodBefore('month', '2026-01'), periodBefore('quarter', '2026-Q1'), periodBefore('half', '2026-H2'), periodBefore('year', '2026')]).toEqual(['2026-W53', '2025-12', '2025-Q4', '2026-H1', '2025'])
  expect(['2026-W47', '2026-11', '2026-Q4', '2026-H1', '2026', '2026-W53'].map(sameLastYear)).toEqual(['2025-W47', '2025-11', '2025-Q4', '2025-H1', '2025', null])
})
