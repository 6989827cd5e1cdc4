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
import { draftsOf, followReports, reportsOf, sendReports } from './reports'
import type { TierLevel } from './tiers'
import { newTiers } from './tiers'
import type { Lag } from './lag'
import { watchLag } from './lag'

/**
 * `rate`, `reportRate`: visits and reports a second in the country; the part of it that is driven gets its share.
 * `start`: virtual instant (ms); `sent`: how many teams have sent their report before.
 */
export interface RushPlan { size: number, rate: number, reportRate: number, sent: number, windowMs: number, windows: number, start: number }

interface Visit { team: string, fact: StoredFact }
/** The most writes to one document in a window: a unit's tally, a team's, a commune's list of reports. */
interface Hottest { unit: number, team: number, list: number }
type Spent = ReturnType<typeof newTiers>
export interface Rush extends RushPlan { visits: number, reports: number, spent: Spent, lags: Record<TierLevel, Lag>, hottest: Hottest, end: number }

/** How long (ms) after a window's end its last hop runs, as a part of the window: room for every tier. */
const UNTIL_NATION = 0.75
/** The usual margin of a hop (ms of Firestore's time), which here shrinks with time itself. */
const MARGIN = 120_000

/** Drives visits through the real handlers in virtual time; what Firestore is asked is counted before it. */
export async function driveRush(country: Country, plan: RushPlan, counter: Counter): Promise<Rush> {
  const { windowMs, windows, start, reportRate } = plan
  const drafts = await draftsOf(reportsOf(country.teams, plan.sent, shareOf(reportRate, plan), start, windows * windowMs))
  const visits = visitsOf(country, plan)
  const spent = newTiers(country, counter)
  const lag = await watchLag(country, visits.map(({ fact }) => fact.at), windowMs)
  const tasks = new Map<string, HopTask>()
  const done = new Set<string>()
  const hottest: Hottest = { unit: 0, team: 0, list: 0 }
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
    const within = (at: number) => at >= end - windowMs && at < end
    const inWindow = visits.filter(({ fact }) => within(fact.at))
    await spent.during('phones', () => sendAll(inWindow))
    await spent.during('team', () => parallel([...groupBy(inWindow, ({ team }) => team).values()], 8, async (ofTeam) => {
      for (const { team, fact } of ofTeam) {
        spent.tiers.team.runs++
        await follow(await countFact(team, fact, fact.at), fact.at, fact.id)
      }
    }))
    const reports = drafts.filter(({ at }) => within(at))
    await spent.during('sending', async () => reports.splice(0, Infinity, ...await sendReports(reports)))
    await spent.during('list', () => followReports(reports))
    spent.tiers.list.runs += reports.length
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
  return { ...plan, visits: visits.length, reports: drafts.length, spent, lags: lag.worst(), hottest, end: start + (windows + 3) * windowMs }
}

/** The tasks of the earliest instant until `until` (ms): one tier, for tiers run apart. */
function dueBatch(tasks: Map<string, HopTask>, until: number): [string, HopTask][] {
  const first = Math.min(...[...tasks.values()].map(({ runAt }) => runAt))
  return first > until ? [] : [...tasks].filter(([, { runAt }]) => runAt === first)
}

/** How many of something in all windows, in the part that is driven. */
const shareOf = (rate: number, { size, windowMs, windows }: RushPlan) => Math.round(rate * size * windowMs / 1000 * windows)

/** Every visit in a team drawn by lot: nothing is dearer for the tiers above than visits that are spread. */
function visitsOf({ teams }: Country, plan: RushPlan): Visit[] {
  const { rate, windowMs, windows, start } = plan
  const dice = diceFor(`rush ${rate} ${windowMs} ${start}`)
  const count = shareOf(rate, plan)
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
function noteHottest({ documents }: Counter, hottest: Hottest): void {
  for (const [name, writes] of documents) {
    const kind = name.includes('/periods/') ? 'list' : name.includes('/tallies/') ? name.includes('/units/') ? 'unit' : 'team' : undefined
    if (kind)
      hottest[kind] = Math.max(hottest[kind], writes)
  }
  documents.clear()
}
