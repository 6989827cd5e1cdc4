import type { Hop } from './outcome'

/** Tiers that hops climb, from the first; each waits a quarter of a window more, so that one window carries a change up. */
const TIERS: Record<Hop['below'], number> = { team: 0, village: 0, commune: 1, district: 2, province: 3, nation: 3 }

/** The end (ms) of the window that an instant lies in. */
export function windowEnd(instant: number, windowMs: number, below: Hop['below']): number {
  const offset = TIERS[below] * windowMs / 4
  return Math.floor((instant - offset) / windowMs + 1) * windowMs + offset
}
