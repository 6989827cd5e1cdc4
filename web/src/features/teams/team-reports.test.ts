import type { ExpectedDoc, ReporterRow } from '@tung-ngo/domain/periods/expected-doc'
import { writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { expect, it } from 'vitest'
import { owedBy, toldBy } from './team-reports'

const row = (more: Partial<ReporterRow>): string => writeRow({ name: 'Tổ bản Nà Xa', kind: 'team', at: 0, status: 'expected', timeliness: null, sentAt: null, madeAt: null, nothingBecause: null, ...more })
const list = (id: string, dueOn: string, rows: Record<string, string>) => ({ id, name: 'Báo cáo tháng của tổ', period: dueOn.slice(0, 7), from: `${dueOn.slice(0, 7)}-01`, to: dueOn, dueOn, rows }) as unknown as ExpectedDoc & { id: string }

it('a team\'s reports stand by their deadlines, each with what came of it', () => {
  const lists = [list('a', '2026-10-31', { t1: row({ status: 'accepted', timeliness: 'late' }) }), list('b', '2026-11-30', { t1: row({}), t2: row({}) }), list('c', '2026-09-30', { t2: row({}) })]
  expect(owedBy('t1', lists).map(({ id, title, state }) => [id, title, state])).toEqual([
    ['b', 'Báo cáo tháng của tổ, Tháng 11/2026', 'Chưa gửi'],
    ['a', 'Báo cáo tháng của tổ, Tháng 10/2026', 'Đã duyệt, muộn'],
  ])
})

it('a report says what the consolidated report has of the team; nothing when it did not send', () => {
  const content = JSON.stringify({ unit: 'Xã Chiềng Mung', fields: [], notSent: [], nothing: [], rates: {}, children: [{ id: 't1', name: 'Tổ', values: { villageMembers: 1234, note: null } }, { id: 't2', name: 'Tổ', values: null }] })
  const told = toldBy('t1', { content })!
  expect(told.map(({ text }) => text)).toEqual(['1.234', 'Chưa ghi'])
  expect(told.every(({ label }) => label.length > 3)).toBe(true)
  expect([toldBy('t2', { content }), toldBy('t9', { content })]).toEqual([null, null])
})
