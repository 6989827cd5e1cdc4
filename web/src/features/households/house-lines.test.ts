import type { HouseRow } from '../../team/view'
import { BLANK_SHEET } from '@tung-ngo/domain/household'
import { expect, it } from 'vitest'
import { readHouseLines } from './house-lines'

const read = (text: string, book: string[] = []) => readHouseLines(text, '04123-2023-b1', book.map(label => ({ sheet: { ...BLANK_SHEET, village: '04123-2023-b1', label, lane: 'Ngõ 1' } }) as unknown as HouseRow))
const brief = (text: string) => read(text).map(({ sheet: { label, lane, house, landmark } }) => [label, lane, house, landmark])

it('reads a house a line, however it is written', () => {
  expect(brief(`
    1. Lò Văn Ánh, ngõ Giếng Nước, 12
    2) Quàng Thị Ơn - Ngõ 3 - nhà 5/2 - cạnh nhà văn hóa
    • Cà Văn Dụng; số 7B
    Lường Thị Xoan\tXóm Trên\t\tcổng sắt xanh
    Nhà bà Ính
  `)).toEqual([
    ['Lò Văn Ánh', 'ngõ Giếng Nước', '12', ''],
    ['Quàng Thị Ơn', 'Ngõ 3', '5/2', 'cạnh nhà văn hóa'],
    ['Cà Văn Dụng', '', '7B', ''],
    ['Lường Thị Xoan', 'Xóm Trên', '', 'cổng sắt xanh'],
    ['Nhà bà Ính', '', '', ''],
  ])
})

it('takes a line with a colon for the lane of those that follow', () => {
  expect(brief('Ngõ Lò Gạch:\nLò Văn Ánh, 1\nCà Thị Lả, ngõ Ao Cá, 2\nQuàng Văn Ơn')).toEqual([
    ['Lò Văn Ánh', 'Ngõ Lò Gạch', '1', ''],
    ['Cà Thị Lả', 'ngõ Ao Cá', '2', ''],
    ['Quàng Văn Ơn', 'Ngõ Lò Gạch', '', ''],
  ])
})

it('asks to tell apart what has one name, in the list and in the book, and lets pass what lane or landmark tells apart', () => {
  const problems = read('Lò Văn Ánh, ngõ 1\nLo Van Anh, ngo 1\nLò Văn Ánh, ngõ 1, gần chợ\nCà Thị Lả, ngõ 1\nCà Thị Lả, ngõ 2', ['Cà Thị Lả']).map(({ problem }) => problem)
  expect(problems).toEqual([undefined, expect.stringContaining('dòng 1'), undefined, expect.stringContaining('trong sổ'), undefined])
})

it('refuses identity numbers, names without letters and what is too long', () => {
  expect(read(`Lò Văn Ánh 012345678901\n???\nBà ${'dài '.repeat(20)}`).map(({ problem }) => Boolean(problem))).toEqual([true, true, true])
})
