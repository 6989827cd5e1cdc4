import type { Health } from '@tung-ngo/domain/health'
import type { Day } from '@tung-ngo/domain/period'
import type { RefusalReason } from '@tung-ngo/domain/refusal'
import { addDays } from '@tung-ngo/domain/day'
import { HEALTH_DAYS } from '@tung-ngo/domain/health'
import { REFUSAL_REASONS } from '@tung-ngo/domain/refusal'

export interface RefusalLine { reason: RefusalReason, counts: number[], total: number }

/** Counts by reason over the last days, today last; most first, reasons without any left out. */
export function refusalTable(refusals: Health['refusals'], today: Day): { days: Day[], lines: RefusalLine[] } {
  const days = Array.from({ length: HEALTH_DAYS }, (_, index) => addDays(today, index + 1 - HEALTH_DAYS))
  const lines = REFUSAL_REASONS.map((reason) => {
    const counts = days.map(day => refusals[day]?.[reason] ?? 0)
    return { reason, counts, total: counts.reduce((sum, count) => sum + count, 0) }
  })
  return { days, lines: lines.filter(({ total }) => total > 0).toSorted((a, b) => b.total - a.total) }
}
