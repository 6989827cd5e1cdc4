import type { Cell } from '@tung-ngo/domain/sheet/cell'
import type { Browser, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { paths } from '@tung-ngo/domain/paths'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { numberOf, readTable } from '../support/desk'
import { newOfficer, signInWithCode } from '../support/new-officer'
import { auth, db, url } from '../support/stack'

/** A province of its own, below nothing that other tests look at. */
const RUN = Date.now().toString(36)
const PROVINCE = `thu-${RUN}`
const COMMUNES = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map((name, index) => ({ id: `${PROVINCE}-${index + 1}`, name: `Thử ${name}` }))
const VILLAGES = 10
const HEAD = ['STT', 'Ngay thanh lap', 'TÊN TỔ', 'Xã', 'Thôn, bản', 'Số quyết định', 'Ngày ký', 'Số thành viên', 'Ghi chú']

type Row = Cell[]
const row = (index: number, change: Partial<Record<'founded' | 'name' | 'commune' | 'village' | 'decision' | 'decided' | 'members', Cell>> = {}): Row => {
  const commune = COMMUNES[index % COMMUNES.length]!
  const said = { founded: '05/03/2023', name: `Tổ số ${index}`, commune: `Xã ${commune.name}`, village: `Bản ${Math.floor(index / COMMUNES.length) % VILLAGES + 1}`, decision: '12/QĐ-UBND', decided: new Date('2023-03-05'), members: 5, ...change }
  return [index + 1, said.founded, said.name, said.commune, said.village, said.decision, said.decided, said.members, null]
}

/** Ten kinds of lines that people send, each of which can be understood. */
const FUZZ = [
  index => ({ name: `Tổ số ${index}`.normalize('NFD') }),
  index => ({ name: `Tæ sè ${index} b¶n NËm Hång` }),
  index => ({ name: `Toå soá ${index} Nguyeãn Vaên Huøng` }),
  index => ({ name: `  Tổ   số  ${index} ` }),
  () => ({ founded: 45000 }),
  () => ({ founded: 'ngày 15 tháng 3 năm 2023' }),
  index => ({ commune: `XA ${COMMUNES[index % COMMUNES.length]!.name.toUpperCase()}` }),
  index => ({ commune: COMMUNES[index % COMMUNES.length]!.name.normalize('NFD') }),
  () => ({ members: 792 }),
  () => ({ decision: null, decided: null, founded: null }),
] satisfies ((index: number) => Parameters<typeof row>[1])[]

/** Five kinds of errors. */
const ERRORS = [{ founded: '31/02/2026' }, { name: null }, { commune: 'Xã Ở Tỉnh Khác' }, { decided: null }, { village: 'Bản Không Có' }] satisfies Parameters<typeof row>[1][]

const PLAIN = 460
const good = [...Array.from({ length: PLAIN }, (_, index) => row(index)), ...FUZZ.map((kind, index) => row(PLAIN + index, kind(PLAIN + index)))]
const wrong = Array.from({ length: 30 }, (_, index) => ({ index: 470 + index, line: row(470 + index, ERRORS[index % ERRORS.length]) }))
/** The wrong ones lie among the others. */
const lines = good.flatMap((line, index) => index % 15 === 0 && wrong[index / 15] ? [wrong[index / 15]!.line, line] : [line])

async function bookOf(rows: Row[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Danh sách').addRows([['DANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG'], [], HEAD, ...rows])
  return Buffer.from(await book.xlsx.writeBuffer())
}

let browser: Browser
let page: Page

beforeAll(async () => {
  const span = { v: 3, code: '', validFrom: '2025-07-01', validTo: null, predecessors: [], successors: [] }
  const batch = db.batch()
  batch.set(db.doc(paths.unit(PROVINCE)), { ...span, name: `Thử ${RUN}`, type: 'tinh', level: 'province', parent: `${PROVINCE}-khong-co`, path: [PROVINCE] })
  for (const { id, name } of COMMUNES) {
    batch.set(db.doc(paths.unit(id)), { ...span, name, type: 'xa', level: 'commune', parent: PROVINCE, path: [PROVINCE, id] })
    for (let village = 1; village <= VILLAGES; village++)
      batch.set(db.doc(paths.unit(`${id}-b${village}`)), { ...span, name: String(village), type: 'ban', level: 'village', parent: id, path: [PROVINCE, id, `${id}-b${village}`] })
  }
  await batch.commit()
  browser = await launchBrowser()
  const desk = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, serviceWorkers: 'block', locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  page = await desk.newPage()
  await signInWithCode(page, await newOfficer({ auth, db }, { [PROVINCE]: 'officer' }, 'Hà Thị Thử'))
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
})
afterAll(() => browser?.close())

async function choose(name: string, content: Buffer) {
  await page.getByLabel('Chọn tệp .xlsx hoặc .csv').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content })
}
const counts = () => page.locator('[data-part=counts] > div').evaluateAll(cells => Object.fromEntries(cells.map(cell => [cell.querySelector('dt')!.textContent, Number(cell.querySelector('dd')!.textContent!.replace('.', ''))])))
const teams = async () => (await db.collection('teams').where('province', '==', PROVINCE).count().get()).data().count

