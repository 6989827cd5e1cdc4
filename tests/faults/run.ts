import type { Kept } from './phone-store'
import type { TurnKind } from './plan'
import type { World } from './world'
import { setTimeout as sleep } from 'node:timers/promises'
import { paths } from '@tung-ngo/domain/paths'
import { openHandset } from './handset'
import { loseAnswers } from './lost-answers'
import { countsOn } from './phone-store'
import { planOf } from './plan'
import { TURNS } from './turns'
import { OWNER, TEAM } from './world'

export interface Findings {
  /** Acts that were noted, and how they ended. */
  acts: number
  received: number
  returned: number
  /** Acts that did not end well, each with what is wrong. */
  lost: string[]
  /** Acts whose first answer was lost, words of others that a second try undid, and facts that were written or counted more than once. */
  lostAnswers: number
  undone: number
  doubleEffects: number
  /** The phone's counts in the end, and the server's. */
  phone: { households: number, visits: number }
  server: { households: number, visits: number }
}

const SETTLED_MS = 30_000

/** A phone goes through a plan of faults. `say`: hears how far it is. */
export async function runFaults(world: World, size: { seed: number, acts: number, turns: number, kinds?: readonly TurnKind[] }, say: (line: string) => void = () => {}): Promise<Findings> {
  const houses = await visitableHouses(world)
  const plan = planOf({ ...size, houses })
  const before = await visitsOn(world)
  const handset = await openHandset(world)
  let [lostAnswers, undone] = [0, 0]
  try {
    await handset.signIn(OWNER)
    for (const [index, turn] of plan.entries()) {
      const started = Date.now()
      if (turn.kind === 'lostAnswers') {
        const found = await loseAnswers(handset, turn, world)
        lostAnswers += found.lost
        undone += found.undone
      }
      else {
        await TURNS[turn.kind](handset, turn, world)
      }
      say(`${index + 1}/${plan.length} ${turn.kind}: ${turn.acts.length} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
    }
    const acts = [...handset.acts.values()]
    const facts = await factsOf(world, acts)
    const visits = [...facts.values()].filter(fact => fact.get('kind') === 'visit').length
    const server = await settledCounts(world, before + visits)
    const phone = await settledOnPhone(() => pulledCounts(handset.page), server)
    const rewritten = [...facts.values()].filter(fact => !fact.updateTime!.isEqual(fact.createTime!)).length
    return {
      acts: acts.length,
      received: acts.filter(({ state }) => state === 'received').length,
      returned: acts.filter(({ state }) => state === 'returned').length,
      lost: acts.flatMap(act => faultOf(act, facts.has(act.id))),
      lostAnswers,
      undone,
      doubleEffects: rewritten + Math.abs(server.visits - before - visits),
      phone,
      server,
    }
  }
  finally {
    await handset.close()
  }
}

/** An act ends received, and then it is there, or returned with a reason and its content, and then it is not. */
function faultOf(act: Kept, isThere: boolean): string[] {
  const right = act.state === 'received' ? isThere : act.state === 'returned' && !isThere && Boolean(act.reason) && act.content
  return right ? [] : [`${act.kind} ${act.id} is ${act.state} (${act.reason ?? ''}), and ${isThere ? '' : 'not '}on the server`]
}

async function factsOf({ db }: World, acts: Kept[]) {
  const found = await db.getAll(...acts.map(({ id }) => db.doc(paths.fact(TEAM, id))))
  return new Map(found.filter(fact => fact.exists).map(fact => [fact.id, fact]))
}

async function visitableHouses({ db }: World): Promise<string[]> {
  const found = await db.collection(paths.households(TEAM)).where('consent', '==', 'agreed').where('status', '==', 'active').limit(40).get()
  return found.docs.map(({ id }) => id)
}

async function visitsOn({ db }: World): Promise<number> {
  const months = Object.values((await db.doc(paths.teamTally(TEAM)).get()).get('tally')?.months ?? {}) as Record<string, number>[]
  return months.reduce((sum, month) => sum + (month['acts.visit'] ?? 0), 0)
}

/** The server's counts, once its visits are what they should be or have had time to become so. */
async function settledCounts(world: World, visits: number) {
  for (const start = Date.now(); await visitsOn(world) !== visits && Date.now() - start < SETTLED_MS;)
    await sleep(500)
  const households = (await world.db.collection(paths.households(TEAM)).count().get()).data().count
  return { households, visits: await visitsOn(world) }
}

async function settledOnPhone<T>(counts: () => Promise<T>, goal: T): Promise<T> {
  for (const start = Date.now(); JSON.stringify(await counts()) !== JSON.stringify(goal) && Date.now() - start < SETTLED_MS;)
    await sleep(1000)
  return counts()
}

async function pulledCounts(page: Parameters<typeof countsOn>[0]) {
  await page.evaluate(() => dispatchEvent(new Event('online')))
  return countsOn(page, TEAM)
}
