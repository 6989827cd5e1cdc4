import { beforeAll, describe, expect, it } from 'vitest'
import { buildCountry, WHOLE } from '../../scripts/scale/country'
import { lagsOf, perReportOf, perVisitOf, unitsOf } from '../../scripts/scale/figures'
import { largestTallies } from '../../scripts/scale/largest'
import type { Measured } from '../../scripts/scale/measure'
import { measureScale } from '../../scripts/scale/measure'
import { TIERS } from '../../scripts/scale/tiers'

const PART = 0.01

describe('a hundredth of the country in a rush', () => {
  let measured: Measured
  beforeAll(async () => {
    measured = await measureScale({ size: PART, part: PART, visits: 3, scenarios: [{ rate: 144, reportRate: 7, windowMs: 60_000, windows: 2 }] }, () => {})
  }, 300_000)

  it('is a hundredth of all teams and members', () => {
    expect(measured.teams).toBe(Math.round(WHOLE.teams * PART))
    expect(measured.members).toBe(Math.round(WHOLE.members * PART))
  })

  it('shows every visit at every tier, each within a window of the tier below', () => {
    const [rush] = measured.rushes
    for (const tier of TIERS) {
      expect(rush!.lags[tier].shown).toBe(rush!.visits)
      expect(lagsOf(rush!)[tier]).toBeLessThanOrEqual(1)
    }
  })

  it('writes no document above the teams more than once a window', () => {
    expect(measured.rushes[0]!.hottest.unit).toBe(1)
  })

  it('costs each visit one run and one write of its team, and less than half of one above', () => {
    const perVisit = perVisitOf(measured.rushes[0]!, unitsOf(buildCountry(PART)))
    expect(perVisit.phones).toMatchObject({ writes: 2 })
    expect(perVisit.team).toMatchObject({ reads: 1, writes: 1, runs: 1 })
    expect(perVisit.all.runs).toBeLessThan(1.5)
    expect(perVisit.all.writes - perVisit.phones.writes).toBeLessThanOrEqual(perVisit.all.runs)
  })

  it('gives every team its draft, and every unit that reports go through its list', () => {
    const { opening } = measured
    expect(opening).toMatchObject({ reports: measured.teams, lists: buildCountry(PART).units.length })
    expect(opening.writes).toBe(opening.reports + opening.lists)
  })

  it('takes in each report with one run, which writes its commune\'s list', () => {
    const [rush] = measured.rushes
    expect(rush!.reports).toBe(Math.round(7 * PART * 120))
    const { sending, list } = perReportOf(rush!)
    expect(sending).toEqual({ reads: 0, writes: 2, runs: 0 })
    expect(list).toMatchObject({ writes: 1, runs: 1 })
    // two reports of one commune at the same instant: one of them reads the list again
    expect(list.reads).toBeLessThan(2)
  })

  it('has the nation\'s figure in one read, and lost tallies back with a read for each unit', () => {
    expect(measured.nationReads).toBe(1)
    expect(measured.rebuildReads).toBeLessThanOrEqual(buildCountry(PART).units.length + 4)
    expect(measured.rebuildSame).toBe(true)
  })
})

it('the whole country is what the ministry counts', () => {
  const { units, teams } = buildCountry(1)
  expect(unitsOf({ units })).toEqual({ commune: WHOLE.communes, province: WHOLE.provinces, nation: 1 })
  expect(teams).toHaveLength(WHOLE.teams)
  expect(teams.reduce((sum, { size }) => sum + size, 0)).toBe(WHOLE.members)
})

it('no tally comes near the limit of a document', () => {
  // Three quarters of it; who adds a metric sees here what it takes.
  for (const { what, bytes } of largestTallies())
    expect(bytes, what).toBeLessThan(786_432)
})
