import type { Entry } from '../../seats/log'
import { expect, it } from 'vitest'
import { lineOf } from './line'

const names = { people: new Map([['o1', 'Cầm Thị Hoan'], ['m1', 'Lò Thị Ngoan']]), places: new Map([['t1', 'Tổ bản Nà Xa']]), knowsRolls: true }
const at = Date.parse('2026-11-20T18:42:00+07:00')
const entry = (more: Partial<Entry>) => ({ id: 'e', what: 'seat.changed', by: 'o1', about: 'm1', team: 't1', unit: null, before: 'member', after: 'deputy', reason: null, at, ...more }) as Entry

it('says who did what about whom, where and when', () => {
  expect(lineOf(entry({}), names)).toEqual({
    id: 'e', at, when: '18:42 20/11/2026', who: 'Cầm Thị Hoan', by: 'o1', what: 'Đổi vai', more: ['Thành viên thành tổ phó'], about: 'Lò Thị Ngoan', on: 'm1', where: 'Tổ bản Nà Xa',
  })
})

it('gives the reason and the end of an access; of a report its name and what became of it', () => {
  expect(lineOf(entry({ what: 'access.opened', about: null, before: null, after: null, reason: 'Xác minh phản ánh', until: at + 3_600_000 }), names).more)
    .toEqual(['đến 19:42', 'Vì: Xác minh phản ánh'])
  expect(lineOf(entry({ what: 'report.returned', about: null, subject: 'Báo cáo tháng', before: 'Chờ duyệt', after: 'Đã trả lại', reason: 'Thiếu số hộ' }), names).more)
    .toEqual(['Báo cáo tháng', 'Chờ duyệt thành Đã trả lại', 'Vì: Thiếu số hộ'])
})

it('names nobody whom the reader may not know, and tells what the machine did', () => {
  expect(lineOf(entry({ by: 'functions', about: 'm9' }), names)).toMatchObject({ who: 'Máy tự làm', about: 'Người trong tổ' })
  expect(lineOf(entry({ by: 'o9' }), names)).toMatchObject({ who: 'Cán bộ cấp trên' })
  expect(lineOf(entry({ by: 'm9', what: 'report.sent' }), { ...names, knowsRolls: false })).toMatchObject({ who: 'Người trong tổ' })
})
