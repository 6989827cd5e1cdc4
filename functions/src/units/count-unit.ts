import type { Outcome } from '../counting/outcome'
import { hop } from '../counting/hop'

/**
 * Gives a unit its tally under its present name and place. Villages have none: their teams count in the commune.
 * @param parents the unit's parents before and after the event; if they differ, both add up all their children again
 */
export async function countUnit(unit: string, parents: string[], now: number): Promise<Outcome> {
  const { outcome, hops } = await hop(unit, true, now)
  const [below = 'village'] = hops.map(hop => hop.below)
  const moved = new Set(parents).size > 1
  return { outcome, hops: moved ? [...new Set(parents)].map(parent => ({ unit: parent, below, full: true })) : hops }
}
