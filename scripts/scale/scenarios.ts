import type { Scenario } from './measure'

/** The last evening: ten minutes of it. A usual hour: as many windows as show its pace. */
export const SCENARIOS: Scenario[] = [
  { rate: 144, windowMs: 300_000, windows: 2 },
  { rate: 144, windowMs: 60_000, windows: 10 },
  { rate: 3.3, windowMs: 300_000, windows: 6 },
  { rate: 3.3, windowMs: 60_000, windows: 30 },
]
