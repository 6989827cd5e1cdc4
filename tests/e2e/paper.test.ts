import type { Browser, BrowserContext, Page } from 'playwright-core'
import { paths } from '@tung-ngo/domain/paths'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { signInAs } from '../support/launch'
import { outboxOf, waitForHouses } from '../support/outbox'
import { SIZES } from '../support/screens'
import { db, url } from '../support/stack'

const TEAM = 't-04123-2023-b2'
const [LEADER, MEMBER] = ['Tòng Văn Pâng', 'Hoàng Thị Lả']

describe('paper forms', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    context = await browser.newContext({ baseURL: url, viewport: SIZES.phone, timezoneId: 'Asia/Ho_Chi_Minh' })
    await context.addInitScript(() => window.print = () => document.body.setAttribute('data-printed', String(Boolean(document.querySelector('.sheets.logged')))))
    page = await signInAs(context, LEADER)
    await waitForHouses(page)
  })
  afterAll(() => browser.close())

  const printed = async () => (await db.collection(paths.log).where('team', '==', TEAM).where('what', '==', 'paper.printed').get()).size

  it('are printed a sheet a lane, once the log has it; by another way no household comes onto paper', async () => {
    await page.goto('/to')
    await page.getByRole('link', { name: 'Phiếu giấy' }).click()
    const button = page.getByRole('button', { name: /^In (?:\d+ )?phiếu$/ })
    await button.waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByRole('heading', { name: 'Phiếu ghi lượt tới nhà' }).first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    const before = await printed()
    await button.click()
    await expect.poll(() => page.locator('body').getAttribute('data-printed')).toBe('true')
    expect(await printed()).toBe(before + 1)
  })

  it('open by their code, and are typed in house by house for the member who went, on the day of the sheet', async () => {
    const lane = await laneOf(await page.locator('article.sheet header p').first().textContent())
    await page.goto(`/ghi/phieu?${new URLSearchParams({ to: TEAM, ngo: lane, phan: '1' })}`)
    await page.getByText(/^Còn \d+ nhà chưa nhập/).waitFor()
    await page.getByLabel('Ghi thay cho').selectOption({ label: MEMBER })
    const yesterday = new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('Ngày').fill(yesterday)
    await page.locator('main ol a').first().click()
    await page.getByText(`Ghi thay ${MEMBER}`).waitFor()
    for (let house = 0; house < 2; house++) {
      const here = page.url()
      await page.getByRole('button', { name: /^Lưu, sang/ }).click()
      await page.waitForURL(address => address.href !== here)
    }
    await expect.poll(async () => (await outboxOf(page)).filter(({ state }) => state === 'received').length).toBe(2)
    const [{ pid }] = (await db.collection(paths.members(TEAM)).where('name', '==', MEMBER).get()).docs.map(row => row.data()) as [{ pid: string }]
    const facts = await db.getAll(...(await outboxOf(page)).map(({ id }) => db.doc(paths.fact(TEAM, id))))
    expect(facts.map(fact => [fact.get('on'), fact.get('enteredFor')])).toEqual([[yesterday, pid], [yesterday, pid]])
  })

  /** The lane that a sheet is for, as the book has it. */
  async function laneOf(title: string | null): Promise<string> {
    const houses = await db.collection(paths.households(TEAM)).get()
    return houses.docs.map(house => house.get('lane') as string).find(lane => lane && title!.toLowerCase().includes(lane.toLowerCase()))!
  }
})
