import { dayOf, formatDay } from '../day'
import type { Report } from './report'

export type ReportRefusal = 'notYet' | 'expired' | 'locked'

/** Why a report as it stands is not filled or sent now (ms); null: it is. What was returned is sent again, however late. */
export function refuseReport({ state, opensOn, expiresOn, reopenedUntil }: Pick<Report, 'state' | 'opensOn' | 'expiresOn' | 'reopenedUntil'>, now: number): ReportRefusal | null {
  if (state === 'returned')
    return null
  if (state !== 'draft')
    return 'locked'
  const today = dayOf(now)
  if (today < opensOn)
    return 'notYet'
  return expiresOn === null || today <= expiresOn || (reopenedUntil !== null && today <= reopenedUntil) ? null : 'expired'
}

/** What is said to the one who would send it: what happened, and what to do. */
export function refusalText(refusal: ReportRefusal, { opensOn, expiresOn }: Pick<Report, 'opensOn' | 'expiresOn'>): string {
  switch (refusal) {
    case 'notYet': return `Kỳ này chưa mở. Gửi được từ ${formatDay(opensOn)}.`
    case 'expired': return `Kỳ này đã đóng${expiresOn ? ` từ hết ngày ${formatDay(expiresOn)}` : ''}. Nhờ nơi nhận mở lại rồi gửi.`
    case 'locked': return 'Báo cáo đã gửi thì không sửa được. Muốn sửa, nhờ nơi nhận trả lại.'
  }
}
