import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser.close())

/** Rates of the table, place by place. */
const ratesOf = (page: Page) => page.locator('[data-part=rates] tbody tr').evaluateAll(lines => lines.map(line => ({
  unit: (line as HTMLElement).dataset.unit!,
  rate: line.querySelector('.rate')!.textContent!.trim(),
})))

describe('the map of rates', () => {
  it('shows the country with both archipelagos at any width, and leads to a province by a click', async () => {
    const page = await openDesk(browser, 'Phạm Thu Uyên')
    await page.goto('/pho-cap/vn')
    for (const width of [1440, 1024, 360]) {
      await page.setViewportSize({ width, height: 900 })
      for (const name of ['Quần đảo Hoàng Sa', 'Quần đảo Trường Sa']) {
        const box = (await page.getByText(name, { exact: true }).boundingBox())!
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(width)
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 })
    await expect.poll(() => page.locator('[data-part=map] svg[role=img]').getAttribute('aria-label')).toMatch(/Hộ đã phổ cập của .*(Thấp nhất|chưa có số)/)
    await page.locator('path[data-unit="51-2025"]').click()
    await page.waitForURL('**/pho-cap/51-2025')
    await page.locator('path[data-unit="21250-2025"]').waitFor()
    await page.context().close()
  })

  it('colours each commune by the rate that the table says, and opens the same view from its address', async () => {
    const page = await openDesk(browser, 'Phạm Thu Uyên')
    await page.goto('/pho-cap/51-2025')
    await page.getByLabel('Xem theo').selectOption({ label: 'Tổ có ghi nhận trong kỳ' })
    await page.getByLabel('Xếp theo').selectOption({ label: 'Cao trước' })
    await expect.poll(() => page.url()).toContain('theo=to-ghi')
    await page.reload()
    await page.locator('path[data-unit="21250-2025"]').waitFor()
    const rates = await ratesOf(page)
    expect(rates.length).toBeGreaterThan(90)
    const numbers = rates.filter(({ rate }) => rate.endsWith('%')).map(({ rate }) => Number(rate.replace(',', '.').replace('%', '')))
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    const fills = new Map(await page.locator('path[data-unit]').evaluateAll(paths => paths.map(path => [(path as SVGElement).dataset.unit!, path.getAttribute('class')!] as const)))
    for (const { unit, rate } of rates.filter(({ unit }) => fills.has(unit)))
      expect(`${unit} ${fills.get(unit)}`).toBe(`${unit} ${classOf(rate)}`)
    await page.context().close()
  })

  it('says so where outlines are not known, and keeps the table', async () => {
    const page = await openDesk(browser, 'Bạc Minh Chiến')
    await page.getByRole('link', { name: 'Phổ cập' }).click()
    await page.getByText('Chưa có đường ranh giới').waitFor()
    await expect.poll(async () => (await ratesOf(page)).length).toBe(12)
    await page.context().close()
  })
})

/** The classes once more, from the percentage as it is read. */
function classOf(rate: string): string {
  const percent = Number(rate.replace(/[^\d,]/g, '').replace(',', '.'))
  if (!rate.includes('%'))
    return 'none'
  return `class-${[20, 35, 50, 65].filter(limit => percent >= limit).length}`
}
