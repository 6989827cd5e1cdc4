import type { Scenario } from './measure'

/** Visits and reports a second. The last evening: ten minutes of it. A usual hour: as many windows as show its pace; a quiet one sends a fortieth of the reports. */
export const SCENARIOS: Scenario[] = [
  { rate: 144, reportRate: 7, windowMs: 300_000, windows: 2 },
  { rate: 144, reportRate: 7, windowMs: 60_000, windows: 10 },
  { rate: 3.3, reportRate: 0.16, windowMs: 300_000, windows: 6 },
  { rate: 3.3, reportRate: 0.16, windowMs: 60_000, windows: 30 },
]
