import type { Page } from 'playwright-core'

/** From the country's overview to a team's report, by what can be clicked; how many clicks that took. */
export async function clickToReport(page: Page): Promise<number> {
  let clicks = 0
  const click = async (target: ReturnType<Page['locator']>) => {
    await target.first().click()
    clicks++
  }
  const children = page.locator('[data-part=children]')
  for (const name of ['Tỉnh Quảng Ngãi', 'Xã Nghĩa Giang']) {
    await click(children.getByRole('rowheader', { name, exact: true }).getByRole('link'))
    await page.locator('h1', { hasText: name }).waitFor()
  }
  await click(children.locator('tbody a'))
  const reports = page.locator('[data-part=reports]')
  await click(reports.locator('summary'))
  await reports.locator('details[open] .told').waitFor()
  return clicks
}
