import type { Browser, BrowserContext, Page } from 'playwright-core'
import { signInAs } from './phone'
import { url } from './stack'

/** A desk where somebody of the demo data has signed in; the page that he lands on. */
export async function openDesk(browser: Browser, name: string, options: { width?: number, height?: number, colorScheme?: 'light' | 'dark' } = {}): Promise<Page> {
  const { width = 1440, height = 900, colorScheme = 'light' } = options
  const desk = await browser.newContext({ baseURL: url, viewport: { width, height }, colorScheme, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const page = await signInAs(desk, name)
  await page.locator('h1').first().waitFor()
  return page
}

/** One more page at the same desk, on a unit's overview. */
export async function openUnit(desk: BrowserContext, unit: string): Promise<Page> {
  const page = await desk.newPage()
  await page.goto(`/tong-quan/${unit}`)
  await page.locator('tbody').first().waitFor()
  return page
}

/** The table of children as it stands on the screen: line's name → column → text. The first line is the whole unit. */
export function readTable(page: Page): Promise<Record<string, Record<string, string>>> {
  return page.locator('[data-part=children] tbody tr:has(td)').evaluateAll(lines => Object.fromEntries(lines.map(line => [
    line.querySelector('th')!.textContent!.trim(),
    Object.fromEntries([...line.querySelectorAll('td')].map(cell => [cell.dataset.column!, cell.textContent!.trim()])),
  ])))
}

/** The band of key figures: label → the figure, and what it rests on. */
export function readBand(page: Page): Promise<Record<string, string[]>> {
  return page.locator('[data-part=key-figures] > div').evaluateAll(cells => Object.fromEntries(cells.map(cell => [
    cell.querySelector('dt')!.textContent!,
    [...cell.querySelectorAll('dd:not(.change, .spark)')].map(text => text.textContent!.trim()),
  ])))
}

/** `2.786` → 2786 */
export const numberOf = (text: string | undefined): number => Number(text?.replaceAll('.', ''))
