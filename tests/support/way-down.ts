import type { Page } from 'playwright-core'

/** Two tiers of government, and three: there the page of a province leads to its communes too. */
export const WAYS = {
  twoTiers: { province: 'Tỉnh Quảng Ngãi', commune: 'Xã Nghĩa Giang', listed: 'children' },
  threeTiers: { province: 'Tỉnh Sơn La', commune: 'Xã Chiềng Mung', listed: 'communes' },
} as const

/** From the country's overview to a team's report, by what can be clicked; how many clicks that took. */
export async function clickToReport(page: Page, { province, commune, listed }: typeof WAYS[keyof typeof WAYS]): Promise<number> {
  let clicks = 0
  const click = async (target: ReturnType<Page['locator']>) => {
    await target.first().click()
    clicks++
  }
  const arrived = (name: string) => page.locator('h1', { hasText: name }).waitFor()
  const children = page.locator('[data-part=children]')
  await click(children.getByRole('rowheader', { name: province, exact: true }).getByRole('link'))
  await arrived(province)
  if (listed === 'communes')
    await page.locator('[data-part=communes]').scrollIntoViewIfNeeded()
  await click(page.locator(`[data-part=${listed}]`).getByRole('link', { name: commune, exact: true }))
  await arrived(commune)
  await click(children.locator('tbody a'))
  const reports = page.locator('[data-part=reports]')
  await click(reports.locator('summary'))
  await reports.locator('details[open] .told').waitFor()
  return clicks
}
