import type { Entry } from '../../seats/log'
import { expect, it } from 'vitest'
import { openingsFrom, spanOf } from './opening'

const noon = Date.parse('2026-11-20T12:00:00+07:00')
const hour = 3_600_000
const entry = (at: number, more: Partial<Entry> = {}) => ({ id: `e${at}`, what: 'access.opened', by: 'o1', reason: 'Xác minh phản ánh', at, until: at + hour, ...more }) as Entry
const access = { pid: 'o1', name: 'Cầm Thị Hoan', reason: 'Kiểm tra số liệu', at: noon, until: noon + 2 * hour }

it('an access and the log of it are one opening; earlier ones stand below, under the same name', () => {
  const openings = openingsFrom([access], [entry(noon + 2000), entry(noon - 24 * hour), entry(noon - hour, { what: 'access.ended' })])
  expect(openings.map(({ name, reason, at }) => [name, reason, at])).toEqual([
    ['Cầm Thị Hoan', 'Kiểm tra số liệu', noon],
    ['Cầm Thị Hoan', 'Xác minh phản ánh', noon - 24 * hour],
  ])
})

it('says from when until when, the day once', () => {
  expect(spanOf(access, noon)).toEqual(['12:00 ngày 20/11', '14:00'])
  expect(spanOf({ at: noon, until: noon + 13 * hour }, noon)).toEqual(['12:00 ngày 20/11', '01:00 ngày 21/11'])
})
