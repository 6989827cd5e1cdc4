import type { StoredFact } from '@tung-ngo/domain/ledger'
import type { Dice } from '../../scripts/seed/random'
import { canonical } from '@tung-ngo/domain/canonical'
import { lastFrozenMonth, SETTLE_MS } from '@tung-ngo/domain/closing'
import { addMonths, closesAt } from '@tung-ngo/domain/period'
import { getFirestore } from 'firebase-admin/firestore'
import { closeMonths } from '../../functions/src/counting/close-months'
import { countFact } from '../../functions/src/counting/count-fact'
import { rebuildTree } from '../../functions/src/counting/rebuild-tree'
import { recountNow } from '../../functions/src/recount/recount-now'
import { docs } from '../../functions/src/store'
import { DAY } from './world'

interface Event { at: number, run: (now: number) => Promise<unknown> }

/**
 * Lives through a season: each fact is written at its time, delivered up to a day later, some twice, some never; months
 * close as they are due. In the end a recount finds what was lost since the last closing.
 * @returns the figures of that recount
 */
export async function playSeason(journals: Map<string, StoredFact[]>, end: number, dice: Dice) {
  const events: Event[] = []
  for (const [team, facts] of journals) {
    for (const { id, ...fact } of facts) {
      events.push({ at: fact.at, run: () => docs.fact(team, id).create(fact) })
      for (let delivery = dice.chance(0.03) ? 0 : dice.chance(0.06) ? 2 : 1; delivery > 0; delivery--)
        events.push({ at: fact.at + 1 + dice.next() * (dice.chance(0.1) ? DAY : 60_000), run: now => countFact(team, { id, ...fact }, now) })
    }
  }
  const begin = Math.min(...events.map(({ at }) => at))
  for (let month = addMonths(lastFrozenMonth(begin), 1); closesAt(month) + 2 * SETTLE_MS < end; month = addMonths(month, 1))
    events.push({ at: closesAt(month) + SETTLE_MS + 1_800_000, run: closeMonths })
  for (const { at, run } of events.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at))
    await run(at)
  return recountNow({ kind: 'whole', by: 'm1', at: end }, end, undefined, Number.MAX_SAFE_INTEGER)
}

/** Every tally there is, closed months included, as canonical text by its path. */
async function allTallies(): Promise<Map<string, string>> {
  const { docs: tallies } = await getFirestore().collectionGroup('tallies').get()
  return new Map(tallies.map(tally => [tally.ref.path, canonical(tally.data())]))
}

/** Deletes all tallies, rebuilds them from facts and roll, and says how many bytes of how many documents differ. */
export async function wipeAndRebuild(root: string, now: number): Promise<{ documents: number, bytes: number, differing: string[] }> {
  const before = await allTallies()
  for (const path of before.keys())
    await getFirestore().doc(path).delete()
  await rebuildTree(root, now)
  const after = await allTallies()
  const differing = [...new Set([...before.keys(), ...after.keys()])].filter(path => before.get(path) !== after.get(path))
  const bytes = differing.reduce((sum, path) => sum + Math.max(Buffer.byteLength(before.get(path) ?? ''), Buffer.byteLength(after.get(path) ?? '')), 0)
  return { documents: before.size, bytes, differing }
}
