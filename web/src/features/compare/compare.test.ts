import type { TallyDocs } from '@tung-ngo/domain/period-figures'
import { emptyTally } from '@tung-ngo/domain/tally'
import { expect, it } from 'vitest'
import { besideOf, monthsBack, monthsNeeded, sideBySide, stockAsOf } from './compare'

const closedMonth = (visits: number, households: number, days: Record<string, Record<string, number>> = {}) => ({ figures: { 'acts.visit': visits, households }, quarter: null, year: null, days, late: null })
const docs: TallyDocs = {
  now: { closed: '2026-09', day: '2026-11-21', tally: { ...emptyTally(), stock: { households: 120 }, months: { '2026-10': { 'acts.visit': 30 }, '2026-11': { 'acts.visit': 12 } }, ends: { '2026-10': { households: 110 } } } },
  closed: { '2026-09': closedMonth(20, 100, { '2026-09-20': { households: 7 } }), '2025-10': closedMonth(9, 40) },
}

it('lays a month beside the one before and the same of last year', () => {
  expect(besideOf('2026-10')).toEqual(['2026-10', '2026-09', '2025-10'])
  expect(besideOf('2026-01')).toEqual(['2026-01', '2025-12', '2025-01'])
  expect(sideBySide(besideOf('2026-10'), ['acts.visit', 'turns'], docs)).toEqual([{ metric: 'acts.visit', values: [30, 20, 9] }, { metric: 'turns', values: [0, 0, 0] }])
})

it('says nothing of a month of which nothing was published', () => {
  expect(sideBySide(['2026-11', '2026-10', '2025-11'], ['acts.visit'], docs)).toEqual([{ metric: 'acts.visit', values: [12, 30, null] }])
  expect(monthsNeeded(besideOf('2026-10'), '2026-08-05', '2026-09')).toEqual(['2026-09', '2025-10', '2026-08'])
  expect(monthsBack('2026-11-21').at(-1)).toBe('2024-12')
})

it('knows the stock at the end of a past day, or why it does not', () => {
  expect(stockAsOf('2026-09-30', docs)).toEqual({ households: 100 })
  expect(stockAsOf('2026-09-19', docs)).toEqual({ households: 93 })
  expect(stockAsOf('2026-10-31', docs)).toEqual({ households: 110 })
  expect(stockAsOf('2026-11-21', docs)).toEqual({ households: 120 })
  expect(stockAsOf('2026-10-15', docs)).toBe('unsealed')
  expect(stockAsOf('2025-09-30', docs)).toBe('tooEarly')
})
