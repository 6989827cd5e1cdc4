import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import { instruments } from '@tung-ngo/domain/registers/instruments'
import { columnsOf, STATE_CELL } from '@tung-ngo/domain/registers/register-sheet'
import { readSheet } from '@tung-ngo/domain/sheet/sheet'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { workbookOf } from './download'
import { words } from './words'

const record = { v: 3, state: 'inForce', by: 'p1', at: 0, updatedAt: 0, last: 'e', number: '=1+1', type: 'letter', title: 'Hướng dẫn "tổ"; bản 2', issuer: 'Sở', on: '2025-07-22', link: null, replacedBy: null } as RegisterRecord

it('a workbook with its head in sight, no formula of anybody, read again as it was', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await workbookOf(instruments, [record], () => undefined)).buffer)
  const sheet = book.worksheets[0]!
  expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: 1 }])
  expect(sheet.getCell('A2').type).toBe(ExcelJS.ValueType.String)
  const lines = [1, 2].map(row => (sheet.getRow(row).values as (string | undefined)[]).slice(1).map(value => value ?? null))
  const { rows, refused, missing } = readSheet(lines, columnsOf(instruments))
  expect([refused, missing]).toEqual([[], []])
  expect(rows.map(({ record }) => record)).toEqual([{ number: '=1+1', type: 'letter', title: 'Hướng dẫn "tổ"; bản 2', issuer: 'Sở', on: '2025-07-22', link: null, replacedBy: null, [STATE_CELL]: 'inForce' }])
})

it('says on a page of its own who took it out, when and what; the register is still what is read first', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await workbookOf(instruments, [record], () => undefined, undefined, words.taken('Cầm Thị Thử', '19:00 20/11/2026', 'Xã Thử', 1))).buffer)
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Văn bản', 'Người tải'])
  expect(book.worksheets[1]!.getSheetValues().slice(1).map(line => (line as string[]).slice(1))).toEqual([['Người tải', 'Cầm Thị Thử'], ['Lúc', '19:00 20/11/2026'], ['Phạm vi', 'Xã Thử, cả sổ, 1 dòng']])
})
