import { canonical } from '@tung-ngo/domain/canonical'
import type { Outcome } from '../counting/outcome'
import { hop } from '../counting/hop'
import { MISSING } from '../counting/outcome'
import { readStatements, unitTallyDoc } from '../counting/unit-docs'
import { docs, transact, within } from '../store'

/**
 * Gives a unit its tally under its present name and place. Villages have none: their teams count in the commune, where
 * their base figures stand.
 * @param parents the unit's parents before and after the event; if they differ, both add up all their children again
 */
export async function countUnit(unit: string, parents: string[], now: number): Promise<Outcome> {
  const { outcome, hops } = await hop(unit, true, now)
  const places = [...new Set(parents)]
  if (outcome === 'missing')
    return together(await Promise.all(places.map(parent => restate(parent, now))))
  const [below = 'village'] = hops.map(hop => hop.below)
  return { outcome, hops: places.length > 1 ? places.map(parent => ({ unit: parent, below, full: true })) : hops }
}

/** Reads again what a commune and its villages state: a village came to it or left it. */
function restate(commune: string, now: number): Promise<Outcome> {
  return transact(async (tx) => {
    const stored = (await tx.get(docs.unitTally(commune))).data()
    if (stored?.level !== 'commune')
      return MISSING
    const statements = await readStatements(commune, 'commune', within(tx))
    const moved = canonical(statements) !== canonical(stored.statements)
    if (moved)
      tx.set(docs.unitTally(commune), unitTallyDoc(stored, { ...stored, statements }, now))
    return { outcome: moved ? 'moved' : 'same', hops: stored.parent ? [{ unit: stored.parent, below: stored.level, full: false }] : [] }
  })
}

function together(outcomes: Outcome[]): Outcome {
  const outcome = (['moved', 'same', 'missing'] as const).find(kind => outcomes.some(({ outcome }) => outcome === kind)) ?? 'missing'
  return { outcome, hops: outcomes.flatMap(({ hops }) => hops) }
}
