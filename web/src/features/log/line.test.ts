import type { Entry } from '../../seats/log'
import { expect, it } from 'vitest'
import { lineOf, selectLines } from './line'

const names = { people: new Map([['o1', 'Cầm Thị Hoan'], ['m1', 'Lò Thị Ngoan']]), places: new Map([['t1', 'Tổ bản Nà Xa']]) }
const at = Date.parse('2026-11-20T18:42:00+07:00')
const entry = (more: Partial<Entry>) => ({ id: 'e', what: 'seat.changed', by: 'o1', about: 'm1', team: 't1', unit: null, before: 'member', after: 'deputy', reason: null, at, ...more }) as Entry

it('says who did what about whom, where and when', () => {
  expect(lineOf(entry({}), names, at)).toEqual({
    id: 'e', kind: 'seat', when: '18:42 20/11', who: 'Cầm Thị Hoan', what: 'Đổi vai', more: ['Thành viên thành tổ phó'], about: 'Lò Thị Ngoan', where: 'Tổ bản Nà Xa',
  })
})

it('gives the reason and the end of an access', () => {
  expect(lineOf(entry({ what: 'access.opened', about: null, before: null, after: null, reason: 'Xác minh phản ánh', until: at + 3_600_000 }), names, at).more)
    .toEqual(['đến 19:42', 'Vì: Xác minh phản ánh'])
})

it('names nobody whom the reader may not know, and tells what the machine did', () => {
  expect(lineOf(entry({ by: 'functions', about: 'm9' }), names, at)).toMatchObject({ who: 'Máy tự làm', about: 'Người trong tổ' })
  expect(lineOf(entry({ by: 'o9' }), names, at).who).toBe('Cán bộ cấp trên')
})

it('filters by kind and by name, without accents', () => {
  const lines = [lineOf(entry({}), names, at), lineOf(entry({ what: 'code.made', by: 'o9' }), names, at)]
  expect(selectLines(lines, 'code', '')).toHaveLength(1)
  expect(selectLines(lines, undefined, 'cam hoan')).toHaveLength(1)
  expect(selectLines(lines, undefined, 'ngoan')).toHaveLength(2)
})
