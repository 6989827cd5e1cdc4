import { formatDay } from '../day'
import type { Day } from '../period'
import type { DuePeriod } from '../periods/due-period'
import { standingAt } from '../periods/due-period'
import type { ReportState } from './report-state'

/** What a report meets when it comes in, server's time (ms). */
export interface Arrival {
  period: DuePeriod
  now: number
  reopenedUntil: Day | null
  /** Whether its place stands on the expected list or was founded since. */
  isReporter: boolean
  /** State of the report that stands under its id already. */
  standing: ReportState | null
}

export type ReportRefusal = 'notYet' | 'expired' | 'notReporter' | 'locked'

/** Why a report is not taken; null: it is. The phone's own time is not asked. */
export function refuseReport({ period, now, reopenedUntil, isReporter, standing }: Arrival): ReportRefusal | null {
  if (!isReporter)
    return 'notReporter'
  // What was returned is sent again, however late.
  if (standing === 'returned')
    return null
  if (standing !== null && standing !== 'draft')
    return 'locked'
  const kind = standingAt(period, now, reopenedUntil)
  return kind === 'notYet' || kind === 'expired' ? kind : null
}

/** What is said to the one who sent it: what happened, and what to do. */
export function refusalText(refusal: ReportRefusal, { opensOn, expiresOn }: Pick<DuePeriod, 'opensOn' | 'expiresOn'>): string {
  switch (refusal) {
    case 'notYet': return `Kỳ này chưa mở. Gửi được từ ${formatDay(opensOn)}.`
    case 'expired': return `Kỳ này đã đóng${expiresOn ? ` từ hết ngày ${formatDay(expiresOn)}` : ''}. Nhờ nơi nhận mở lại rồi gửi.`
    case 'notReporter': return 'Báo cáo này không phải của tổ. Xem lại danh sách báo cáo của tổ.'
    case 'locked': return 'Kỳ này đã có báo cáo gửi rồi. Muốn sửa, nhờ nơi nhận trả lại.'
  }
}
