import type { BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { paths } from '@tung-ngo/domain/paths'
import { monthOf } from '@tung-ngo/domain/period'
import { dayOf } from '@tung-ngo/domain/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Network } from '../support/network'
import { startNetwork } from '../support/network'
import { openPhone, signInAs } from '../support/phone'
import { db } from '../support/stack'
import { signInOutside } from '../support/client'

/** An evening: twenty houses without network, the app closed and opened again, then the network back. */
const VISITS = 20
/** One window carries a change from a village to the nation (5 s locally); after two nothing is on its way any more. */
const TWO_WINDOWS = 2 * 5_000

const evenings = [
  { place: 'Sơn La, four tiers', member: 'Quàng Văn Inh', team: 't-04123-2023-b1', above: ['04123-2023', '125-2023', '14-2023', 'vn'], neighbour: 'Hoàng Thị Lả', official: 'Hà Công Quyết', own: '125-2023' },
  { place: 'Quảng Ngãi, three tiers', member: 'Võ Quốc Khoa', team: 't-21250-2025-b1', above: ['21250-2025', '51-2025', 'vn'], neighbour: 'Hoàng Thị Lả', official: 'Trương Minh Hải', own: '51-2025' },
]

describe.each(evenings)('an evening in $place', ({ member, team, above, neighbour, official, own }) => {
  const folder = mkdtempSync(`${tmpdir()}/evening-`)
  const tallies = [paths.teamTally(team), ...above.map(unit => paths.unitTally(unit))]
  let network: Network
  let phone: BrowserContext
  let page: Page
  let before: number[]

  beforeAll(async () => {
    before = await quietVisitsOf(tallies)
    network = await startNetwork()
    phone = await openPhone(folder, network)
    page = await signInAs(phone, member)
  })
  afterAll(async () => {
    await phone.close()
    network.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** For the service worker by the proxy, for the page also by what the browser tells it. */
  async function cut() {
    network.cut()
    await phone.setOffline(true)
  }

  it('notes twenty visits without network', async () => {
    await cut()
    for (let visit = 1; visit <= VISITS; visit++)
      await visitNext(page)
    await page.goto('/so-gui')
    await expect.poll(() => page.getByText('Còn trên máy này').count()).toBe(VISITS)
  })

  it('keeps them when the app is closed and opened again, still without network', async () => {
    await phone.close()
    phone = await openPhone(folder, network)
    await cut()
    page = await phone.newPage()
    await page.goto('/so-gui')
    await expect.poll(() => page.getByText('Còn trên máy này').count()).toBe(VISITS)
  })

  it('sends them when the network is back, and every tally up to the nation grows by exactly that', async () => {
    network.restore()
    await phone.setOffline(false)
    await expect.poll(() => page.getByText(/^Đã nhận \d\d:\d\d/).count(), { timeout: 60_000 }).toBe(VISITS)
    const goal = before.map(count => count + VISITS)
    await expect.poll(() => visitsOf(tallies), { timeout: 60_000, interval: 500 }).toEqual(goal)
    await sleep(TWO_WINDOWS)
    expect(await visitsOf(tallies)).toEqual(goal)
  })

  it('shows nothing of it to the next village, and lets it write nothing there', async () => {
    const other = await signInOutside(neighbour)
    await expect(other.list(paths.households(team))).rejects.toMatchObject(refused)
    await expect(other.list(paths.facts(team))).rejects.toMatchObject(refused)
    await expect(other.get(paths.teamTally(team))).rejects.toMatchObject(refused)
    await expect(other.visit(team)).rejects.toMatchObject(refused)
    await other.close()
  })

  it('shows the official above figures and no household', async () => {
    const desk = await signInOutside(official)
    expect(await desk.get(paths.unitTally(own))).toMatchObject({ tally: { stock: {} } })
    await expect(desk.list(paths.households(team))).rejects.toMatchObject(refused)
    await expect(desk.list(paths.facts(team))).rejects.toMatchObject(refused)
    await expect(desk.list(paths.members(team))).rejects.toMatchObject(refused)
    await desk.close()
  })
})

/** Notes a visit at the next house of the lane, or of the next lane. */
async function visitNext(page: Page) {
  if (!page.url().endsWith('/ghi'))
    await openNextHouse(page)
  const house = page.url()
  const onward = page.getByRole('button', { name: /^Lưu, sang/ })
  await onward.or(page.getByRole('button', { name: 'Lưu', exact: true })).last().click()
  await page.waitForURL(url => url.href !== house)
}

async function openNextHouse(page: Page) {
  await page.goto('/')
  const house = page.getByRole('link', { name: /^Ghi: / }).first()
  const lane = page.getByRole('button', { name: /^Ngõ tiếp theo/ })
  await house.or(lane).first().waitFor()
  if (await house.count() === 0)
    await lane.click()
  await house.click()
  await page.waitForURL(/\/ghi$/)
}

const refused = { code: 'permission-denied' }

/** Visits of this month in each tally. */
async function visitsOf(tallies: string[]): Promise<number[]> {
  const month = monthOf(dayOf(Date.now()))
  const documents = await db.getAll(...tallies.map(path => db.doc(path)))
  return documents.map(document => document.get(`tally.months.${month}`)?.['acts.visit'] ?? 0)
}

/** The same, once nothing that was recorded before is still on its way up. */
async function quietVisitsOf(tallies: string[]): Promise<number[]> {
  for (let visits = await visitsOf(tallies); ;) {
    await sleep(TWO_WINDOWS)
    const later = await visitsOf(tallies)
    if (later.every((count, index) => count === visits[index]))
      return later
    visits = later
  }
}
