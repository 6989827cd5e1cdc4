import type { BrowserContext, Page } from 'playwright-core'
import type { Bench, Figure } from '../../scripts/lib/figure'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'
import { root } from '../../scripts/lib/project'

const MEMBER = 'Quàng Văn Inh'

async function openApp(bench: Bench): Promise<{ context: BrowserContext, page: Page }> {
  const context = await (await bench.browser()).newContext({ baseURL: bench.stack.url, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'vi-VN' })
  return { context, page: await context.newPage() }
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByText('Dùng thử với dữ liệu mẫu').click()
  await page.getByRole('button', { name: MEMBER }).click()
  await page.getByRole('link', { name: /^Ghi: / }).first().waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** Scripts that the page asked for, at most until `until` (ms since it opened), in KB as a server sends them (brotli). */
async function scriptKB(page: Page, until = Infinity): Promise<number> {
  const resources = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })))
  const urls = resources.filter(({ name, startTime }) => name.endsWith('.js') && startTime <= until).map(({ name }) => name)
  const bytes = [...new Set(urls)].map(url => brotliCompressSync(readFileSync(`${root}/web/dist${new URL(url).pathname}`)).length)
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 102.4) / 10
}

export const figures: Figure[] = [
  {
    name: 'visit.taps',
    unit: 'taps (Hôm nay to saved: third house, one person, pay → does, VNeID yes)',
    goal: '≤8',
    async run(bench) {
      const { context, page } = await openApp(bench)
      await signIn(page)
      let taps = 0
      const tap = async (name: RegExp | string, role: 'link' | 'button' | 'switch' | 'radio', index = 0) => {
        taps++
        await page.getByRole(role, { name }).nth(index).tap()
      }
      await tap(/^Ghi: /, 'link', 2)
      await page.waitForURL(/\/ghi$/)
      const people = page.getByRole('group', { name: 'Hướng dẫn cho ai?' }).getByRole('button', { pressed: false })
      if (await page.getByRole('group', { name: 'Hướng dẫn cho ai?' }).getByRole('button', { pressed: true }).count() === 0) {
        taps++
        await people.first().tap()
      }
      await tap('Thanh toán', 'button')
      taps++
      await page.getByText('Làm được', { exact: true }).tap()
      const vneid = page.getByRole('switch', { name: /VNeID/ })
      taps++
      if (!await vneid.isChecked())
        await vneid.tap()
      taps++
      await page.getByRole('button', { name: /^Lưu/ }).last().tap()
      await page.getByRole('status').getByText(/^Đã lưu trên máy/).waitFor()
      await context.close()
      return taps
    },
  },
  {
    name: 'phone.signInBrotliKB',
    unit: 'KB of script to a usable sign-in',
    goal: '≤90',
    async run(bench) {
      const { context, page } = await openApp(bench)
      await page.goto('/dang-nhap')
      await page.getByLabel('Số điện thoại đã đăng ký với xã').fill('0900000005')
      await page.getByRole('button', { name: 'Nhận mã qua tin nhắn' }).click()
      await page.getByRole('button', { name: 'Vào sổ' }).waitFor()
      const weight = await scriptKB(page)
      await context.close()
      return weight
    },
  },
  {
    name: 'phone.firstScreenBrotliKB',
    unit: 'KB of script to the list of households after a restart',
    goal: '≤60',
    async run(bench) {
      const { context, page } = await openApp(bench)
      await signIn(page)
      await page.close()
      const again = await context.newPage()
      // What comes after the first row does not hold the list up.
      await again.addInitScript(() => new MutationObserver((_, observer) => {
        if (document.querySelector('a[href^="/ho/h"]')) {
          observer.disconnect()
          performance.mark('list')
        }
      }).observe(document, { childList: true, subtree: true }))
      await again.goto('/ho')
      await again.locator('a[href^="/ho/h"]').first().waitFor()
      const weight = await scriptKB(again, await again.evaluate(() => performance.getEntriesByName('list')[0]!.startTime))
      await context.close()
      return weight
    },
  },
  {
    name: 'phone.reopenReads',
    unit: 'reads when nothing changed',
    goal: '≤2',
    async run(bench) {
      const { context, page } = await openApp(bench)
      await signIn(page)
      await sleep(15_000)
      await page.close()
      const { client } = await bench.count(async () => {
        const again = await context.newPage()
        await again.goto('/')
        await again.getByRole('link', { name: /^Ghi: / }).first().waitFor()
        await sleep(10_000)
      })
      await context.close()
      return client.reads
    },
  },
]
