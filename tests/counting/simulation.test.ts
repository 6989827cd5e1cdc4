import { expect, it } from 'vitest'
import { shrink } from './sim/shrink'
import { simulate } from './sim/simulate'
import type { Plan } from './sim/plan'

const SMALL = { size: { districts: 2, communes: 1, teams: 4 }, operations: 600, every: 3, window: 600 }

async function expectNoDrift(plan: Plan) {
  const { stats, drift } = await simulate(plan)
  expect(drift, drift.length > 0 ? await shrink(plan, drift) : '').toEqual([])
  return stats
}

it('over the turn of a year, with everything but losses, figures at every tier are those of a plain recount', async () => {
  const stats = await expectNoDrift({ ...SMALL, seed: 'year', from: '2026-12-28', to: '2027-01-11', lost: 0 })
  expect(stats).toMatchObject({ monthsClosed: 1, checks: 2, lost: 0 })
  expect(stats.operations).toBeGreaterThanOrEqual(600)
  for (const fault of ['duplicates', 'crashesBefore', 'crashesAfter', 'crashesBetween', 'hopsTwiceAtOnce', 'commitsAtTheEdge', 'withdrawnBeforeArrival', 'fortyDaysLate', 'teamsMoved', 'unitsMoved', 'rollsRevised'] as const)
    expect(stats[fault], fault).toBeGreaterThan(0)
}, 400_000)

it('what was lost is healed by the recount; where nothing was lost figures are right without it', async () => {
  const stats = await expectNoDrift({ ...SMALL, seed: 'lost', from: '2026-11-27', to: '2026-12-11', lost: 0.04 })
  expect(stats.lost).toBeGreaterThan(0)
  expect(stats.healed).toBeGreaterThan(0)
}, 400_000)
