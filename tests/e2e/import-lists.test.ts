import type { Cell } from '@tung-ngo/domain/sheet/cell'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { paths } from '@tung-ngo/domain/paths'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { readBand, readTable } from '../support/desk'
import { knowsTheApp } from '../support/launch'
import { newOfficer, signInWithCode } from '../support/new-officer'
import { auth, db, url } from '../support/stack'

/** A province of its own, with one commune that has nothing yet. */
const RUN = Date.now().toString(36)
const PROVINCE = `ds-${RUN}`
const COMMUNE = `${PROVINCE}-1`
const SPAN = { v: 3, code: '', validFrom: '2025-07-01', validTo: null, predecessors: [], successors: [] }

let browser: Browser
let desk: Page
const contexts: BrowserContext[] = []

async function enter(code: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: { width, height }, serviceWorkers: 'block', locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  contexts.push(context)
  await knowsTheApp(context)
  const page = await context.newPage()
  await signInWithCode(page, code)
  return page
}

beforeAll(async () => {
  const batch = db.batch()
  batch.set(db.doc(paths.unit(PROVINCE)), { ...SPAN, name: `Thử ${RUN}`, type: 'tinh', level: 'province', parent: `${PROVINCE}-khong-co`, path: [PROVINCE] })
  batch.set(db.doc(paths.unit(COMMUNE)), { ...SPAN, name: 'Thử Một', type: 'xa', level: 'commune', parent: PROVINCE, path: [PROVINCE, COMMUNE] })
  await batch.commit()
  browser = await launchBrowser()
  desk = await enter(await newOfficer({ auth, db }, { [COMMUNE]: 'officer', [PROVINCE]: 'operator' }, 'Hà Thị Thử'), 1440, 900)
  // Two seats: which of them is asked first.
  await desk.getByText('Xã Thử Một', { exact: true }).click()
  await desk.getByRole('link', { name: 'Nhập từ Excel' }).waitFor()
})
afterAll(() => browser?.close())

async function choose(page: Page, list: string | null, lines: Cell[][]) {
  if (list)
    await page.locator('label', { hasText: new RegExp(`^${list}$`) }).click()
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Danh sách').addRows(lines)
  await page.getByLabel('Chọn tệp .xlsx hoặc .csv').setInputFiles({ name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(await book.xlsx.writeBuffer()) })
}

async function write(page: Page, lines: number) {
  await page.getByRole('button', { name: `Ghi ${lines} dòng vào sổ` }).click()
  await page.getByRole('heading', { name: 'Đã ghi vào sổ' }).waitFor()
}

/** Chooses a workbook and writes all its lines. */
async function send(page: Page, list: string | null, lines: Cell[][]) {
  await choose(page, list, lines)
  await write(page, lines.length - 1)
}
const again = (page: Page) => page.getByRole('button', { name: 'Chọn tệp khác' }).click()

it('villages, teams and members come from workbooks; a member with a sleeping seat enters his code and brings the houses of his team', async () => {
  await desk.goto(`/nhap-excel/${COMMUNE}`)
  await send(desk, 'Thôn, bản', [['Tên bản', 'Số hộ'], ['Bản Một', 40]])
  await again(desk)
  await send(desk, 'Tổ', [['Tên tổ', 'Bản'], ['Tổ bản Một', 'Bản Một']])
  await again(desk)
  await send(desk, 'Thành viên', [['Tổ', 'Họ tên', 'Vai', 'SĐT'], ['Tổ bản Một', 'Lß V¨n P©ng', 'TT', `0168${String(Date.now()).slice(-7)}`], ['tổ bản một', 'Quàng Thị Ín', 'Tổ viên', null]])
  await desk.getByText('Chữ gõ bằng phông TCVN3 đã đổi thành “Lò Văn Pâng”.').waitFor()
  await desk.getByRole('link', { name: 'Xem tổ và thành viên' }).click()
  await desk.getByRole('link', { name: 'Tổ bản Một' }).waitFor()
  const [team] = (await db.collection('teams').where('commune', '==', COMMUNE).get()).docs
  await desk.goto(`/to/${team!.id}`)
  await desk.getByRole('button', { name: 'Làm mã mời cho Lò Văn Pâng' }).click()
  const phone = await enter((await desk.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/).textContent())!.trim(), 360, 740)
  await phone.getByRole('heading', { name: 'Hôm nay' }).waitFor()

  await phone.goto('/nhap-excel')
  await send(phone, null, [['Chủ hộ', 'Ngõ', 'Số nhà'], ['Lò Văn Ánh', 'Ngõ 3', 12], ['Cà Thị Bun', 'Ngõ 3', 14]])
  await phone.getByRole('link', { name: 'Xem sổ hộ của tổ' }).click()
  await phone.getByText('Lò Văn Ánh').first().waitFor({ timeout: 90_000 })
  await phone.getByText('Cà Thị Bun').first().waitFor()
})

it('a declared figure stands beside the counted one, and a unit from the table among the others', async () => {
  await desk.goto(`/nhap-excel/${COMMUNE}`)
  await send(desk, 'Số liệu khai', [['Đơn vị', 'Số tổ thôn, bản', 'Số thành viên thôn, bản', 'Đến ngày'], ['Xã Thử Một', 12, 60, '30/9/2023']])
  await desk.goto(`/nhap-excel/${PROVINCE}`)
  await send(desk, null, [['Loại', 'Tên', 'Có từ ngày'], ['Xã', 'Thử Hai', '01/07/2025']])
  await desk.goto(`/tong-quan/${PROVINCE}`)
  await expect.poll(async () => Object.keys(await readTable(desk)), { timeout: 90_000 }).toContain('Xã Thử Hai')
  await desk.goto(`/tong-quan/${COMMUNE}`)
  await expect.poll(async () => Object.values(await readBand(desk)).flat().filter(text => /12 theo số khai/.test(text)).length, { timeout: 90_000 }).toBe(1)
  expect((await readBand(desk))['Tổ']?.[0]).toBe('1')
})

it('a wrong cell is corrected where it stands, and its line is taken with the others', async () => {
  await desk.goto(`/nhap-excel/${COMMUNE}`)
  await choose(desk, 'Thôn, bản', [['Tên bản', 'Số hộ'], ['Bản Hai', 'chưa rõ'], ['Bản Ba', 30]])
  await desk.getByRole('button', { name: 'Sửa tại đây: Số hộ, dòng 2' }).click()
  await desk.getByLabel('Số hộ, dòng 2', { exact: true }).fill('45')
  await desk.getByRole('button', { name: 'Chạy thử lại với 1 ô vừa sửa' }).click()
  await write(desk, 2)
})
