import { expect, it } from 'vitest'
import { emptyTally } from './tally'
import { openOnly, sumClosed } from './unit-closing'

it('a closed month of a unit is the sum of its children\'s, with its base figures', () => {
  const statements = { 'self households': '2026-01-01 200 1' }
  const sums = sumClosed('commune', [
    { figures: { 'households': 10, 'hh.covered': 2 }, quarter: { 'teams.active': 1 }, year: null, days: { '2026-09-05': { households: 1 } }, late: null },
    { figures: { 'households': 5, 'acts.visit': 3 }, quarter: { 'teams.active': 1 }, year: null, days: { '2026-09-05': { households: 1 } }, late: null },
  ], statements)
  expect(sums.figures).toMatchObject({ 'households': 15, 'acts.visit': 3, 'base.households': 200, 'based.hh.covered': 2, 'communes': 1 })
  expect(sums.quarter).toEqual({ 'teams.active': 2 })
  expect(sums.year).toBeNull()
})

it('closed periods leave the open tally at once, whichever child closed first', () => {
  const tally = {
    ...emptyTally(),
    ends: { '2026-09': {}, '2026-10': {} },
    months: { '2026-09': { turns: 1 }, '2026-10': { turns: 2 } },
    quarters: { '2026-Q3': {}, '2026-Q4': {} },
    years: { 2026: {} },
    late: { '2026-08': { turns: 1 } },
  }
  expect(openOnly(tally, '2026-09')).toEqual({
    ...emptyTally(),
    ends: { '2026-10': {} },
    months: { '2026-10': { turns: 2 } },
    quarters: { '2026-Q4': {} },
    years: { 2026: {} },
    late: { '2026-08': { turns: 1 } },
  })
})
