import type { Dice } from '../../../scripts/seed/random'
import type { Fault } from './faults'

const [SECOND, HOUR] = [1000, 3_600_000]

/** How long an event is under way (ms): seconds, minutes of a busy evening, until an outage is over, or days. */
export function delay(dice: Dice, at: number): number {
  const kind = dice.next()
  if (kind < 0.55)
    return dice.int(100, 20 * SECOND)
  if (kind < 0.94)
    return dice.int(100, 600 * SECOND)
  const hours = kind < 0.985 ? 6 : kind < 0.995 ? 26 : 60
  const until = at + dice.next() * hours * HOUR
  // what an outage held up comes together when it ends
  return Math.ceil(until / (6 * HOUR)) * 6 * HOUR + dice.int(0, 200 * SECOND) - at
}

/** How many times an event is delivered even though nothing failed. */
export const copies = (dice: Dice): number => dice.chance(0.07) ? dice.pick([2, 2, 2, 3]) : 1

export type Mishap = 'none' | 'before' | 'after' | 'between' | 'half'

/** What becomes of one run; who was unlucky twice gets through. */
export function mishap(dice: Dice, attempt: number): Mishap {
  const chance = attempt > 2 ? 1 : dice.next()
  return chance < 0.02 ? 'before' : chance < 0.04 ? 'after' : chance < 0.06 ? 'between' : chance < 0.07 ? 'half' : 'none'
}

export function faultOf(kind: Mishap, transaction = 0): Fault | undefined {
  return kind === 'before' || kind === 'after' ? { point: kind, transaction } : undefined
}

/** When what failed is tried again (ms later). */
export const backoff = (dice: Dice): number => dice.int(5, 400) * SECOND
