import type { BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitForHouses } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'
import { startSite } from '../support/site'
import { url } from '../support/stack'

describe('the installed app', () => {
  const folder = mkdtempSync(`${tmpdir()}/app-`)
  let phone: BrowserContext
  let page: Page

  beforeAll(async () => {
    phone = await openPhone(folder)
    page = await signInAs(phone, 'Hoàng Thị Lả')
    await waitForHouses(page)
  })
  afterAll(async () => {
    await phone.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('can be installed', async () => {
    const { manifest, icons } = await page.evaluate(async () => {
      const manifest = await (await fetch('/manifest.webmanifest')).json() as { name: string, icons: { src: string, purpose?: string, type: string }[] }
      return { manifest, icons: await Promise.all(manifest.icons.map(async ({ src, type }) => (await fetch(src)).headers.get('content-type')?.startsWith(type))) }
    })
    expect(manifest).toMatchObject({ name: 'Từng Ngõ', display: 'standalone', start_url: '/' })
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable')
    expect(icons.every(Boolean)).toBe(true)
  })

  it('reads two documents, the head of the team and its own person, when it is opened again and nothing changed', async () => {
    const asked: string[] = []
    const watch = (request: { url: () => string, method: () => string }) => {
      const { host, pathname } = new URL(request.url())
      if (request.method() === 'POST' && host !== new URL(url).host && pathname.includes('/documents'))
        asked.push(pathname.split('/').at(-1)!)
    }
    phone.on('request', watch)
    await page.goto('/')
    await expect.poll(() => asked.length, { timeout: 15_000 }).toBeGreaterThan(0)
    await new Promise(resolve => setTimeout(resolve, 3000))
    phone.off('request', watch)
    expect(asked).toEqual(['documents:batchGet', 'documents:batchGet'])
  })

  it('opens every part without network, after a restart too', async () => {
    await phone.close()
    phone = await openPhone(folder)
    await phone.setOffline(true)
    page = await phone.newPage()
    for (const [path, heading] of [['/', 'Hôm nay'], ['/ho', 'Hộ dân'], ['/ghi', 'Ghi nhận'], ['/bao-cao', 'Báo cáo'], ['/them', 'Mục khác'], ['/so-gui', 'Sổ gửi']] as const) {
      await page.goto(path)
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    }
    await phone.setOffline(false)
  })

  it('takes a new version at the person\'s tap, and not before', async () => {
    const site = await startSite()
    await page.goto(site.url)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    site.publish()
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update())
    const offer = page.getByRole('button', { name: 'Mở bản mới' })
    await offer.waitFor()
    await page.getByLabel('Số điện thoại đã đăng ký với xã').fill('0912')
    await page.goto(`${site.url}/ma`)
    await offer.waitFor()
    const isWaiting = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.waiting !== null)
    expect(await isWaiting()).toBe(true)
    const reloaded = page.waitForEvent('load')
    await offer.click()
    await reloaded
    await expect.poll(isWaiting).toBe(false)
    expect(await offer.count()).toBe(0)
    site.close()
  })
})
