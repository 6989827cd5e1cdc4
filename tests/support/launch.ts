import type { BrowserContext, Page } from 'playwright-core'
import type { Network } from './network'
import { chromium } from 'playwright-core'
import { browserOptions } from './browser'

/** A cheap phone that knows the site at `url`: its data stands in `folder`, so that the app can be closed and opened again. */
export async function launchPhone(folder: string, url: string, network?: Network): Promise<BrowserContext> {
  const { args, ...options } = browserOptions()
  const phone = await chromium.launchPersistentContext(folder, {
    ...options,
    // Loopback goes past a proxy otherwise.
    args: network ? [...args, '--proxy-bypass-list=<-loopback>'] : args,
    ...(network ? { proxy: { server: `http://127.0.0.1:${network.port}`, bypass: '<-loopback>' } } : {}),
    baseURL: url,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  await knowsTheApp(phone)
  return phone
}

/** Signs in as somebody of the demo data and waits until the app can open without network. */
export async function signInAs(context: BrowserContext, name: string): Promise<Page> {
  const page = context.pages()[0] ?? await context.newPage()
  await page.goto('/dang-nhap')
  await page.getByText('Dùng thử với dữ liệu mẫu').click()
  await page.getByRole('button', { name }).click()
  await page.waitForURL(address => !/\/(?:dang-nhap|ma)$/.test(address.pathname))
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  return page
}

/** Whoever signs in here has seen the three screens for beginners. */
export const knowsTheApp = (context: BrowserContext) => context.addInitScript(() => localStorage.setItem('tung-ngo.helped', '1'))
