import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser.close())

/** What nobody can press on paper. */
const buttonsOn = (page: Page) => page.locator('.desk :is(.rail, .btn, .pill, .select, .input)').filter({ visible: true }).count()

it('on paper the country has its map with both archipelagos, its table and its as-of time, and nothing to press', async () => {
  const page = await openDesk(browser, 'Phạm Thu Uyên', { colorScheme: 'dark' })
  await page.goto('/tong-quan/vn')
  await page.locator('[data-part=children] tbody').first().waitFor()
  await page.locator('[data-part=map] svg[role=img]').waitFor()
  const lines = await page.locator('[data-part=children] tbody tr').count()
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => buttonsOn(page)).toBe(0)
  for (const part of ['[data-part=as-of]', '.printed', '[data-part=key-figures]', '[data-part=map] svg[role=img]', 'text="Quần đảo Hoàng Sa"', 'text="Quần đảo Trường Sa"'])
    expect(`${part} ${await page.locator(part).first().isVisible()}`).toBe(`${part} true`)
  expect(await page.locator('[data-part=children] tbody tr').filter({ visible: true }).count()).toBe(lines)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)')
  await page.context().close()
})

it('a long table stands on paper with all of its lines, its head on every sheet, its filter above', async () => {
  const page = await openDesk(browser, 'Bạc Minh Chiến', { colorScheme: 'light' })
  await page.goto('/to-va-thanh-vien/14-2023?tim=muong')
  await page.getByText(/^\d+ trên [\d.]+ dòng$/).waitFor()
  const count = Number((await page.getByText(/^\d+ trên [\d.]+ dòng$/).textContent())!.split(' ')[0])
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.locator('tbody tr:has(th[scope=row])').filter({ visible: true }).count()).toBe(count)
  expect(await page.locator('thead').first().evaluate(head => getComputedStyle(head).display)).toBe('table-header-group')
  await expect.poll(() => page.getByText('“muong”').isVisible()).toBe(true)
  expect(await buttonsOn(page)).toBe(0)
  await page.context().close()
})
