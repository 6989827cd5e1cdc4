import type { TableColumn } from './column'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { writeTables } from '../files/desk-xlsx'
import { writeCsv } from '../files/write-csv'
import { sheetOf } from './sheet'

interface Place { id: string, name: string, teams: number, share: number | null }
const columns: TableColumn<Place>[] = [
  { id: 'ten', label: 'Xã', value: row => row.name, text: row => row.name },
  { id: 'to', label: 'Tổ', kind: 'number', group: { id: 'g', label: 'Số' }, value: row => row.teams, text: row => row.teams.toLocaleString('vi-VN') },
  { id: 'ty-le', label: 'Tỷ lệ', kind: 'number', group: { id: 'g', label: 'Số' }, isRate: true, value: row => row.share, text: row => row.share === null ? 'chưa có số' : `${(row.share * 100).toFixed(1).replace('.', ',')}%` },
  { id: 'tren', label: 'Trên', kind: 'number', asText: true, value: row => row.teams, text: row => `${row.teams}/9` },
]
const rows: Place[] = [{ id: 'a', name: 'Xã Chiềng Mung', teams: 1234, share: 0.125 }, { id: 'b', name: 'Xã Song Khủa', teams: 0, share: null }]

it('the sheet, opened with a library, is what the screen shows', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await writeTables([sheetOf('Xã của tỉnh', columns, rows)], { subject: 'Tháng 11/2026, “xa”', asOf: '2026-11-20', scope: 'Phạm vi: 2 trên 75 dòng, lọc: “xa”' }) as never)
  const sheet = book.worksheets[0]!
  const lines = rows.map((_, index) => sheet.getRow(sheet.rowCount - rows.length + index + 1))
  const shown = lines.map(line => columns.map((column, index) => {
    const { value, numFmt } = line.getCell(index + 1)
    if (value === null)
      return 'chưa có số'
    return typeof value !== 'number' ? String(value) : numFmt === '0.0%' ? `${(value * 100).toFixed(1).replace('.', ',')}%` : value.toLocaleString('vi-VN')
  }))
  expect(shown).toEqual(rows.map(row => columns.map(column => column.text(row))))
  expect([1, 2, 3].map(row => sheet.getRow(row).getCell(1).value)).toEqual(['Xã của tỉnh', 'Tháng 11/2026, “xa”', 'Số liệu đến ngày 20/11/2026. Phạm vi: 2 trên 75 dòng, lọc: “xa”'])
})

it('the .csv says the same, with a decimal comma', () => {
  expect(writeCsv(sheetOf('Xã', columns, rows), ['lọc: “xa”'])).toBe('\uFEFFXã\r\nlọc: “xa”\r\nXã;Số: Tổ;Số: Tỷ lệ;Trên\r\nXã Chiềng Mung;1234;12,5%;1234/9\r\nXã Song Khủa;0;;0/9\r\n')
})
