import { expect, it } from 'vitest'
import { stepsOf } from './history'

const event = (id: string, at: number, kind: 'save' | 'submit' | 'return', answers: Record<string, string>, note = '') => ({ id, at, kind, answers, note, by: 'p1' })

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
