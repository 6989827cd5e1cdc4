import { expect, it } from 'vitest'
import { readSheet } from '../sheet/sheet'
import { checkLines, inBatches } from '../sheet/imports'
import { difficulties } from './difficulties'
import { instruments } from './instruments'
import { planRow } from './plan-row'
import type { StoredEvent } from './record-events'
import { applyEvent } from './record-events'
import { listOfRegister } from './register-import'
import { columnsOf } from './register-sheet'
import { tasks } from './tasks'

const all = () => true
const record = (after: StoredEvent['after'], state = 'open') => ({ ...applyEvent(difficulties, null, { v: 3, id: 'e', kind: 'create', after, note: '', by: 'p1', at: 0 }), state })

it('a new line is a new record, its state reached by the moves that its cells allow', () => {
  const row = { title: 'Mất sóng', resolution: 'Đã lắp trạm', level: null, due: null }
  expect(planRow(difficulties, null, row, all)).toEqual({ kind: 'added', events: [{ kind: 'create', after: { title: 'Mất sóng' } }], odd: 'Cách giải quyết: chỉ ghi khi chuyển trạng thái, nên chưa lấy.' })
  expect(planRow(difficulties, null, { ...row, '@state': 'closed' }, all)).toMatchObject({ kind: 'added', events: [{ kind: 'create' }, { kind: 'answer', after: { resolution: 'Đã lắp trạm' } }, { kind: 'close', after: {} }] })
  expect(planRow(difficulties, null, { ...row, 'resolution': null, '@state': 'closed' }, all)).toMatchObject({ kind: 'refused', text: expect.stringContaining('“Đã xong”') })
})

it('what stands there already is the same; an empty cell changes nothing; what is otherwise is an edit', () => {
  const stored = record({ title: 'Mất sóng', detail: 'Từ hôm qua,\nba bản.' })
  expect(planRow(difficulties, stored, { title: 'Mất sóng', detail: 'Từ hôm qua, ba bản.', due: null }, all)).toEqual({ kind: 'same' })
  expect(planRow(difficulties, stored, { title: 'Mất sóng', due: '2026-12-01' }, all)).toEqual({ kind: 'changed', events: [{ kind: 'edit', after: { due: '2026-12-01' } }] })
  expect(planRow(difficulties, { ...stored, state: 'closed' }, { title: 'Mất sóng', due: '2026-12-01' }, all)).toMatchObject({ kind: 'refused', text: expect.stringContaining('Hạn giải quyết') })
})

it('nobody does by a sheet what he may not do by hand', () => {
  const only = (...acts: string[]) => (act: string) => acts.includes(act)
  expect(planRow(difficulties, null, { title: 'Một' }, only('edit'))).toMatchObject({ kind: 'refused' })
  expect(planRow(difficulties, record({ title: 'Một' }), { title: 'Một', due: '2026-12-01' }, only('create'))).toMatchObject({ kind: 'refused' })
  expect(planRow(difficulties, null, { 'title': 'Một', 'resolution': 'Xong', '@state': 'answered' }, only('create'))).toMatchObject({ kind: 'refused' })
})

it('lines of one place that speak of the same record are told, in batches of one place', () => {
  const sheet = readSheet([['Viec gi', 'HẠN XONG', 'ten to', 'Ai làm'], ['Họp bản', '20/11/2026', 'Tổ Một', 'Lò Văn Thử'], ['hop ban', '20/11/2026', 'tổ một', null], ['Họp bản', '20/11/2026', 'Tổ Hai', null], ['Họp bản', '21/11/2026', 'Tổ Một', null]], columnsOf(tasks))
  const { rows, refused } = checkLines(listOfRegister(tasks), sheet)
  expect(refused).toEqual([{ line: 3, texts: ['Trùng với dòng 2.'] }])
  expect(rows[0]!.record).toMatchObject({ '@team': 'Tổ Một', 'title': 'Họp bản', 'due': '2026-11-20', 'assignee': 'Lò Văn Thử', '@state': null })
  expect(inBatches(listOfRegister(tasks), rows, 2).map(batch => batch.map(({ line }) => line))).toEqual([[2, 5], [4]])
  expect('@team' in columnsOf(instruments)).toBe(false)
})