it('a workbook of 500 teams gives exactly its bad lines back, and takes them once they are mended', async () => {
  await choose('hong.xlsx', Buffer.from('PK\u0003\u0004xl/workbook.xml'))
  await page.getByRole('alert').getByText('Tệp hỏng nên chưa mở được').waitFor()
  await choose('to.xlsx', await bookOf(lines))
  await page.getByRole('heading', { name: 'Chạy thử: chưa có gì được ghi vào sổ' }).waitFor()
  await page.getByRole('button', { name: 'Ghi 470 dòng vào sổ' }).waitFor()
  expect(await counts()).toEqual({ 'mới': 470, 'thay đổi': 0, 'giữ nguyên': 0, 'chưa nhận được': 30, 'đáng để ý': 1 })
  expect(await teams()).toBe(0)

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải 30 dòng để sửa (.xlsx)' }).click()])
  expect(download.suggestedFilename()).toBe('Cần sửa, to.xlsx')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(readFileSync((await download.path())!) as never)
  const returned = (book.worksheets[0]!.getSheetValues() as Cell[][]).slice(4).map(cells => cells.slice(1))
  expect(returned.map(([number]) => number)).toEqual(wrong.map(({ index }) => index + 1))
  expect(returned.every(cells => typeof cells.at(-1) === 'string' && String(cells.at(-1)).length > 10)).toBe(true)

  await page.getByRole('button', { name: 'Ghi 470 dòng vào sổ' }).click()
  await page.getByRole('heading', { name: 'Đã ghi vào sổ' }).waitFor()
  expect(await teams()).toBe(470)
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click()
  await choose('Cần sửa, to.xlsx', await bookOf(returned.map((cells, index) => [...row(wrong[index]!.index), cells.at(-1)!])))
  await page.getByRole('button', { name: 'Ghi 30 dòng vào sổ' }).click()
  await page.getByRole('heading', { name: 'Đã ghi vào sổ' }).waitFor()
  expect(await teams()).toBe(500)
})

it('the second time there is nothing to write, and the teams are where they belong', async () => {
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click()
  await choose('to.xlsx', await bookOf([...good, ...wrong.map(({ index }) => row(index))]))
  await page.getByText('Sổ đã có đủ các dòng này, không còn gì để ghi.').waitFor()
  expect(await counts()).toMatchObject({ 'mới': 0, 'thay đổi': 0, 'giữ nguyên': 500, 'chưa nhận được': 0 })

  await page.getByRole('link', { name: 'Tổ và thành viên' }).click()
  await page.getByRole('searchbox').fill('to so 461')
  await page.getByRole('row', { name: /Tổ số 461/ }).getByRole('link', { name: 'Xã Thử Hai' }).click()
  await page.getByText('10 thôn, bản · 100 tổ · nơi nào cũng có tổ').waitFor()
  await page.getByRole('searchbox').fill('to so 461')
  await page.getByRole('link', { name: 'Tổ số 461 bản Nậm Hồng' }).waitFor()
  await page.goto(`/tong-quan/${PROVINCE}`)
  const inVillages = async () => (await readTable(page))['Xã Thử Hai']?.['to-thon']
  await expect.poll(inVillages, { timeout: 120_000 }).toBe('100')
  const [table] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Xuất Excel' }).click()])
  const seen = await readTable(page)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(readFileSync((await table.path())!) as never)
  const rows = (book.worksheets[0]!.getSheetValues() as Cell[][]).filter(Array.isArray).map(cells => cells.slice(1))
  for (const { name } of COMMUNES) {
    const line = seen[`Xã ${name}`]!
    expect(rows.find(([first]) => first === `Xã ${name}`)!.slice(1, 5)).toEqual(['to-xa', 'to-thon', 'tv-xa', 'tv-thon'].map(column => numberOf(line[column])))
  }
})

it('the teams are found on the map', async () => {
  const paths = Object.fromEntries(COMMUNES.map(({ id }, index) => [id, `M${index * 20} 0h18v18h-18z`]))
  await page.route(`**/geo/${PROVINCE}.json`, route => route.fulfill({ json: { width: 100, height: 20, paths, insets: [], sameAs: {} } }))
  await page.goto(`/pho-cap/${PROVINCE}?theo=to-ghi`)
  await page.locator(`path[data-unit="${COMMUNES[1]!.id}"]`).waitFor()
  const line = page.locator(`[data-part=rates] tbody tr[data-unit="${COMMUNES[1]!.id}"]`)
  await expect.poll(() => line.textContent(), { timeout: 60_000 }).toMatch(/Xã Thử Hai.*100/)
})
