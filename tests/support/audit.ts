import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Screen } from './screens'
import { AxeBuilder } from '@axe-core/playwright'
import { signInAs } from './launch'
import { shiftsOf, watchShifts } from './layout-shift'
import { goTo, SCREENS, SIZES } from './screens'
import { watchViolations } from './violations'

/** What is wrong with a screen: a rule of axe or of the site's policy that it breaks, text that leaves it at the side, or what moved by itself. */
export interface Finding { screen: string, rule: string, where: string }

/** Narrow, and in letters twice as large: the least that a screen must still be read on. */
const NARROW = { width: 320, height: 640 }

type Look = (page: Page, screen: Screen, dialog?: string) => Promise<void>

/** Opens every screen of a kind, with its dialogs, as its person; `look` is called on each, `prepare` before a person begins. */
export async function visitScreens(browser: Browser, baseURL: string, at: Screen['at'], look: Look, prepare: (context: BrowserContext) => Promise<void> = async () => {}, only?: readonly string[]): Promise<void> {
  const own = SCREENS.filter(screen => screen.at === at && (!only || only.includes(screen.name)))
  for (const who of new Set(own.map(screen => screen.who))) {
    const context = await contextFor(browser, baseURL, at)
    await prepare(context)
    const page = who === null ? await context.newPage() : await signInAs(context, who)
    for (const screen of own.filter(screen => screen.who === who)) {
      await goTo(page, screen)
      await look(page, screen)
      for (const [dialog, open] of Object.entries(screen.dialogs ?? {})) {
        await open(page)
        await page.locator('dialog[open]').waitFor()
        await look(page, screen, dialog)
        await page.keyboard.press('Escape')
      }
    }
    await context.close()
  }
}

/** A browser of its own for one person. */
export async function contextFor(browser: Browser, baseURL: string, at: Screen['at']): Promise<BrowserContext> {
  const touch = at === 'phone' ? { hasTouch: true, isMobile: true } : {}
  const context = await browser.newContext({ baseURL, viewport: SIZES[at], locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce', ...touch })
  // What runs in the page was compiled by tsx, which calls this to keep the names of functions.
  await context.addInitScript('globalThis.__name = work => work')
  return context
}

/** axe on every screen and dialog, whether each keeps to the policy, stands still and fits: at its own size, and on phones at 320 px with letters of 200 %. */
export async function auditScreens(browser: Browser, baseURL: string, at: Screen['at'], only?: readonly string[]): Promise<Finding[]> {
  const findings: Finding[] = []
  const broken: string[] = []
  await visitScreens(browser, baseURL, at, async (page, screen, dialog) => {
    const name = dialog ? `${screen.name} › ${dialog}` : screen.name
    if (at === 'phone' && !dialog)
      findings.push(...(await shiftsOf(page)).map(where => ({ screen: name, rule: 'moves by itself', where })))
    const { violations } = await new AxeBuilder({ page }).analyze()
    findings.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ screen: name, rule: id, where: html.slice(0, 160) }))))
    findings.push(...broken.splice(0).map(where => ({ screen: name, rule: 'policy', where })))
    findings.push(...await overflows(page, name))
    if (at === 'phone' && !dialog)
      findings.push(...await whenNarrow(page, () => overflows(page, `${name}, 320 px at 200 %`)))
  }, async (context) => {
    await watchViolations(context, violation => broken.push(violation))
    await watchShifts(context)
  }, only)
  return findings
}

async function whenNarrow<T>(page: Page, work: () => Promise<T>): Promise<T> {
  await page.setViewportSize(NARROW)
  await page.evaluate(() => document.documentElement.style.fontSize = '200%')
  try {
    return await work()
  }
  finally {
    await page.evaluate(() => document.documentElement.style.fontSize = '')
    await page.setViewportSize(SIZES.phone)
  }
}

/** Elements with text that stand out of the screen to the right, where nothing scrolls sideways on purpose. */
function overflows(page: Page, screen: string): Promise<Finding[]> {
  return page.evaluate((screen) => {
    const isScrolled = (element: Element): boolean => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth && box !== document.body && !box.classList.contains('scroll'))
          return true
      }
      return false
    }
    return [...document.querySelectorAll('body *')]
      .filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()))
      .filter((element) => {
        const { right, width, height } = element.getBoundingClientRect()
        return width > 1 && height > 1 && right > innerWidth + 1 && !isScrolled(element) && element.checkVisibility()
      })
      .map(element => ({ screen, rule: 'leaves the screen', where: element.outerHTML.slice(0, 160) }))
  }, screen)
}
