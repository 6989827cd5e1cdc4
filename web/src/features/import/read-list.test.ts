import type { Cell } from '@tung-ngo/domain/sheet/cell'
import { IMPORTS } from '@tung-ngo/domain/sheet/imports'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { writeLines } from '../../files/write-lines'
import { errorLines, readList } from './read-list'
import { words } from './words'

const HEAD: Cell[] = ['Tên tổ', 'Số quyết định', 'Ngày quyết định', 'Ghi chú']
const ROWS: Cell[][] = [['Tổ bản Nà Xa', '12/QĐ', new Date('2023-05-01'), null], ['Tổ bản Hai', '13/QĐ', '31/02/2026', 'x'], [null, null, null, 'thiếu tên']]

async function bookWith(change: (sheet: ExcelJS.Worksheet) => void) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Danh sách')
  sheet.addRows([HEAD, ...ROWS])
  change(sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

it('a workbook is read with its title, formulas by what they came to', async () => {
  const list = await readList(IMPORTS.teams, await bookWith((sheet) => {
    sheet.getCell('A2').value = { formula: '"Tổ bản "&"Nà Xa"', result: 'Tổ bản Nà Xa' }
    sheet.insertRow(1, ['Danh sách tổ'])
    sheet.mergeCells('A1:D1')
  }))
  expect(list).toMatchObject({ formulas: 1, sheet: 'Danh sách', rows: [{ line: 3, record: { name: 'Tổ bản Nà Xa', decidedOn: '2023-05-01' } }], refused: [{ line: 4 }, { line: 5 }] })
})

it('a formula that came to an error, or to nothing yet, is refused and not taken for an empty cell', async () => {
  const list = await readList(IMPORTS.teams, await bookWith((sheet) => {
    sheet.getCell('C2').value = { formula: '1/0', result: { error: '#DIV/0!' } }
    sheet.getCell('B3').value = { formula: 'A1' }
  }))
  expect(list).toMatchObject({ rows: [], refused: [{ line: 2, texts: [expect.stringContaining('Ngày quyết định: Công thức ở ô này bị lỗi')] }, { line: 3, texts: [expect.stringContaining('Số quyết định: Công thức'), expect.anything()] }, { line: 4 }] })
})

it('refused lines come back as they stood, and are taken once they are mended', async () => {
  const list = await readList(IMPORTS.teams, await bookWith(() => {}))
  if ('problem' in list)
    throw new Error(list.problem)
  const lines = errorLines(list, list.refused)
  expect(lines.map(cells => cells.at(-1))).toEqual([words.errorColumn, expect.stringContaining('Ngày quyết định: '), expect.stringContaining('Tên tổ: Còn trống.')])
  expect(lines[1]!.slice(0, 4)).toEqual(ROWS[1])
  const mended = lines.map((cells, index) => index === 0 ? cells : ['Tổ đã sửa', '13/QĐ', '28/02/2026', ...cells.slice(3)]).slice(0, 2)
  const again = await readList(IMPORTS.teams, await writeLines('Cần sửa', mended))
  expect(again).toMatchObject({ refused: [], rows: [{ record: { name: 'Tổ đã sửa', decidedOn: '2026-02-28' } }] })
})

it('a CSV is read by its own separator, quoted cells and old letters too', async () => {
  const old = Uint8Array.from('Ten to;Ghi chu\nTæ b¶n NËm Hång;"a;b"', letter => letter.charCodeAt(0))
  expect(await readList(IMPORTS.teams, old as Uint8Array<ArrayBuffer>)).toMatchObject({ rows: [{ record: { name: 'Tổ bản Nậm Hồng' } }], mended: [{ line: 2 }], read: { unknown: ['Ghi chu'] } })
  expect(await readList(IMPORTS.teams, new TextEncoder().encode('\uFEFFTên tổ,Xã\r\n"Tổ ""Một""",Chiềng Mung\r\n'))).toMatchObject({ rows: [{ record: { name: 'Tổ "Một"', commune: 'Chiềng Mung' } }] })
})
