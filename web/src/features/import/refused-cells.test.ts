import { IMPORTS } from '@tung-ngo/domain/sheet/imports'
import { expect, it } from 'vitest'
import { readList } from './read-list'
import { refusedCells } from './refused-cells'

it('what is wrong stands beside what the file says there; a sentence of the server beside the cell that it quotes', async () => {
  const list = await readList(IMPORTS.teams, new TextEncoder().encode('Xã;Ngày ký;Tên tổ\nMột;31/02/2026;\nXã Ở Đâu;;Tổ Hai\nMột;;Tổ Ba\nMột;;tổ ba'))
  if ('problem' in list)
    throw new Error(list.problem)
  const server = [{ line: 3, texts: ['Không có “Xã Ở Đâu” trong Tỉnh Thử.'] }]
  expect(refusedCells(list, [...list.refused, ...server]).map(({ line, heading, value }) => [line, heading, value])).toEqual([
    [2, 'Tên tổ', ''],
    [2, 'Ngày quyết định', '31/02/2026'],
    [3, 'Xã, phường', 'Xã Ở Đâu'],
    [5, undefined, undefined],
  ])
})

it('cells that are corrected on the page are read as if the file said so', async () => {
  const bytes = new TextEncoder().encode('Xã;Ngày ký;Tên tổ\nMột;31/02/2026;\nMột;;Tổ Hai')
  const list = await readList(IMPORTS.teams, bytes)
  if ('problem' in list)
    throw new Error(list.problem)
  const typed = ['Tổ Một', '28/02/2026']
  const corrections = refusedCells(list, list.refused).map(({ line, place }, index) => ({ line, place: place!, value: typed[index]! }))
  const corrected = await readList(IMPORTS.teams, bytes, list.sheet, corrections)
  expect(corrected).toMatchObject({ refused: [], lines: [expect.anything(), ['Một', '28/02/2026', 'Tổ Một'], expect.anything()] })
  expect('rows' in corrected && corrected.rows.map(({ record }) => record.name)).toEqual(['Tổ Một', 'Tổ Hai'])
})
