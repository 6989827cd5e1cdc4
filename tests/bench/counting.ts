import type { Figure } from '../../scripts/lib/figure'
import type { Plan, Stats } from '../counting/sim/plan'
import type { Simulated } from '../counting/sim/simulate'
import process from 'node:process'
import { firestoreProgram } from '../../scripts/lib/firestore-program'
import { startPlainFirestore } from '../../scripts/lib/plain-firestore'
import { freePort } from '../../scripts/lib/ports'
import { root } from '../../scripts/lib/project'
import { say } from '../../scripts/lib/say'
import { shrink } from '../counting/sim/shrink'
import { simulate } from '../counting/sim/simulate'

/** Five months over the turn of a year; COUNTING_SEED runs another chance. */
const PLAN: Plan = {
  seed: process.env.COUNTING_SEED ?? 'bench',
  operations: 100_000,
  from: '2026-08-27',
  to: '2027-02-11',
  every: 2,
  size: { districts: 2, communes: 2, teams: 20 },
  window: 600,
  lost: 0.01,
}

let simulated: Promise<Simulated> | undefined

/** The simulation, run once for all figures, against a Firestore of its own. */
function run(): Promise<Simulated> {
  return simulated ??= (async () => {
    const firestore = await startPlainFirestore(await firestoreProgram(), await freePort(), `${root}/.stack/bench-counting-firestore.log`)
    const before = process.env.FIRESTORE_EMULATOR_HOST
    process.env.FIRESTORE_EMULATOR_HOST = firestore.host
    try {
      const result = await simulate(PLAN, say)
      say(JSON.stringify(result.stats))
      if (result.drift.length > 0)
        say(await shrink(PLAN, result.drift))
      return result
    }
    finally {
      if (before === undefined)
        delete process.env.FIRESTORE_EMULATOR_HOST
      else
        process.env.FIRESTORE_EMULATOR_HOST = before
      await firestore.stop()
    }
  })()
}

function figure(name: string, unit: string, goal: string, valueOf: (result: Simulated) => number): Figure {
  return { name: `counting.${name}`, unit, goal, alone: true, run: async () => valueOf(await run()) }
}

const crashes = (stats: Stats) => stats.crashesBefore + stats.crashesAfter + stats.crashesBetween

export const figures: Figure[] = [
  figure('randomOps', 'operations', '100000', ({ stats }) => stats.operations),
  figure('drift', 'figures that differ from a plain recount, at any tier', '0', ({ drift }) => drift.length),
  figure('duplicates', '% of operations', '≥5', ({ stats }) => Math.round(1000 * stats.duplicates / stats.operations) / 10),
  figure('overtakenBy', 'later events that one event arrived after', '≥200', ({ stats }) => stats.overtakenBy),
  figure('crashes', 'runs that went down before, after or beside their commit', '≥1000', ({ stats }) => crashes(stats)),
  figure('lost', 'events and hops that never arrived', '≥100', ({ stats }) => stats.lost),
]
