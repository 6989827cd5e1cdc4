import type { Team } from '@tung-ngo/domain/team'
import type { Browser, Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'
import { recordActivity } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { serverTimestamp } from 'firebase/firestore/lite'
import { FieldValue } from 'firebase-admin/firestore'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { signInOutside } from '../support/client'
import { openDesk } from '../support/desk'
import { auth, db } from '../support/stack'
import { commit, newId, today, unitTally, villageTeam } from '../triggers/world'

const OPERATOR = 'Bùi Đức Trường'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await openDesk(browser, OPERATOR)
  await page.getByRole('link', { name: 'Vận hành' }).click()
  await page.getByRole('heading', { name: 'Vận hành' }).waitFor()
})
afterAll(() => browser.close())

/** Measures anew, and waits until the page shows it. */
async function measure(): Promise<void> {
  const before = (await db.doc(paths.health('vn', 'now')).get()).data()?.at?.toMillis() ?? 0
  await page.getByRole('button', { name: 'Đo lại ngay' }).click()
  await expect.poll(async () => (await db.doc(paths.health('vn', 'now')).get()).data()?.at?.toMillis() ?? 0, { timeout: 30_000 }).toBeGreaterThan(before)
  await page.getByRole('button', { name: 'Đo lại ngay' }).waitFor()
}

/** Measures until the page shows, or no longer shows, what is to be done. */
async function measureUntil(trouble: string, shown: boolean): Promise<void> {
  await expect.poll(async () => {
    await measure()
    return await page.locator(`[data-trouble=${trouble}]`).count() > 0
  }, { timeout: 120_000, interval: 3000 }).toBe(shown)
}

async function recordSession(team: { id: string, team: Team }): Promise<string> {
  const factId = newId()
  await commit(recordActivity({ team: team.id, pid: 'p-test', factId, on: today, recordedOffline: false }, { kind: 'session', village: team.team.unit, attendees: 3 }))
  return factId
}

it('is empty before the first measurement, and full after it', async () => {
  await page.locator('[data-part=measured], h2:has-text("Chưa đo lần nào")').first().waitFor()
  await db.doc(paths.health('vn', 'now')).delete()
  await page.getByRole('heading', { name: 'Chưa đo lần nào' }).waitFor()
  await measure()
  const tiers = await page.locator('[data-part=tiers] tbody tr').evaluateAll(rows => rows.map(row => (row as HTMLElement).dataset.level))
  expect(tiers).toEqual(['commune', 'district', 'province', 'nation'])
  expect(await page.locator('[data-part=queues] li').count()).toBe(3)
})

it('shows a unit whose hop breaks down, says what to do, and that it is over', async () => {
  const team = await villageTeam('51-2025', 4)
  const tally = db.doc(paths.unitTally(team.team.commune))
  const { name } = await unitTally(team.team.commune)
  await tally.update({ 'rows.broken': '{' })
  const fact = await recordSession(team)
  try {
    await measureUntil('late', true)
    const late = page.locator('[data-part=late] li', { hasText: name })
    expect(await late.textContent()).toMatch(/Chưa cộng việc từ \d\d:\d\d, đã \d+ (?:giây|phút)/)
    expect(await page.locator('[data-level=commune] [data-label="Chậm"]').textContent()).toContain('1')
    expect(await page.locator('[data-trouble=late]').textContent()).toContain('kiểm toàn bộ')
    expect(await page.locator('[data-trouble=errors]').textContent()).toContain('tìm mã dò trong nhật ký')
    const error = page.locator('[data-part=errors] tr', { hasText: 'Cộng lên cấp trên' }).first()
    await error.getByText('Chi tiết').click()
    await error.getByText(`Mã dò: ${fact}`).waitFor()
    expect(await error.textContent()).toContain(team.team.commune)
    for (const width of [1440, 1024, 360]) {
      await page.setViewportSize({ width, height: 800 })
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  }
  finally {
    await tally.update({ 'rows.broken': FieldValue.delete() })
  }
  await recordSession(team)
  await measureUntil('late', false)
})

it('counts what phones had returned, by reason, with the app\'s version', async () => {
  const member = await signInOutside('Quàng Văn Inh')
  const refused = () => page.locator('[data-reason=refused] .total').textContent().then(Number)
  const before = await page.locator('[data-reason=refused]').count() ? await refused() : 0
  for (let time = 0; time < 3; time++) {
    await member.create(paths.refusal('vn', newId()), { v: SHAPE_VERSION, kind: 'correct', reason: 'refused', code: 'permission-denied', app: 'e2e-1', by: member.account.pid, at: serverTimestamp() })
  }
  await member.close()
  await measureUntil('refusals', true)
  await expect.poll(refused).toBe(before + 3)
  await page.locator('[data-part=newest] li', { hasText: 'Sửa hộ, bản e2e-1' }).first().waitFor()
})

it('keeps what it shows without network, and says of when it is', async () => {
  await page.context().setOffline(true)
  await page.getByText(/^Chưa có mạng\. Đang xem lần đo lúc \d\d:\d\d\./).waitFor({ timeout: 60_000 })
  expect(await page.locator('[data-part=tiers]').count()).toBe(1)
  await page.getByRole('button', { name: 'Đo lại ngay' }).click()
  await page.getByText(/^Chưa đo lại được/).waitFor()
  await page.context().setOffline(false)
  await page.getByText(/^Chưa có mạng/).waitFor({ state: 'detached', timeout: 60_000 })
})

it('is there for operators alone', async () => {
  const viewer = await openDesk(browser, 'Phạm Thu Uyên')
  expect(await viewer.getByRole('link', { name: 'Vận hành' }).count()).toBe(0)
  await viewer.goto('/van-hanh')
  await viewer.waitForURL(/\/tong-quan/)
  const outside = await signInOutside('Phạm Thu Uyên')
  await expect(outside.get(paths.health('vn', 'now'))).rejects.toMatchObject({ code: 'permission-denied' })
  await expect(outside.list(paths.refusals('vn'))).rejects.toMatchObject({ code: 'permission-denied' })
  await outside.close()
  const { uid } = await auth.getUserByPhoneNumber(outside.account.phone)
  expect((await auth.getUser(uid)).customClaims!.units).toEqual({ vn: 'viewer' })
})
