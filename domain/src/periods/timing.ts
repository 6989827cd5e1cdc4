import * as z from 'zod/mini'
import { count, day } from '../shape'

/** The first five follow the calendar; a campaign, a single report and an event bring their own span. */
export const CADENCES = ['week', 'month', 'quarter', 'half', 'year', 'campaign', 'once', 'event'] as const
export type Cadence = typeof CADENCES[number]

/**
 * What `day` counts: days of the period's last month, of the month after it, days of the week (Monday is 1), or days
 * after the period's end (0: its last day).
 */
const ANCHORS = ['lastMonth', 'nextMonth', 'weekday', 'afterEnd'] as const

/**
 * When a report is due. Without `inclusive` it is due *before* the day. What falls on a day off stays there or moves
 * to the working day before or after. `innerDays`: how much earlier the level below is due. `graceDays`: a report of
 * these days is not called late. `expiresAfter`: days after the deadline on which one is still taken; null: always.
 * `validTo`: first day on which the rule no longer stands.
 */
export const timing = z.strictObject({
  cadence: z.enum(CADENCES),
  anchor: z.enum(ANCHORS),
  day: count(90),
  inclusive: z.boolean(),
  nonWorking: z.enum(['stay', 'before', 'after']),
  innerDays: count(15),
  graceDays: count(15),
  expiresAfter: z.nullable(count(400)),
  validFrom: day,
  validTo: z.nullable(day),
}).check(
  z.refine(fitsCadence, 'Cách tính hạn này không hợp với kỳ báo cáo. Chọn cách khác.'),
  z.refine(isInOrder, 'Ngày hết hiệu lực phải sau ngày bắt đầu.'),
)
export type Timing = z.infer<typeof timing>

function fitsCadence({ cadence, anchor, day, inclusive }: Pick<Timing, 'cadence' | 'anchor' | 'day' | 'inclusive'>): boolean {
  const isMonthly = cadence === 'month' || cadence === 'quarter' || cadence === 'half' || cadence === 'year'
  switch (anchor) {
    case 'lastMonth': return isMonthly && day <= 31 && day >= (inclusive ? 1 : 2)
    case 'nextMonth': return isMonthly && day <= 31 && day >= 1
    case 'weekday': return cadence === 'week' && day <= 7 && day >= (inclusive ? 1 : 2)
    case 'afterEnd': return inclusive || day >= 1 || cadence !== 'event'
  }
}

function isInOrder({ validFrom, validTo }: Pick<Timing, 'validFrom' | 'validTo'>): boolean {
  return validTo === null || validTo > validFrom
}
