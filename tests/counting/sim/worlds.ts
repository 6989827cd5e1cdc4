import type { Plan } from './plan'

const SIZE = { districts: 2, communes: 1, teams: 6 }

/** First and last days, each begun a week before figures are first compared: over the turn of a year, of a quarter, of a month, and over Tết, when little happens. */
const SEASONS = [['2026-11-27', '2027-01-11'], ['2026-08-27', '2026-10-11'], ['2026-06-12', '2026-07-11'], ['2027-01-20', '2027-03-11']] as const

/** Five months over the turn of a year with quarters closed one after the other. */
const LONG: Pick<Plan, 'from' | 'to'> = { from: '2026-08-27', to: '2027-02-11' }

/**
 * Worlds of chance that make up so many operations, each with people, faults and days of its own: a world grows slow
 * with its age, and chance is no less chance in many.
 */
export function worldsOf(seed: string, operations: number, each: number): Plan[] {
  const count = Math.max(1, Math.round(operations / each))
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = SEASONS[index % SEASONS.length]!
    return { seed: `${seed}${index}`, operations: each, from, to, ...index === 0 ? LONG : {}, every: 2, size: SIZE, window: 600, lost: index % 2 === 0 ? 0.01 : 0 }
  })
}
