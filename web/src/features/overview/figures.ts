import type { Figures } from '@tung-ngo/domain/metric'
import { DECLARED_METRICS } from '@tung-ngo/domain/base-figure'
import { COMMUNES, COMMUNES_BASED } from '@tung-ngo/domain/metric'
import type { Month } from '@tung-ngo/domain/period'
import { addMonths, formatMonth, lastClosedMonth, monthOf } from '@tung-ngo/domain/period'
import { dayOf } from '@tung-ngo/domain/day'
import type { Tally } from '@tung-ngo/domain/tally'
import type { Rate } from '../../ui/desk/format'
import { coverageRate } from '@tung-ngo/domain/unit-tally'

/** Months that can be chosen at an instant (ms), the current one first, then the previous one while it is open. */
export function monthsToChoose(instant: number): Month[] {
  const current = monthOf(dayOf(instant))
  const previous = addMonths(current, -1)
  return lastClosedMonth(instant) < previous ? [current, previous] : [current]
}

/** Figures of a month: its flows and distinct counts, and the stock of its last day or, in the current one, of today. */
export function figuresOf(tally: Tally, month: Month, current: Month): Figures {
  const stock = month < current ? tally.ends[month] ?? tally.stock : tally.stock
  return { ...stock, ...tally.months[month] }
}

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

/** A stock of households: how many, and the rate where the base is stated. */
export interface Share { count: number, rate: Rate | null }

export function shareOf(figures: Figures, id: string): Share {
  return { count: figure(figures, id), rate: coverageRate(figures, id) }
}

/** `tháng 11` within the year of `current`, or else `tháng 12/2025`. */
export function monthInText(month: Month, current: Month): string {
  const text = formatMonth(month).toLowerCase()
  return month.slice(0, 4) === current.slice(0, 4) ? text.slice(0, text.indexOf('/')) : text
}
