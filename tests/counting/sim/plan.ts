import type { Size } from './field'

/** What happens, how often, and what goes wrong. Days are those of Vietnam. */
export interface Plan {
  seed: string
  operations: number
  /** First and last day. */
  from: string
  to: string
  /** On every n-th day people record, in one evening. */
  every: number
  size: Size
  /** Length of a hop's window (s). */
  window: number
  /** Events of province `c` that never arrive, and hops towards it. */
  lost: number
  /** To find what went wrong: nobody acts any more after so many acts, and only this team's documents are written. */
  limit?: number
  only?: string
}

export interface Stats {
  operations: number
  deliveries: number
  duplicates: number
  lost: number
  crashesBefore: number
  crashesAfter: number
  crashesBetween: number
  hops: number
  hopsTwiceAtOnce: number
  commitsAtTheEdge: number
  withdrawnBeforeArrival: number
  fortyDaysLate: number
  /** Teams in another commune, units below another parent, entries of a roll put right for a day more than a week past. */
  teamsMoved: number
  unitsMoved: number
  rollsRevised: number
  /** By how many later events the most delayed one was overtaken. */
  overtakenBy: number
  /** How many were overtaken by 200 or more. */
  overtakenBy200: number
  monthsClosed: number
  checks: number
  /** Figures that events and hops which never arrived had left wrong, and the recount put right. */
  healed: number
  figures: number
}

export const noStats = (): Stats => ({
  operations: 0,
  deliveries: 0,
  duplicates: 0,
  lost: 0,
  crashesBefore: 0,
  crashesAfter: 0,
  crashesBetween: 0,
  hops: 0,
  hopsTwiceAtOnce: 0,
  commitsAtTheEdge: 0,
  withdrawnBeforeArrival: 0,
  fortyDaysLate: 0,
  teamsMoved: 0,
  unitsMoved: 0,
  rollsRevised: 0,
  overtakenBy: 0,
  overtakenBy200: 0,
  monthsClosed: 0,
  checks: 0,
  healed: 0,
  figures: 0,
})

/** What happened in two worlds. */
export function addStats(a: Stats, b: Stats): Stats {
  const sum = Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value + b[key as keyof Stats]])) as unknown as Stats
  return { ...sum, overtakenBy: Math.max(a.overtakenBy, b.overtakenBy) }
}
