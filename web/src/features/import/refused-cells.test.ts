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
