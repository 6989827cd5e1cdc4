import type { Cell } from './cell'
import { expect, it } from 'vitest'
import { BLANK_SHEET, keepsConsent } from '../household'
import { HOUSEHOLD_COLUMNS, sheetAfter } from './households'
import { checkRows } from './imports'
import { readSheet } from './sheet'

const HEAD = ['STT', 'Họ tên chủ hộ', 'Thôn', 'Ngõ', 'Số nhà', 'Mốc', 'Ưu tiên', 'Nghề', 'Số CCCD', 'SĐT']
const read = (...rows: Cell[][]) => checkRows('households', readSheet([HEAD, ...rows], HOUSEHOLD_COLUMNS))

it('a village\'s list is taken without numbers of papers and phones', () => {
  const { rows, refused } = read(
    [1, 'Lò Văn Ánh', 'Bản Nà Xa', 'Ngõ 3', 12, 'cạnh nhà văn hóa', 'x', 'Làm ruộng', '014200001234', '0912555034'],
    [2, 'Quàng Thị Ơn 014200001234', 'Bản Nà Xa'],
    [3, 'Lò Văn Ánh', 'Bản Nà Xa', 'ngõ  3', '12'],
    [4, 'Lò Văn Ánh', 'Bản Nà Xa', 'Ngõ 4'],
    [5, 'NguyÔn V¨n Hïng', 'Bản Nà Xa', null, null, null, 'có lẽ'],
  )
  expect(rows.map(({ line, record }) => [line, record.label, record.lane])).toEqual([[2, 'Lò Văn Ánh', 'Ngõ 3'], [5, 'Lò Văn Ánh', 'Ngõ 4']])
  expect(rows[0]!.record).toEqual({ commune: null, team: null, village: 'Bản Nà Xa', label: 'Lò Văn Ánh', lane: 'Ngõ 3', house: '12', landmark: 'cạnh nhà văn hóa', kind: 'farming', remote: null, priority: true, inGroup: null })
  expect(refused.map(({ line, texts }) => [line, texts[0]])).toEqual([
    [3, expect.stringContaining('giống số giấy tờ')],
    [4, 'Trùng với dòng 2.'],
    [6, expect.stringContaining('Ưu tiên tới trước: “có lẽ”')],
  ])
})

it('an empty cell changes nothing of a sheet, and nobody stands on it without consent', () => {
  const sheet = { ...BLANK_SHEET, village: 'b1', label: 'Lò Văn Ánh', lane: 'Ngõ 3', remote: true }
  const [line] = read([1, 'Lò Văn Ánh', 'Bản Nà Xa', null, '5']).rows
  expect(sheetAfter(sheet, line!.record)).toEqual({ ...sheet, house: '5' })
  expect(keepsConsent(sheetAfter(sheet, line!.record))).toBe(true)
})
