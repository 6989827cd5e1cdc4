import type { Difference } from './drift'
import type { Committed, Source } from './event'
import type { Job } from './calendar'
import type { Plan, Stats } from './plan'
import { randomUUID } from 'node:crypto'
import { deleteApp, initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { startOfDay } from '@tung-ngo/domain/day'
import { closeMonths } from '../../../functions/src/counting/close-months'
import { turnDay } from '../../../functions/src/counting/turn-day'
import { diceFor } from '../../../scripts/seed/random'
import { Checks } from './checks'
import { eveningsOf, jobsOf } from './calendar'
import { instrument } from './faults'
import { newField } from './field'
import { operate } from './operate'
import { noStats } from './plan'
import { Simulation } from './simulation'

/** `acts`: how many were done until figures differed. `trail`: what a plan's `only` team committed. */
export interface Simulated { stats: Stats, drift: Difference[], acts: number, trail: Committed[] }

/**
 * Runs a plan against the Firestore of FIRESTORE_EMULATOR_HOST, in a database of its own. The same plan gives the
 * same operations, faults and figures.
 * @returns as soon as figures differ from the recount, or at the end
 */
export async function simulate(plan: Plan, tell: (text: string) => void = () => {}): Promise<Simulated> {
  const app = initializeApp({ projectId: `demo-sim-${randomUUID().slice(0, 8)}` })
  try {
    return await run(plan, tell)
  }
  finally {
    await deleteApp(app)
  }
}

async function run(plan: Plan, tell: (text: string) => void): Promise<Simulated> {
  const db = getFirestore()
  instrument(db)
  const start = startOfDay(plan.from)
  const { field, sources } = newField(diceFor(`${plan.seed} field`), plan.size, start)
  const simulation = new Simulation(db, field, plan)
  const checks = new Checks(db, plan)
  await simulation.commit(sources.filter(source => isMeant(source, plan.only)).map((source): Committed => ({ serial: field.serial++, at: start, source })))
  Object.assign(simulation.stats, noStats())

  const jobs: Job[] = jobsOf(plan)
  const dice = diceFor(`${plan.seed} operations`)
  const evenings = eveningsOf(plan)
  const trail: Committed[] = []
  let acts = 0
  let times: number[] = []
  while (jobs.length > 0) {
    if (times.length === 0 && evenings.length > 0) {
      const { at, length, operations } = evenings.shift()!
      times = Array.from({ length: operations }, () => at + dice.int(0, length)).sort((a, b) => a - b)
    }
    const slice = Math.min(simulation.next(), simulation.sliceOf(jobs[0]!.at), times.length > 0 ? simulation.sliceOf(times[0]!) : Infinity)
    while (jobs.length > 0 && simulation.sliceOf(jobs[0]!.at) === slice) {
      const job = jobs.shift()!
      const drift = await runJob(job)
      if (drift.length > 0)
        return { stats: simulation.stats, drift, acts, trail }
    }
    await simulation.run(slice)
    const committed: Committed[] = []
    while (times.length > 0 && simulation.sliceOf(times[0]!) === slice) {
      const now = operate(field, times.shift()!, dice)
      // an act of several commits takes the place of as many
      times.splice(0, now.length - 1)
      committed.push(...acts++ < (plan.limit ?? Infinity) ? now.filter(({ source }) => isMeant(source, plan.only)) : [])
    }
    if (plan.only)
      trail.push(...committed)
    await simulation.commit(committed)
    await simulation.deliverPending(slice)
  }
  return { stats: simulation.stats, drift: [], acts, trail }

  async function runJob(job: Job): Promise<Difference[]> {
    if (job.name === 'check' || job.name === 'book') {
      const found = await checks.compare(job, simulation)
      tell(`${new Date(job.at).toISOString()} ${job.name}: ${simulation.stats.operations} operations, ${simulation.stats.hops} hops, ${found.length} differences`)
      return found
    }
    const work = job.name === 'turnDay' ? () => turnDay(job.at) : async () => void await closeMonths(job.at)
    if (!await simulation.runJob(job.name, job.at, job.attempt, work)) {
      jobs.push({ ...job, at: job.at + 600_000, attempt: job.attempt + 1 })
      jobs.sort((a, b) => a.at - b.at)
    }
    return []
  }
}

const isMeant = (source: Source, only: string | undefined) => !only || !('team' in source) || source.team === only
