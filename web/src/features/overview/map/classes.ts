import type { Rate } from '../../../ui/desk/format'

/** Lower limits of the classes, the same for every month and place, so that colours can be compared. */
const LIMITS = [0, 0.2, 0.35, 0.5, 0.65]

export const CLASS_WORDS = ['dưới 20%', '20–34%', '35–49%', '50–64%', 'từ 65%']
export const NO_DATA = 'chưa có số'

/** 0 for the lowest class; null without a rate: that is never the lowest class. */
export function classOf(rate: Rate | null): number | null {
  return rate === null ? null : LIMITS.findLastIndex(limit => rate.part / rate.of >= limit)
}
