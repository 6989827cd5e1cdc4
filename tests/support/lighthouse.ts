import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { ensureLighthouse } from '../../scripts/lib/lighthouse'
import { freePort } from '../../scripts/lib/ports'
import { waitFor } from '../../scripts/lib/wait'
import { visitScreens } from './audit'
import type { Screen } from './screens'
import { browserOptions } from './browser'

/** How accessible Lighthouse finds a screen (0 to 100), and what it misses there. */
export interface Scored { screen: string, score: number, missing: string[] }

/** As the screen stands, of its own size already: nothing is loaded anew, resized or slowed down. */
const FLAGS = {
  onlyCategories: ['accessibility'],
  screenEmulation: { disabled: true },
  emulatedUserAgent: false,
  throttlingMethod: 'provided',
  disableFullPageScreenshot: true,
  logLevel: 'silent',
}

/** Lighthouse's accessibility score of the screens of a kind, of these names or all, with their dialogs. */
export async function scoreScreens(baseURL: string, at: Screen['at'], only?: readonly string[]): Promise<Scored[]> {
  const { connect, snapshot } = await ensureLighthouse()
  const port = await freePort()
  const { args, ...options } = browserOptions()
  const browser = await chromium.launch({ ...options, args: [...args, `--remote-debugging-port=${port}`] })
  const lighthouse = await connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null })
  const scored: Scored[] = []

  async function score(page: Page): Promise<Omit<Scored, 'screen'>> {
    // An address that the app has just changed by itself reaches the other driver a moment later.
    const own = await waitFor(`Lighthouse to see ${page.url()}`, async () => (await lighthouse.pages()).find(other => other.url() === page.url()))
    const { audits, categories: { accessibility } } = (await snapshot(own, { flags: { ...FLAGS, formFactor: at === 'phone' ? 'mobile' : 'desktop' } }))!.lhr
    const missing = accessibility.auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]!.score !== null && audits[id]!.score! < 1)
    return {
      score: Math.round((accessibility.score ?? 0) * 100),
      missing: missing.map(({ id }) => `${id}: ${audits[id]!.details?.items?.map(({ node }) => node?.snippet).join(', ')}`),
    }
  }

  try {
    await visitScreens(browser, baseURL, at, async (page, screen, dialog) => {
      scored.push({ screen: dialog ? `${screen.name} › ${dialog}` : screen.name, ...await score(page) })
    }, undefined, only)
    return scored
  }
  finally {
    await lighthouse.disconnect()
    await browser.close()
  }
}
