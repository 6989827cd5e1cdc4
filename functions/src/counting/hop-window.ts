import type { Hop } from './outcome'

/** Length of a window in production, unless it is set otherwise (s). */
export const SHIPPED_WINDOW_SECONDS = 300

/** Tiers that hops climb, from the first: each begins a sixth of a window after the one below it. */
const TIERS: Record<Hop['below'], number> = { team: 0, village: 0, commune: 1, district: 2, province: 3, nation: 3 }

/** How long (ms) after a window's end a hop reads, so that one window carries a change all the way up. */
export function tierDelay(below: Hop['below'], windowMs: number): number {
  return TIERS[below] * windowMs / 6
}

/** The end (ms) of the first window whose hop of that tier lies after an instant. */
export function windowEnd(instant: number, windowMs: number, below: Hop['below']): number {
  return Math.floor((instant - tierDelay(below, windowMs)) / windowMs + 1) * windowMs
}
