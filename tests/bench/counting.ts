import type { Figure } from '../../scripts/lib/figure'
import type { Plan, Stats } from '../counting/sim/plan'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { parallel } from '../../functions/src/counting/lists'
import { firestoreProgram } from '../../scripts/lib/firestore-program'
import { outputOfScript } from '../../scripts/lib/own-process'
import { startPlainFirestore } from '../../scripts/lib/plain-firestore'
import { freePort } from '../../scripts/lib/ports'
import { root } from '../../scripts/lib/project'
import { say } from '../../scripts/lib/say'
import { addStats } from '../counting/sim/plan'
import { worldsOf } from '../counting/sim/worlds'

/** Twenty worlds; COUNTING_SEED makes others. */
const WORLDS = worldsOf(process.env.COUNTING_SEED ?? 'bench', 100_000, 5_000)

/** One more than there are processors, for a world waits half of the time for its Firestore. */
const AT_ONCE = Math.min(4, availableParallelism() + 1)

interface Simulated { stats: Stats, drift: number }

let simulated: Promise<Simulated> | undefined

/** All worlds, run once for all figures, some beside each other. */
function run(): Promise<Simulated> {
  return simulated ??= (async () => {
    const program = await firestoreProgram()
    let done = 0
    const results = await parallel(WORLDS, AT_ONCE, async (plan) => {
      const result = await runWorld(plan, program)
      say(`${++done} of ${WORLDS.length} worlds (${plan.seed}): ${JSON.stringify(result)}`)
      return result
    })
    const all = { stats: results.map(({ stats }) => stats).reduce(addStats), drift: results.reduce((sum, { drift }) => sum + drift, 0) }
    say(JSON.stringify(all))
    return all
  })()
}

/** In a process and a Firestore of its own: the Admin SDK knows one, and what a world wrote goes with it. */
async function runWorld(plan: Plan, program: Awaited<ReturnType<typeof firestoreProgram>>): Promise<Simulated> {
  const firestore = await startPlainFirestore(program, await freePort(), `${root}/.stack/bench-${plan.seed}-firestore.log`)
  try {
    return await outputOfScript<Simulated>('tests/bench/simulate/main.ts', firestore.host, JSON.stringify(plan))
  }
  finally {
    await firestore.stop()
  }
}

function figure(name: string, unit: string, goal: string, valueOf: (result: Simulated) => number): Figure {
  return { name: `counting.${name}`, unit, goal, alone: true, run: async () => valueOf(await run()) }
}

const crashes = (stats: Stats) => stats.crashesBefore + stats.crashesAfter + stats.crashesBetween

export const figures: Figure[] = [
  figure('randomOps', 'operations', '≥100000', ({ stats }) => stats.operations),
  figure('drift', 'figures that differ from a plain recount, at any tier', '0', ({ drift }) => drift),
  figure('duplicates', '% of operations', '≥5', ({ stats }) => Math.round(1000 * stats.duplicates / stats.operations) / 10),
  figure('overtakenBy', 'later events that one event arrived after', '≥200', ({ stats }) => stats.overtakenBy),
  figure('crashes', 'runs that went down before, after or beside their commit', '≥1000', ({ stats }) => crashes(stats)),
  figure('lost', 'events and hops that never arrived', '≥100', ({ stats }) => stats.lost),
]
