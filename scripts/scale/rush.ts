import type { Fact } from '@tung-ngo/domain/fact'
import type { StoredFact } from '@tung-ngo/domain/ledger'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { getFirestore } from 'firebase-admin/firestore'
import { countFact } from '../../functions/src/counting/count-fact'
import type { HopTask } from '../../functions/src/counting/enqueue-hop'
import { enqueueHop } from '../../functions/src/counting/enqueue-hop'
import { hop } from '../../functions/src/counting/hop'
import { chunks, groupBy, parallel } from '../../functions/src/counting/lists'
import type { Outcome } from '../../functions/src/counting/outcome'
import { docs } from '../../functions/src/store'
import type { Counter } from '../lib/proxy/counts'
import { diceFor } from '../seed/random'
import { EVENING } from './calendar'
import type { Country } from './country'
import { HOUSEHOLDS, rollOf, visitOf } from './month'
import type { TierLevel } from './tiers'
import { newTiers } from './tiers'
import type { Lag } from './lag'
import { watchLag } from './lag'

/** `rate`: visits a second in the country; the part of it that is driven gets its share. `start`: virtual instant (ms). */
export interface RushPlan { size: number, rate: number, windowMs: number, windows: number, start: number }

interface Visit { team: string, fact: StoredFact }
type Spent = ReturnType<typeof newTiers>
export interface Rush extends RushPlan { visits: number, spent: Spent, lags: Record<TierLevel, Lag>, hottest: { unit: number, team: number }, end: number }

/** How long (ms) after a window's end its last hop runs, as a part of the window: room for every tier. */
const UNTIL_NATION = 0.75
/** The usual margin of a hop (ms of Firestore's time), which here shrinks with time itself. */
const MARGIN = 120_000

/** Drives visits through the real handlers in virtual time; what Firestore is asked is counted before it. */
export async function driveRush(country: Country, plan: RushPlan, counter: Counter): Promise<Rush> {
  const { windowMs, windows, start } = plan
  const visits = visitsOf(country, plan)
  const spent = newTiers(country, counter)
  const lag = await watchLag(country, visits.map(({ fact }) => fact.at), windowMs)
  const tasks = new Map<string, HopTask>()
  const done = new Set<string>()
  const hottest = { unit: 0, team: 0 }
  const enqueue = async (name: string, task: HopTask) => {
    spent.level(task.unit).enqueues++
    if (tasks.has(name) || done.has(name))
      return false
    tasks.set(name, task)
    return true
  }
  const follow = async ({ hops }: Outcome, at: number, trace: string, window?: number) => {
    for (const next of hops)
      await enqueueHop(next, trace, { windowMs, enqueue, clock: () => at }, window)
  }
  const realStart = Date.now()
  counter.documents.clear()
  for (let end = start + windowMs; end <= start + windows * windowMs || tasks.size > 0; end += windowMs) {
    const inWindow = visits.filter(({ fact }) => fact.at >= end - windowMs && fact.at < end)
    await spent.during('phones', () => sendAll(inWindow))
    await spent.during('team', () => parallel([...groupBy(inWindow, ({ team }) => team).values()], 8, async (ofTeam) => {
      for (const { team, fact } of ofTeam) {
        spent.tiers.team.runs++
        await follow(await countFact(team, fact, fact.at), fact.at, fact.id)
      }
    }))
    const margin = MARGIN * Math.min(1, (Date.now() - realStart) / (end - start))
    for (let batch = dueBatch(tasks, end + windowMs * UNTIL_NATION); batch.length > 0; batch = dueBatch(tasks, end + windowMs * UNTIL_NATION)) {
      const [[, { unit, runAt }]] = batch as [[string, HopTask]]
      const level = spent.levelOf(unit)
      await spent.during(level, () => parallel(batch, 4, async ([name, task]) => {
        tasks.delete(name)
        done.add(name)
        spent.tiers[level].runs++
        await follow(await hop(task.unit, task.full, runAt, margin), runAt, task.trace, task.window)
      }))
      await lag.look(level, runAt)
    }
    noteHottest(counter, hottest)
  }
  return { ...plan, visits: visits.length, spent, lags: lag.worst(), hottest, end: start + (windows + 3) * windowMs }
}

/** The tasks of the earliest instant until `until` (ms): one tier, for tiers run apart. */
function dueBatch(tasks: Map<string, HopTask>, until: number): [string, HopTask][] {
  const first = Math.min(...[...tasks.values()].map(({ runAt }) => runAt))
  return first > until ? [] : [...tasks].filter(([, { runAt }]) => runAt === first)
}

/** Every visit in a team drawn by lot: nothing is dearer for the tiers above than visits that are spread. */
function visitsOf({ teams }: Country, { size, rate, windowMs, windows, start }: RushPlan): Visit[] {
  const dice = diceFor(`rush ${rate} ${windowMs} ${start}`)
  const count = Math.round(rate * size * windowMs / 1000 * windows)
  return Array.from({ length: count }, (_, index) => {
    const { id, size } = dice.pick(teams)
    const at = start + Math.floor(index * windows * windowMs / count)
    const fact = visitOf(dice, index, dice.int(0, HOUSEHOLDS - 1), Object.keys(rollOf(size)), dayOf(EVENING), at)
    return { team: id, fact: { ...fact, id: `r${start.toString(36)}${index}`.padEnd(20, '0') } }
  })
}

/** What the phones commit: the fact and its household. */
async function sendAll(visits: Visit[]): Promise<void> {
  for (const some of chunks(visits, 200)) {
    const batch = getFirestore().batch()
    for (const { team, fact: { id, ...fact } } of some) {
      batch.set(docs.fact(team, id), fact as Fact)
      batch.set(getFirestore().doc(paths.household(team, fact.household!)), { last: id }, { merge: true })
    }
    await batch.commit()
  }
}

/** The most writes to one document in a window; hidden behind the sum of all otherwise. */
function noteHottest({ documents }: Counter, hottest: Rush['hottest']): void {
  for (const [name, writes] of documents) {
    if (name.includes('/tallies/')) {
      const kind = name.includes('/units/') ? 'unit' : 'team'
      hottest[kind] = Math.max(hottest[kind], writes)
    }
  }
  documents.clear()
}
