import type { Cell } from '@tung-ngo/domain/sheet/cell'
import { IMPORTS } from '@tung-ngo/domain/sheet/imports'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeLines } from '../../files/write-lines'
import { writeWindows1258 } from '../../files/windows-1258.fixture'
import type { List } from './read-list'
import { errorLines, readList } from './read-list'

const HEAD: Cell[] = ['Tên tổ', 'Xã', 'Số thành viên']
const LINE: Cell[] = ['Tổ bản Nậm Hồng', 'Xã Chiềng Mung', 5]
const RECORD = { name: 'Tổ bản Nậm Hồng', commune: 'Xã Chiềng Mung', members: 5 }
type Bytes = Uint8Array<ArrayBuffer>

async function bookOf(make: (book: ExcelJS.Workbook) => void): Promise<Bytes> {
  const book = new ExcelJS.Workbook()
  make(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
async function read(bytes: Bytes | Promise<Bytes>, sheet?: string): Promise<List> {
  const list = await readList(IMPORTS.teams, await bytes, sheet)
  if ('problem' in list)
    throw new Error(list.problem)
  return list
}

describe('a text with separators', () => {
  const content = (separator: string) => [['DANH SÁCH TỔ'], HEAD, LINE].map(cells => cells.join(separator)).join('\r\n')
  const wide = (text: string, isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2 + 2))
    for (const [index, letter] of [...`\uFEFF${text}`].entries())
      view.setUint16(index * 2, letter.charCodeAt(0), isLittle)
    return new Uint8Array(view.buffer)
  }
  it.each<[string, Bytes]>([
    ['semicolons in UTF-8', new TextEncoder().encode(content(';'))],
    ['commas, with a mark of UTF-8', new TextEncoder().encode(`\uFEFF${content(',')}`)],
    ['tabs in UTF-16, as Excel\'s Unicode text', wide(content('\t'), true)],
    ['tabs in UTF-16, the other way round', wide(content('\t'), false)],
    ['semicolons in Windows-1258', writeWindows1258(content(';'))],
    ['semicolons in UTF-8, letters apart', new TextEncoder().encode(content(';').normalize('NFD'))],
  ])('with %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ rows: [{ line: 3, record: RECORD }], refused: [], mended: [] })
  })
})

describe('a workbook', () => {
  it('whose list is not its first sheet, and begins in line 12', async () => {
    const list = await read(bookOf((book) => {
      book.addWorksheet('Bìa').addRow(['Ủy ban nhân dân xã', 'Danh sách'])
      const sheet = book.addWorksheet('Danh sách')
      sheet.getCell('A1').value = 'DANH SÁCH TỔ'
      sheet.getRow(12).values = HEAD as ExcelJS.CellValue[]
      sheet.getRow(13).values = LINE as ExcelJS.CellValue[]
    }))
    expect(list).toMatchObject({ sheet: 'Danh sách', rows: [{ line: 13, record: RECORD }], others: [] })
  })

  it('of two such sheets gives the first that is seen, and names the other', async () => {
    const bytes = bookOf((book) => {
      book.addWorksheet('Cũ', { state: 'hidden' }).addRows([HEAD, LINE])
      book.addWorksheet('Trống').addRow(HEAD)
      book.addWorksheet('Cụm 1').addRows([HEAD, LINE])
      book.addWorksheet('Cụm 2').addRows([HEAD, ['Tổ bản Khác', 'Xã Chiềng Mung', 4]])
    })
    expect(await read(bytes)).toMatchObject({ sheet: 'Cụm 1', others: ['Cụm 2'], rows: [{ record: RECORD }] })
    expect(await read(bytes, 'Cụm 2')).toMatchObject({ sheet: 'Cụm 2', others: ['Cụm 1'], rows: [{ record: { name: 'Tổ bản Khác' } }] })
  })

  it('with hidden lines and columns is read whole, and says so', async () => {
    const list = await read(bookOf((book) => {
      const sheet = book.addWorksheet('Danh sách')
      sheet.addRows([HEAD, LINE, ['Tổ bản Khác', 'Xã Chiềng Mung', 4], []])
      sheet.getRow(3).hidden = true
      sheet.getColumn(2).hidden = true
      sheet.getColumn(9).hidden = true
    }))
    expect(list).toMatchObject({ rows: [{ line: 2 }, { line: 3 }], hidden: { lines: 1, columns: 1 } })
  })

  it('of 200 columns is read by its headings', async () => {
    const more = Array.from({ length: 197 }, (_, index) => `Cột ${index}`)
    const list = await read(writeLines('Danh sách', [[...more, ...HEAD], [...more.map(() => 'x'), ...LINE]]))
    expect(list).toMatchObject({ rows: [{ record: RECORD }] })
    expect(list.read.unknown).toHaveLength(197)
  })

  it('with a cell of 40,000 letters refuses the line, and gives it back in a file that Excel opens', async () => {
    const long = 'Tổ '.repeat(13_400)
    const list = await read(new TextEncoder().encode(['Tên tổ;Tình trạng;Ghi chú', `${long};;`, `Tổ Một;${long};`, `Tổ Hai;;${long}`].join('\n')))
    expect(list.rows.map(({ line }) => line)).toEqual([4])
    expect(list.refused.map(({ line, texts }) => [line, texts.every(text => text.length < 300)])).toEqual([[2, true], [3, true]])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await writeLines('Cần sửa', errorLines(list, list.refused))).buffer)
    expect(String(book.worksheets[0]!.getCell('A2').value)).toHaveLength(32_767)
  })

  it('with numbers as text, and parted by dots or commas', async () => {
    const list = await readList(IMPORTS.villages, await writeLines('Danh sách', [['Thôn', 'Số hộ', 'Số dân'], ['Bản Một', '123', '1.234'], ['Bản Hai', '1,234', '12 345'], ['Bản Ba', '1,5', 1.234]]))
    expect(list).toMatchObject({ rows: [{ record: { households: 123, population: 1234 } }, { record: { households: 1234, population: 12_345 } }], mended: [{ line: 3, heading: 'Số hộ' }], refused: [{ line: 4, texts: [expect.stringContaining('“1,5”'), expect.stringContaining('“1.234”')] }] })
  })

  it('of form 1 with headings in two lines gives its refused lines back so that they are taken', async () => {
    const bytes = await writeLines('Mẫu 1', [['Thống kê đến ngày 30/9/2023'], ['Tên đơn vị', 'Số tổ', null, 'Số thành viên', null], [null, 'Cấp xã', 'Thôn, bản', 'Cấp xã', 'Thôn, bản'], ['Xã Một', 1, 'mười', 9, 60], ['Xã Hai', 1, 12, 9, 60]])
    const list = await readList(IMPORTS.figures, bytes)
    if ('problem' in list)
      throw new Error(list.problem)
    const [line] = errorLines(list, list.refused).slice(list.read.head)
    const mended = [...errorLines(list, list.refused).slice(0, list.read.head), line!.with(2, 10)]
    expect(await readList(IMPORTS.figures, await writeLines('Cần sửa', mended, { head: list.read.head }))).toMatchObject({ refused: [], rows: [{ record: { 'unit': 'Xã Một', 'on': '2023-09-30', 'declared.teams.commune': 1, 'declared.teams.village': 10, 'declared.members.village': 60 } }] })
  })
})
