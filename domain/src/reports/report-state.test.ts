import { describe, expect, it } from 'vitest'
import { startOfDay } from '../day'
import { duePeriod } from '../periods/due-period'
import { timingOf } from '../periods/reporting-rules'
import { spanOf } from '../periods/span'
import type { Arrival } from './report-refusal'
import { refusalText, refuseReport } from './report-refusal'
import { moveReport, REPORT_STATES } from './report-state'

describe('a report', () => {
  it('goes from draft to issued, and back for a reason only', () => {
    expect(moveReport('draft', 'submit', 'reporter')).toBe('submitted')
    expect(moveReport('submitted', 'return', 'receiver')).toBeNull()
    expect(moveReport('submitted', 'return', 'receiver', { comment: 'Xem lại số lượt' })).toBe('returned')
    expect(moveReport('returned', 'submit', 'reporter')).toBe('submitted')
    expect(moveReport('submitted', 'accept', 'reporter')).toBeNull()
    expect(moveReport('submitted', 'accept', 'receiver')).toBe('accepted')
    expect(moveReport('accepted', 'reopen', 'receiver', { reason: ' ' })).toBeNull()
    expect(moveReport('accepted', 'reopen', 'receiver', { reason: 'Ghi nhầm số hộ' })).toBe('returned')
    expect(moveReport('accepted', 'consolidate', 'functions')).toBe('consolidated')
    expect(moveReport('consolidated', 'issue', 'receiver', { number: '12/BC-UBND', day: '2026-12-05', signer: 'Quàng Văn Ín' })).toBe('issued')
  })

  it('is locked once it is accepted, and for good once it is issued', () => {
    expect(REPORT_STATES.filter(state => moveReport(state, 'submit', 'reporter'))).toEqual(['draft', 'returned'])
    expect(REPORT_STATES.filter(state => moveReport(state, 'reopen', 'receiver', { reason: 'Sai số' }))).toEqual(['accepted', 'consolidated'])
  })

  it('is entered by the level above where nobody is active, with a reason', () => {
    expect(moveReport('draft', 'enterFor', 'receiver')).toBeNull()
    expect(moveReport('draft', 'enterFor', 'receiver', { reason: 'Tổ chưa có người nhận' })).toBe('submitted')
  })
})

describe('a report that comes in', () => {
  const period = duePeriod({ ...timingOf('R-ST-T', '2026-01-01'), expiresAfter: 30 }, spanOf('2026-11'))!
  const arrival = (change: Partial<Arrival> = {}) => refuseReport({ period, now: startOfDay('2026-11-29'), reopenedUntil: null, isReporter: true, standing: null, ...change })

  it('is taken in its time, late too, and again after it was returned', () => {
    expect(arrival()).toBeNull()
    expect(arrival({ now: startOfDay('2026-12-20') })).toBeNull()
    expect(arrival({ now: startOfDay('2027-03-01'), reopenedUntil: '2027-03-01' })).toBeNull()
    expect(arrival({ now: startOfDay('2027-03-01'), standing: 'returned' })).toBeNull()
  })

  it('is refused with a sentence: too early, too late, another\'s, or a second one', () => {
    const refusals = [arrival({ now: startOfDay('2026-10-31') }), arrival({ now: startOfDay('2026-12-31') }), arrival({ isReporter: false }), arrival({ standing: 'submitted' }), arrival({ standing: 'accepted' })]
    expect(refusals).toEqual(['notYet', 'expired', 'notReporter', 'locked', 'locked'])
    expect(refusals.slice(0, 4).map(refusal => refusalText(refusal!, period))).toEqual([
      'Kỳ này chưa mở. Gửi được từ 01/11/2026.',
      'Kỳ này đã đóng từ hết ngày 30/12/2026. Nhờ nơi nhận mở lại rồi gửi.',
      'Báo cáo này không phải của tổ. Xem lại danh sách báo cáo của tổ.',
      'Kỳ này đã có báo cáo gửi rồi. Muốn sửa, nhờ nơi nhận trả lại.',
    ])
  })
})
