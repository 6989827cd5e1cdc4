import type { Browser, BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { launchPhone } from '../support/launch'
import { deliverPush } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'
import { startSite } from '../support/site'
import { url } from '../support/stack'

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A145F Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const MEMBER = 'Hoàng Thị Lả'

describe('a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it.each([
    ['Zalo', `${ANDROID} Zalo android/24070601 ZaloTheme/light ZaloLanguage/vi`, /^intent:\/\/localhost/],
    ['Facebook', `${ANDROID} [FB_IAB/FB4A;FBAV/470.0.0.0;]`, /^intent:\/\/localhost/],
    ['Zalo', `${IPHONE} Mobile/15E148 Zalo iOS/521 ZaloTheme/light ZaloLanguage/vn`, /^http:\/\/localhost/],
  ])('of %s records nothing and shows one way out', async (name, userAgent, link) => {
    const context = await browser.newContext({ baseURL: url, userAgent })
    const page = await context.newPage()
    await page.goto('/ghi/session')
    await page.getByRole('heading', { name: `Đang mở trong ${name}` }).waitFor()
    expect(await page.getByRole('link').evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))).toEqual([expect.stringMatching(link)])
    expect(await page.getByRole('button').count()).toBe(0)
    const left = await page.evaluate(async () => ({ stores: (await indexedDB.databases()).map(({ name }) => name), workers: (await navigator.serviceWorker.getRegistrations()).length }))
    expect(left).toEqual({ stores: [], workers: 0 })
    await context.close()
  })

  it('that is too old gets a plain page that says so, and no app', async () => {
    const context = await browser.newContext({ baseURL: url, userAgent: 'Mozilla/5.0 (Linux; Android 8.1; SM-J260) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/95.0.4638.74 Mobile Safari/537.36' })
    const page = await context.newPage()
    // What such a browser lacks, it lacks whatever it calls itself.
    await page.addInitScript(() => CSS.supports = () => false)
    await page.goto('/')
    await page.getByText('Từng Ngõ cần Chrome 111, Safari 16.4 hoặc mới hơn', { exact: false }).waitFor()
    await page.waitForTimeout(1000)
    expect(await page.locator('#app > *').count()).toBe(1)
    await context.close()
  })
})

describe('the app between visits', () => {
  const folder = mkdtempSync(`${tmpdir()}/between-`)
  let phone: BrowserContext
  let page: Page
  let site: Awaited<ReturnType<typeof startSite>>

  beforeAll(async () => {
    site = await startSite()
  })
  // Whatever became of the test: the folder takes one browser at a time.
  afterEach(() => phone.close())
  afterAll(() => {
    site.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const place = () => page.getByLabel('Ở đâu?')

  it('opens the form that a push message names, and keeps the one that was begun', async () => {
    phone = await openPhone(folder)
    await phone.grantPermissions(['notifications'], { origin: url })
    page = await signInAs(phone, MEMBER)
    await page.goto('/ghi/session')
    await place().fill('Nhà văn hóa bản')
    // Another person's news, from before the phone was handed on, is not told here.
    await deliverPush(phone, url, { data: { title: 'Tin của người khác', route: '/', to: 'p-somebody' } })
    const shown = () => page.evaluate(async () => (await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body, data }) => ({ title, body, data })))
    // The browser drops what is handed to a worker that is just being stopped: it is handed again until it shows.
    await expect.poll(async () => {
      if ((await shown()).length === 0)
        await deliverPush(phone, url, { data: { title: 'Báo cáo tháng 11', body: 'Còn 5 ngày', route: '/bao-cao' } })
      return shown()
    }, { interval: 1000 }).toEqual([{ title: 'Báo cáo tháng 11', body: 'Còn 5 ngày', data: '/bao-cao' }])
    // The browser has no command for a tap on a notification: the worker is handed the event.
    const worker = phone.serviceWorkers().find(worker => worker.url() === `${url}/sw.js`)!
    await worker.evaluate(async () => {
      const scope = globalThis as unknown as { registration: ServiceWorkerRegistration, dispatchEvent: (event: Event) => void, NotificationEvent: new (type: string, init: object) => Event }
      const [notification] = await scope.registration.getNotifications()
      scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }))
    })
    await page.waitForURL('**/bao-cao')
    await page.goto('/ghi/session')
    await expect.poll(() => place().inputValue()).toBe('Nhà văn hóa bản')
  })

  it('takes a new version at a tap, with what was being written', async () => {
    phone = await launchPhone(folder, site.url)
    page = await signInAs(phone, MEMBER)
    await page.goto('/ghi/session')
    await place().fill('Trường tiểu học')
    site.publish()
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update())
    const offer = page.getByRole('button', { name: 'Mở bản mới' })
    await offer.waitFor()
    expect(await place().inputValue()).toBe('Trường tiểu học')
    // The new worker takes over once the old one has ended what it is at.
    const reloaded = page.waitForEvent('load', { timeout: 120_000 })
    await offer.click()
    await reloaded
    await expect.poll(() => place().inputValue()).toBe('Trường tiểu học')
  })
})
