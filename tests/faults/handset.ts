import type { BrowserContext, Page } from 'playwright-core'
import type { Act } from './note'
import type { Kept } from './phone-store'
import type { Weather } from './trouble'
import type { World } from './world'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { launchPhone, signInAs } from '../support/launch'
import { startNetwork } from '../support/network'
import { noteAll } from './note'
import { keptOn, uidOn } from './phone-store'
import { underWeather } from './trouble'

const FAIR: Weather = { meet: () => undefined }
/** Nothing is taken: what is noted waits. */
const SHUT: Weather = { meet: () => 'unavailable' }
const STORE_CLOSES_MS = 2_500
const OCCASION_MS = 150
const PATIENCE_MS = 120_000

/** A phone with its network, and what is known of every act that was noted on it. */
export async function openHandset(world: World) {
  const folder = mkdtempSync(`${tmpdir()}/handset-`)
  let weather = FAIR
  const network = await startNetwork(underWeather(() => weather))
  const context: BrowserContext = await launchPhone(folder, world.url, network)
  // What runs in the page was compiled by tsx, which calls this to keep the names of functions.
  await context.addInitScript('globalThis.__name = work => work')
  const acts = new Map<string, Kept>()
  let page: Page = context.pages()[0] ?? await context.newPage()

  const handset = {
    context,
    acts,
    get page() { return page },

    /** Notes acts in the app. @returns their ids */
    async note(list: Act[]): Promise<string[]> {
      const before = new Set((await keptOn(page)).map(({ id }) => id))
      await noteAll(page, list)
      const noted = (await handset.look()).filter(({ id }) => !before.has(id))
      return noted.map(({ id }) => id)
    },

    /** Takes down how every act stands. What was received may leave the list; nothing else may. */
    async look(): Promise<Kept[]> {
      const kept = await keptOn(page)
      const listed = new Set(kept.map(({ id }) => id))
      for (const act of acts.values()) {
        if (!listed.has(act.id) && act.state !== 'received')
          acts.set(act.id, { ...act, state: 'gone' })
      }
      kept.forEach(act => acts.set(act.id, act))
      return kept
    },

    /** Gives the phone occasions to send until the person who is signed in has nothing on its way. */
    async settle(): Promise<void> {
      const uid = await uidOn(page)
      for (const start = Date.now(); ;) {
        const waiting = (await handset.look()).filter(act => act.uid === uid && ['waiting', 'sending'].includes(act.state))
        if (waiting.length === 0)
          return
        if (Date.now() - start > PATIENCE_MS)
          throw new Error(`${waiting.length} acts still wait: ${JSON.stringify(waiting[0])}`)
        await page.evaluate(() => {
          const sendNow = [...document.querySelectorAll('button')].find(button => button.textContent?.trim() === 'Gửi ngay')
          if (sendNow)
            sendNow.click()
          else
            dispatchEvent(new Event('online'))
        })
        await sleep(OCCASION_MS)
      }
    },

    async under(next: Weather, work: () => Promise<unknown>): Promise<void> {
      weather = next
      try {
        await work()
      }
      finally {
        weather = FAIR
      }
    },
    whileShut: (work: () => Promise<unknown>) => handset.under(SHUT, work),

    async signIn(name: string): Promise<void> {
      page = await signInAs(context, name)
      await page.goto('/ho')
      await page.locator('main a[href^="/ho/"]:not([href="/ho/moi"])').first().waitFor()
    },

    async signOut(): Promise<void> {
      await page.goto('/them')
      await page.getByRole('button', { name: 'Đăng xuất' }).click()
      await page.getByRole('dialog').getByRole('button', { name: /^Đăng xuất/ }).click()
      await page.waitForURL('**/dang-nhap')
    },

    /** Leaves the site so much room (bytes); without a size, all there is. */
    async limitStorage(origin: string, quotaSize?: number): Promise<void> {
      await page.goto('about:blank')
      const devtools = await context.newCDPSession(page)
      await devtools.send('ServiceWorker.enable')
      await devtools.send('ServiceWorker.stopAllWorkers')
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize === undefined ? {} : { quotaSize }) })
      // The browser goes by what it knew as long as a store is open, and two seconds longer.
      await sleep(STORE_CLOSES_MS)
      await page.goto('/ho')
      await page.locator('main').first().waitFor()
    },

    /** The tab dies without a word; the app is opened anew. */
    async kill(): Promise<void> {
      const dead = page
      const crashed = dead.waitForEvent('crash')
      // Nothing answers: whoever would has died.
      void (await context.newCDPSession(dead)).send('Page.crash').catch(() => {})
      await crashed
      page = await context.newPage()
      await dead.close()
      await page.goto('/ho')
      await page.locator('main').first().waitFor()
    },

    async close(): Promise<void> {
      await context.close()
      network.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return handset
}

export type Handset = Awaited<ReturnType<typeof openHandset>>
