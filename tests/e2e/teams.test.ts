import type { Browser } from 'playwright-core'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'

const COMMUNE = '04123-2023'
const TEAM = `t-${COMMUNE}-b1`

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser.close())

it('a decision is entered with its signed paper, which the team\'s page and the register give back', async () => {
  const page = await openDesk(browser, 'Cầm Thị Hoan')
  const number = `${Date.now()}/QĐ-UBND`
  const whole = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(900_000, 'quyết định ')])
  await page.goto(`/to-va-thanh-vien/${COMMUNE}/to/${TEAM}`)
  await page.getByRole('button', { name: 'Ghi quyết định' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Số quyết định').fill(number)
  await form.getByLabel('Bản đã ký', { exact: true }).setInputFiles({ name: 'qd.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
  await form.getByRole('button', { name: 'Lưu' }).click()
  await form.getByText('Tệp này không phải PDF hay ảnh', { exact: false }).waitFor()
  await form.getByLabel('Bản đã ký', { exact: true }).setInputFiles({ name: 'Quyết định tổ bản.pdf', mimeType: 'application/pdf', buffer: whole })
  await form.getByRole('button', { name: 'Lưu' }).click()
  await form.waitFor({ state: 'hidden' })

  const line = page.getByRole('listitem').filter({ hasText: `Số ${number}` })
  const [download] = await Promise.all([page.waitForEvent('download'), line.getByRole('button', { name: 'Mở bản đã ký' }).click()])
  expect(download.suggestedFilename()).toBe('Quyết định tổ bản.pdf')
  expect(readFileSync((await download.path())!).equals(whole)).toBe(true)

  await page.goto(`/don-vi/${COMMUNE}/so/decisions`)
  await page.getByRole('row').filter({ hasText: number }).getByRole('button').first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mở bản đã ký: Quyết định tổ bản.pdf' }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Thay bản đã ký' }).click()
  await page.getByRole('button', { name: 'Gắn bản đã ký' }).click()
  await page.getByText('Chưa chọn tệp.').waitFor()
  await page.context().close()
})
