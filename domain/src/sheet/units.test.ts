import { expect, it } from 'vitest'
import { checkRows } from './imports'
import { readSheet } from './sheet'
import { UNIT_COLUMNS } from './units'

it('a table of units is known by codes, whose lost zeros are told of, and by types', () => {
  const { rows, refused, mended } = checkRows('units', readSheet([
    ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc'],
    [4123, 'Xã Chiềng Mung', 'xã', 'Tỉnh Sơn La'],
    ['04123', 'Chiềng Mung', 'Xã', 'Sơn La'],
    [null, 'Thành phố Thử', 'Thành phố', null],
    [1, 'Thử', 'Bang', null],
  ], UNIT_COLUMNS))
  expect(rows.map(({ record: { type, name, code } }) => [type, name, code])).toEqual([['xa', 'Chiềng Mung', '04123'], ['thanh_pho_tw', 'Thử', null]])
  expect(refused.map(({ line, texts }) => [line, texts[0]])).toEqual([[3, 'Trùng với dòng 2.'], [5, expect.stringContaining('không có trong danh mục')]])
  expect(mended).toEqual([{ line: 2, heading: 'Mã', text: '4123 mất số 0 ở đầu, đã đổi thành 04123.' }])
})
