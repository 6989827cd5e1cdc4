import { describe, expect, it } from 'vitest'
import { COVERED, household, visited } from './fixture'
import { gapsOf, laneTitle, reasonOf, titleOf, viewHousehold, whereIs } from './view'

const TODAY = '2026-11-20'
const textOf = (more = {}) => viewHousehold(household('8', more)).status.text

describe('status of a household in words', () => {
  it.each([
    ['Chưa tới', { residents: {} }],
    ['Chưa hỏi ý', { consent: 'notAsked', residents: {}, visit: visited(TODAY) }],
    ['Không đồng ý ghi', { consent: 'declined', residents: {} }],
    ['Đã chuyển đi', { status: 'moved' }],
    ['Thiếu VNeID, 5 kỹ năng', {}],
    ['Thiếu 4 kỹ năng', { levels: { p1_pay: 'does' }, has: { p1_vneid: true, p1_dvc: true } }],
    ['Thiếu tài khoản Dịch vụ công', { ...COVERED, has: { p1_vneid: true } }],
    ['Đã phổ cập', COVERED],
    ['Có người giúp', { helper: 'p-1' }],
  ])('%s', (text, more) => expect(textOf(more)).toBe(text))

  it('five skills spread over several persons', () => {
    const levels = { ...COVERED.levels, p1_pay: 'knows', p2_pay: 'does' } as const
    const row = viewHousehold(household('8', { ...COVERED, residents: { p1: 'Bà', p2: 'Cháu' }, levels }))
    expect(row.status.text).toBe('Chưa ai làm đủ năm kỹ năng')
    expect(gapsOf(row.state)).toEqual([])
  })
})

it('says why a house is next', () => {
  const reason = (more = {}) => reasonOf(viewHousehold(household('8', more)), TODAY)?.text
  expect(reason({ ...COVERED, remote: true, visit: visited('2026-10-17') })).toBe('Ở xa, 34 ngày chưa tới')
  expect(reason({ ...COVERED, visit: visited('2026-11-18', 'later') })).toBe('Đã hẹn lại')
  expect(reason({ helper: 'p-1', visit: visited('2026-10-01') })).toBe('Tới lượt giúp')
  expect(reason({ ...COVERED, visit: visited('2026-11-18') })).toBeUndefined()
})

it('names lanes and houses as people do', () => {
  expect(laneTitle('Giếng Nước')).toBe('ngõ Giếng Nước')
  expect(laneTitle('Xóm Trên')).toBe('xóm Trên')
  expect(titleOf({ label: '', house: '8', lane: 'Ao Cá' })).toBe('Nhà 8, ngõ Ao Cá')
  expect(whereIs({ house: '8', lane: 'Ao Cá', landmark: 'cổng xanh' })).toBe('Nhà 8, ngõ Ao Cá')
  expect(whereIs({ house: '', lane: 'Ao Cá', landmark: 'cổng xanh' })).toBe('ngõ Ao Cá, cổng xanh')
})
