import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { signInAs } from '../support/launch'
import { SIZES } from '../support/screens'
import { url } from '../support/stack'
import { listAt, openList, watchFetched, weightKB } from '../support/weight'

describe('what the app weighs', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    context = await browser.newContext({ baseURL: url, viewport: SIZES.phone })
  })
  afterAll(() => browser.close())

  it('is at most 90 KB of script until one can sign in', async () => {
    page = await context.newPage()
    await page.goto('/dang-nhap')
    await page.getByLabel('Số điện thoại đã đăng ký với xã').fill('0900000005')
    await page.getByRole('button', { name: 'Nhận mã qua tin nhắn' }).click()
    await page.getByRole('button', { name: 'Vào sổ' }).waitFor()
    const weight = await weightKB(page, '.js')
    expect(weight).toBeGreaterThan(40)
    expect(weight).toBeLessThanOrEqual(90)
  })

  it('is at most 60 KB of script and 15 KB of styles until the list stands again, and nothing of it comes over the network', async () => {
    page = await signInAs(context, 'Hoàng Thị Lả')
    await page.goto('/ho')
    await page.locator('a[href^="/ho/h"]').first().waitFor()
    await page.close()
    const fetched = watchFetched(context, url)
    const again = await openList(context)
    const script = await weightKB(again, '.js', await listAt(again))
    const styles = await weightKB(again, '.css')
    expect({ script: script > 30 && script <= 60, styles: styles > 5 && styles <= 15 }, `${script} KB of script, ${styles} KB of styles`).toEqual({ script: true, styles: true })
    // What the app fetches once the list stands.
    await again.getByRole('link', { name: 'Ghi nhận' }).click()
    await again.getByRole('heading', { name: 'Ghi nhận', level: 1 }).waitFor()
    expect(fetched).toEqual([])
  })
})
