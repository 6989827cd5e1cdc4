import type { Figures } from '@tung-ngo/domain/metric'
import type { TallyDocs } from '@tung-ngo/domain/period-figures'
import type { Month } from '@tung-ngo/domain/period'
import { dayOf } from '@tung-ngo/domain/day'
import { figuresOf } from '@tung-ngo/domain/period-figures'
import { addMonths, monthOf } from '@tung-ngo/domain/period'

/** So many months can be chosen, and so many stand side by side. */
const MONTHS_BACK = 12
const SIDE_BY_SIDE = 6

/** Months that can be chosen at an instant (ms), the current one first. */
export const monthsBack = (instant: number): Month[] => Array.from({ length: MONTHS_BACK }, (_, index) => addMonths(monthOf(dayOf(instant)), -index))

/** A month and those before it, the oldest first. */
export const monthsUntil = (month: Month): Month[] => Array.from({ length: SIDE_BY_SIDE }, (_, index) => addMonths(month, index + 1 - SIDE_BY_SIDE))

/** A unit's figures of a month: flows and distinct counts of the month, stocks of its last day or of today; null where nothing was published of it. */
export function figuresIn(month: Month, docs: TallyDocs): Figures | null {
  const { now, closed } = docs
  const isPublished = month > now.closed ? month <= monthOf(now.day) : closed[month] !== undefined
  if (!isPublished)
    return null
  const { stock, counted } = figuresOf(month, docs)
  return { ...stock, ...counted }
}

/** The last value and by how much it differs from the one before; null where either is unknown. */
export function changeOf(values: readonly (number | null)[]): number | null {
  const [before, last] = values.slice(-2)
  return before === null || before === undefined || last === null || last === undefined ? null : last - before
}
