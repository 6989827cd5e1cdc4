import { randomOf } from '@tung-ngo/domain/random'

/** Chance that is the same for the same key: each place, person and house has its own, whatever is built before it. */
export interface Dice {
  /** 0 ≤ x < 1 */
  next: () => number
  /** Whole number, both ends included. */
  int: (from: number, to: number) => number
  chance: (probability: number) => boolean
  pick: <T>(list: readonly T[]) => T
  shuffle: <T>(list: readonly T[]) => T[]
}

export function diceFor(key: string): Dice {
  const next = randomOf(hashOf(key))
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: probability => next() < probability,
    pick: list => list[int(0, list.length - 1)]!,
    shuffle: list => list.map(item => ({ item, order: next() })).sort((a, b) => a.order - b.order).map(({ item }) => item),
  }
}

/** Shares a total out over weights in whole numbers that add up to it exactly (largest remainders). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map(weight => total * weight / sum)
  const shares = exact.map(Math.floor)
  const left = total - shares.reduce((a, b) => a + b, 0)
  const byRemainder = exact.map((share, index) => ({ index, rest: share % 1 })).sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left))
    shares[index]!++
  return shares
}

/** FNV-1a */
function hashOf(key: string): number {
  let hash = 0x811C9DC5
  for (let index = 0; index < key.length; index++)
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
