import type { Cell } from '@tung-ngo/domain/sheet/cell'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { compoundFile } from '../../files/compound.fixture'
import { writeLines } from '../../files/write-lines'
import { listSource } from './source'
import { useImport } from './use-import'
import { words } from './words'

const calls: unknown[] = []
vi.mock('../../session/functions', () => ({
  callFunction: (_: string, input: unknown) => {
    calls.push(input)
    return Promise.reject(new Error('nothing was to be sent'))
  },
}))
beforeEach(() => calls.splice(0))

type Bytes = Uint8Array<ArrayBuffer>
const HEAD: Cell[] = ['Tên tổ', 'Xã', 'Ngày thành lập']
const ROWS: Cell[][] = [HEAD, ['Tổ bản Nà Xa', 'Xã Chiềng Mung', '05/03/2023'], ['Tổ bản Hai', 'Xã Chiềng Mung', '06/03/2023']]
const book = () => writeLines('Danh sách', ROWS)
const text = (content: string) => new TextEncoder().encode(content)

async function zipWith(change: (zip: JSZip) => void): Promise<Bytes> {
  const zip = await JSZip.loadAsync(await book())
  change(zip)
  return await zip.generateAsync({ type: 'uint8array' }) as Bytes
}

async function sheetWith(change: (sheet: ExcelJS.Worksheet) => void): Promise<Bytes> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet('Danh sách')
  sheet.addRows(ROWS)
  change(sheet)
  return new Uint8Array(await made.xlsx.writeBuffer())
}

/** The directory says that an entry unpacks to nearly 4 GB, as that of a zip bomb does. */
async function bomb(): Promise<Bytes> {
  const bytes = await book()
  const at = bytes.findIndex((_, index) => bytes[index] === 0x50 && bytes[index + 1] === 0x4B && bytes[index + 2] === 1 && bytes[index + 3] === 2)
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 0xF0000000, true)
  return bytes
}

async function large(): Promise<Bytes> {
  const bytes = new Uint8Array(20 * 1024 * 1024)
  bytes.set(await book())
  return bytes
}

const FILES: [string, string, () => Promise<Bytes> | Bytes, string][] = [
  ['a workbook that was cut off', 'to.xlsx', async () => (await book()).slice(0, 3000), words.problems.broken],
  ['a workbook whose sheet is not whole', 'to.xlsx', () => zipWith(zip => zip.file('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row')), words.problems.broken],
  ['a workbook under a password', 'to.xlsx', () => compoundFile(['EncryptionInfo', 'EncryptedPackage']), words.problems.locked],
  ['an .xls', 'to.xls', () => compoundFile(['Workbook', '\u0005SummaryInformation']), words.problems.old],
  ['an .xls under another name', 'to.xlsx', () => compoundFile(['Workbook']), words.problems.old],
  ['a page of the web that is called .xls', 'to.xls', () => text('\uFEFF<html><body><table><tr><td>Tên tổ</td></tr></table></body></html>'), words.problems.old],
  ['a workbook with macros', 'to.xlsm', () => zipWith(zip => zip.file('xl/vbaProject.bin', compoundFile(['VBA']))), words.problems.macro],
  ['a file of 20 MB', 'to.xlsx', large, words.problems.large],
  ['a workbook that unpacks to gigabytes', 'to.xlsx', bomb, words.problems.swollen],
  ['a letter', 'to.docx', async () => await new JSZip().file('word/document.xml', '<w:document/>').generateAsync({ type: 'uint8array' }) as Bytes, words.problems.other],
  ['a scan', 'to.pdf', () => text('%PDF-1.7\n\0\0'), words.problems.other],
  ['a file of no byte', 'to.xlsx', () => new Uint8Array(), words.problems.empty],
  ['a text of spaces', 'to.csv', () => text(' \r\n'), words.problems.empty],
  ['a workbook of an empty sheet', 'to.xlsx', () => writeLines('Trang 1', [[' ', null]]), words.problems.empty],
  ['headings alone', 'to.xlsx', () => writeLines('Trang 1', [HEAD]), words.noLines],
  ['another list', 'to.csv', () => text('Thôn;Số hộ\r\nBản Một;3'), words.missing(['Tên tổ'])],
  ['cells merged over two lines', 'to.xlsx', () => sheetWith(sheet => sheet.mergeCells('B2:B3')), words.merged(2, 3)],
  ['cells merged within a line', 'to.xlsx', () => sheetWith(sheet => sheet.mergeCells('A3:B3')), words.merged(3, 3)],
]

describe('of a file that is no list a sentence says what to do, and nothing is sent', () => {
  it.each(FILES)('%s', async (_, name, make, problem) => {
    const { choose, step, problem: said, list } = useImport(() => listSource('p1', 'teams'))
    await choose(new File([await make()], name))
    expect([said.value, step.value, list.value, calls]).toEqual([problem, 'choose', undefined, []])
    expect(problem).toMatch(/^\p{Lu}[^!]{20,}\.$/u)
  })
})
