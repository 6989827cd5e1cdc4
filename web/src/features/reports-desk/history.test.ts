import { expect, it } from 'vitest'
import { stepsOf } from './history'

const event = (id: string, at: number, kind: 'save' | 'submit' | 'return', answers: Record<string, string>, note = '', more: object = {}) => ({ id, at, kind, answers, reasons: {}, comments: {}, nothingBecause: null, note, by: 'p1', ...more })

it('says what each step changed, the newest first', () => {
  const steps = stepsOf([
    event('b', 2, 'return', { shopsOpened: '2' }, 'Xem lại số gian hàng'),
    event('a', 1, 'submit', { shopsOpened: '2' }),
    event('c', 3, 'submit', { shopsOpened: '3', proposals: 'Thêm máy' }),
  ])
  expect(steps.map(({ id, note, changes }) => [id, note, changes])).toEqual([
    ['c', '', [{ label: 'Gian hàng số đã mở', before: '2', after: '3' }, { label: 'Đề xuất, kiến nghị', before: '', after: 'Thêm máy' }]],
    ['b', 'Xem lại số gian hàng', []],
    ['a', '', [{ label: 'Gian hàng số đã mở', before: '', after: '2' }]],
  ])
})

it('says reasons, words on single fields, and lists by their length', () => {
  const [returned, sent] = stepsOf([
    event('a', 1, 'submit', { visits: '1044', photos: 'p1,p2' }, '', { reasons: { visits: 'Hai lượt chưa ghi' } }),
    event('b', 2, 'return', { visits: '1044', photos: 'p1,p2' }, '', { reasons: { visits: 'Hai lượt chưa ghi' }, comments: { visits: 'Đếm lại' } }),
  ])
  expect(sent!.changes).toEqual([{ label: 'Lượt tới nhà gặp được', before: '', after: '1.044 (Hai lượt chưa ghi)' }, { label: 'Ảnh hoạt động', before: '', after: '2 mục' }])
  expect([returned!.changes, returned!.comments]).toEqual([[], [{ label: 'Lượt tới nhà gặp được', text: 'Đếm lại' }]])
})
