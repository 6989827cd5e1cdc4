import type { BrowserContext, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { root } from '../../scripts/lib/project'

const ROW = 'a[href^="/ho/h"]'

/** Opens the app anew on the list of households, and marks when its first row stands. */
export async function openList(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript((row) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector(row))
        return
      look.disconnect()
      performance.mark('list')
    })
    look.observe(document, { childList: true, subtree: true })
  }, ROW)
  await page.goto('/ho')
  await page.locator(ROW).first().waitFor()
  return page
}

/** When the first row stood (ms since the page was opened): what comes later does not hold the list up. */
export const listAt = (page: Page): Promise<number> => page.evaluate(() => performance.getEntriesByName('list')[0]!.startTime)

/** Files that the page asked for, at most until `until` (ms since it opened), in KB as a server sends them (brotli). */
export async function weightKB(page: Page, ending: '.js' | '.css', until = Infinity): Promise<number> {
  const resources = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })))
  const urls = resources.filter(({ name, startTime }) => name.endsWith(ending) && startTime <= until).map(({ name }) => name)
  const bytes = [...new Set(urls)].map(url => brotliCompressSync(readFileSync(`${root}/web/dist${new URL(url).pathname}`)).length)
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 102.4) / 10
}

/** Paths of the app's own files that come over the network from now on; asking whether the worker is still the newest is none, nor is what only a local stack serves. */
export function watchFetched(context: BrowserContext, site: string): string[] {
  const fetched: string[] = []
  context.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin === site && !response.fromServiceWorker() && !['/sw.js', '/local.json'].includes(pathname))
      fetched.push(pathname)
  })
  return fetched
}
