import type { BrowserContext, Page } from 'playwright-core'
import type { Bench, Figure } from '../../scripts/lib/figure'
import { setTimeout as sleep } from 'node:timers/promises'
import { listAt, openList, watchFetched, weightKB } from '../support/weight'

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
      await page.getByRole('status').getByText(/^Đã ghi nhà/).waitFor()
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
      const weight = await weightKB(page, '.js')
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
      const again = await openList(context)
      const weight = await weightKB(again, '.js', await listAt(again))
      await context.close()
      return weight
    },
  },
  {
    name: 'phone.cssBrotliKB',
    unit: 'KB of styles to the list of households after a restart',
    goal: '≤15',
    async run(bench) {
      const { context, page } = await openApp(bench)
      await signIn(page)
      await page.close()
      const weight = await weightKB(await openList(context), '.css')
      await context.close()
      return weight
    },
  },
  {
    name: 'phone.repeatVisitFiles',
    unit: 'files of the app that come over the network when it is opened again',
    goal: '0',
    async run(bench) {
      const { context, page } = await openApp(bench)
      await signIn(page)
      await page.close()
      const fetched = watchFetched(context, bench.stack.url)
      const again = await openList(context)
      await again.waitForLoadState('networkidle')
      await context.close()
      return fetched.length
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
