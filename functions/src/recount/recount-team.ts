import type { Finding } from '@tung-ngo/domain/recount'
import type { Outcome } from '../counting/outcome'
import type { TeamReading } from './read-team'
import { lastFrozenMonth } from '@tung-ngo/domain/closing'
import { dayOf } from '@tung-ngo/domain/day'
import { plainly, transact, within } from '../store'
import { closeTeam } from '../counting/close-months'
import { rebuildTeam } from '../counting/rebuild-team'
import { saveTeam } from '../counting/team-ledger'
import { compareTeam } from './compare-team'
import { healHouseholds, proveHouseholds } from './households'
import { readTeam } from './read-team'

/** What was found, and the hops that follow: also where nothing was, for a crash may have eaten them. */
export interface Proof extends Pick<Outcome, 'hops'> { findings: Finding[] }

/** Keeps the findings before they are healed: a crash leaves the evidence. */
export type Keep = (findings: Finding[]) => Promise<void>

/** What is younger (ms) may still be under way: it is no drift. */
const UNDER_WAY = 3_600_000

/**
 * Proves a team's ledger, tally and closed months by its facts and roll alone, and its households by their facts;
 * heals what drifted.
 * @param settled what is younger than this instant may be under way
 */
export async function recountTeam(team: string, now: number, keep: Keep = async () => {}, settled = now - UNDER_WAY): Promise<Proof> {
  const reading = await readTeam(plainly, team)
  if (!reading.team)
    return { findings: [], hops: [] }
  if (!isWhole(reading)) {
    await keep([MISSING_TALLY])
    return { findings: [MISSING_TALLY], hops: (await rebuildTeam(team, now)).hops }
  }
  if (reading.stored.closed < lastFrozenMonth(now)) {
    await closeTeam(team, now)
    return recountTeam(team, now, keep, settled)
  }
  const { findings } = compareTeam(reading, dayOf(now), settled)
  const households = await proveHouseholds(team, reading.facts, settled)
  const all = [...findings, ...households.findings]
  if (all.length > 0)
    await keep(all)
  await healHouseholds(team, households.drifted)
  return { findings: all, hops: findings.length > 0 ? await heal(team, now, settled) : [{ unit: reading.stored.parent!, below: 'team', full: false }] }
}

const MISSING_TALLY: Finding = { what: 'tally', stood: null, should: 1 }

/** Compares once more and writes, in one transaction: what is counted meanwhile is not undone. */
function heal(team: string, now: number, settled: number): Promise<Outcome['hops']> {
  return transact(async (tx) => {
    const reading = await readTeam(within(tx), team)
    if (!isWhole(reading))
      return []
    const { findings, should } = compareTeam(reading, dayOf(now), settled)
    if (findings.length > 0)
      saveTeam(tx, team, should, now)
    const parents = [...new Set([reading.stored.parent!, should.parent!])]
    return parents.map(unit => ({ unit, below: 'team' as const, full: parents.length > 1 }))
  })
}

function isWhole(reading: TeamReading): reading is TeamReading & Required<Pick<TeamReading, 'stored' | 'team'>> & { stored: object, team: object } {
  return reading.stored !== undefined && reading.team !== undefined
}
