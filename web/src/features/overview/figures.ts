import type { Figures } from '@tung-ngo/domain/metric'
import { DECLARED_METRICS } from '@tung-ngo/domain/base-figure'
import { COMMUNES, COMMUNES_BASED, COMMUNES_TEAMED } from '@tung-ngo/domain/metric'
import type { Rate } from '../../ui/desk/format'
import { coverageRate } from '@tung-ngo/domain/unit-tally'

export const figure = (figures: Figures, id: string): number => figures[id] ?? 0

export const teamsIn = (figures: Figures): number => figure(figures, 'teams.commune') + figure(figures, 'teams.village')

export const membersIn = (figures: Figures): number => figure(figures, 'members.commune') + figure(figures, 'members.village')

/** Teams or members as they are declared (report form 1), at both levels; null where nothing is. They are never added to what is counted. */
export function declaredIn(figures: Figures, what: 'teams' | 'members'): number | null {
  return DECLARED_METRICS.some(metric => figures[metric]) ? figure(figures, `declared.${what}.commune`) + figure(figures, `declared.${what}.village`) : null
}

/** Teams with an activity, of all. Null without teams, or where teams that were active have been dissolved since. */
export function activeRate(figures: Figures): Rate | null {
  const rate = { part: figure(figures, 'teams.active'), of: teamsIn(figures) }
  return rate.of > 0 && rate.part <= rate.of ? rate : null
}

/** Which of a unit's communes state how many households they have. */
export interface Stated { communes: number, based: number }

export function statedIn(figures: Figures): Stated {
  return { communes: figure(figures, COMMUNES), based: figure(figures, COMMUNES_BASED) }
}

/** Communes with a team of their own. Months closed before these were counted know the teams alone: at most as many communes as there are. */
export function teamedIn(figures: Figures): number {
  return figures[COMMUNES_TEAMED] ?? Math.min(statedIn(figures).communes, figure(figures, 'teams.commune'))
}

/** A stock of households: how many, and the rate where the base is stated. */
export interface Share { count: number, rate: Rate | null }

export function shareOf(figures: Figures, id: string): Share {
  return { count: figure(figures, id), rate: coverageRate(figures, id) }
}
