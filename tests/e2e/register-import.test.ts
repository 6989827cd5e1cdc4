import type { Browser } from 'playwright-core'
import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('a register takes its lines from a sheet: run dry, the wrong line back with its reason, the right one written and found', async () => {
  const number = `${Date.now() % 1_000_000}/KH-UBND`
  const sheet = `Trich yeu;Số, ký hiệu;Loại văn bản;Cơ quan ban hành;Ngày ban hành\nKế hoạch ${number};${number};Kế hoạch;UBND xã;20/11/2026\nThư ngỏ;1;Thư tay;UBND xã;31/02/2026`
  const desk = await openDesk(browser, 'Cầm Thị Hoan')
  await desk.getByRole('link', { name: 'Các sổ' }).click()
  await desk.getByRole('link', { name: 'Văn bản', exact: true }).click()
  await desk.getByRole('link', { name: 'Nhập sổ từ Excel' }).click()
  await desk.locator('input[type=file]').setInputFiles({ name: 'van-ban.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
  await desk.getByRole('heading', { name: 'Chạy thử', exact: false }).waitFor()
  await desk.getByText('“Thư tay” không có trong danh mục', { exact: false }).waitFor()
  await desk.getByRole('button', { name: 'Ghi 1 dòng vào sổ' }).click()
  await desk.getByRole('link', { name: 'Xem sổ' }).click()
  await desk.getByRole('button', { name: new RegExp(`Kế hoạch ${number}`) }).waitFor()
  expect(new URL(desk.url()).pathname).toMatch(/\/so\/instruments$/)
  await desk.context().close()
})
