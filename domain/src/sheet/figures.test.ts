import type { Cell } from './cell'
import { expect, it } from 'vitest'
import { FIGURE_COLUMNS } from './figures'
import { checkRows } from './imports'
import { readSheet } from './sheet'

/** Report form 1 as it is printed: a title with the day, headings in two lines, a line of totals. */
const FORM: Cell[][] = [
  ['Thống kê việc thành lập Tổ CĐSCĐ tại UBND các huyện, thành phố đến ngày 30/9/2023'],
  [],
  ['STT', 'Tên đơn vị', 'Số Tổ CĐSCĐ', null, 'Số thành viên', null, 'Ghi chú'],
  [null, null, 'Cấp xã', 'Tổ, bản, tiểu khu', 'Cấp xã', 'Tổ, bản, tiểu khu', null],
  [1, 'Huyện Thử Một', 16, 162, 140, 780, 'Còn 33 bản chưa thành lập Tổ CĐSCĐ'],
  [2, 'Thành phố Thử', 12, 792, 100, 1853, null],
  [3, 'Huyện Thử Ba', null, null, null, null, 'chưa gửi'],
  [null, 'Tổng cộng', 28, 954, 240, 2600, null],
]

it('form 1 is read under its two lines of headings, with the day of its title; odd sizes and wrong totals are told of', () => {
  const { rows, refused, odd } = checkRows('figures', readSheet(FORM, FIGURE_COLUMNS))
  expect(rows.map(({ line, record }) => [line, record.unit, record.on, record['declared.teams.commune'], record['declared.teams.village'], record['declared.members.commune'], record['declared.members.village'], record['declared.villages.without']])).toEqual([
    [5, 'Huyện Thử Một', '2023-09-30', 16, 162, 140, 780, 33],
    [6, 'Thành phố Thử', '2023-09-30', 12, 792, 100, 1853, null],
  ])
  expect(refused).toEqual([{ line: 7, texts: ['Dòng này chưa có số nào.'] }])
  expect(odd).toEqual([
    { line: 6, heading: 'Số thành viên thôn, bản', text: '792 tổ thôn, bản có 1853 người, bình quân 2,3 người một tổ: hơi lạ, xem lại.' },
    { line: 8, heading: 'Số thành viên thôn, bản', text: 'Dòng tổng ghi 2600, cộng các dòng được 2633.' },
  ])
})

it('base figures of units are read beside it, with their own day and source', () => {
  const { rows } = checkRows('figures', readSheet([['Xã', 'Số hộ', 'Dân số', 'Tính đến ngày', 'Nguồn'], ['Thử Một', '1.234', 5000, 45000, 'Niên giám']], FIGURE_COLUMNS))
  expect(rows[0]!.record).toMatchObject({ households: 1234, population: 5000, on: '2023-03-15', source: 'Niên giám' })
})
