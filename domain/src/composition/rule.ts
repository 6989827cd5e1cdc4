import type { ORGANISATIONS } from '../member'
import type { Day } from '../period'
import type { TeamRole } from '../seat'
import type { TeamLevel } from '../team'

type Organisation = typeof ORGANISATIONS[number]

/** `must`: written as an order; `should`: guidance; `info`: what was observed elsewhere. */
export const STRENGTHS = ['must', 'should', 'info'] as const
export type Strength = typeof STRENGTHS[number]

/**
 * One rule of a province for the make-up of its teams: so many persons in a slot. `size` counts everybody; a role counts
 * who has it and comes from one of `organisations` (from any, where none is named).
 * `province`: GSO code; null holds in the whole country. Valid from a day until before another. `source`: the document.
 */
export interface CompositionRule {
  id: string
  province: string | null
  level: TeamLevel | 'any'
  slot: 'size' | TeamRole | 'any'
  organisations: readonly Organisation[]
  min: number
  max: number | null
  strength: Strength
  from: Day
  until: Day | null
  source: string
}

/** Rules in force for a team on a day: its province's own, and without any the country's. */
export function rulesFor(rules: readonly CompositionRule[], { province, level, on }: { province: string, level: TeamLevel, on: Day }): CompositionRule[] {
  const inForce = rules.filter(rule => (rule.level === 'any' || rule.level === level) && rule.from <= on && (rule.until === null || on < rule.until))
  const own = inForce.filter(rule => rule.province === province)
  return own.length > 0 ? own : inForce.filter(rule => rule.province === null)
}
