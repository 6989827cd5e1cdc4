import { describe, expect, it } from 'vitest'
import { startOfDay } from '../day'
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

describe('a report that is sent', () => {
  const days = { opensOn: '2026-11-01', expiresOn: '2026-12-30', reopenedUntil: null }
  const at = (day: string, change: Partial<Parameters<typeof refuseReport>[0]> = {}) => refuseReport({ state: 'draft', ...days, ...change }, startOfDay(day))

  it('is taken in its time, late too, and again after it was returned', () => {
    expect([at('2026-11-01'), at('2026-12-20'), at('2026-12-30'), at('2031-01-01', { expiresOn: null })]).toEqual([null, null, null, null])
    expect([at('2027-03-01', { reopenedUntil: '2027-03-01' }), at('2027-03-01', { state: 'returned' })]).toEqual([null, null])
  })

  it('is refused with a sentence: too early, too late, or a second one', () => {
    const refusals = [at('2026-10-31'), at('2026-12-31'), at('2026-11-29', { state: 'submitted' }), at('2026-11-29', { state: 'consolidated' })]
    expect(refusals).toEqual(['notYet', 'expired', 'locked', 'locked'])
    expect(refusals.slice(0, 3).map(refusal => refusalText(refusal!, days))).toEqual([
      'Kỳ này chưa mở. Gửi được từ 01/11/2026.',
      'Kỳ này đã đóng từ hết ngày 30/12/2026. Nhờ nơi nhận mở lại rồi gửi.',
      'Báo cáo đã gửi thì không sửa được. Muốn sửa, nhờ nơi nhận trả lại.',
    ])
  })
})
