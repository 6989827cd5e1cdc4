import type { BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { paths } from '@tung-ngo/domain/paths'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoAccounts } from '../../scripts/seed/accounts'
import { outboxOf } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'
import { auth, db } from '../support/stack'

/** Somebody with a seat in two teams. */
const { name: NAME, uid } = demoAccounts.find(({ name }) => name === 'Lường Văn Sơn')!
const folder = mkdtempSync(`${tmpdir()}/move-`)
let phone: BrowserContext
let page: Page
beforeAll(async () => {
  phone = await openPhone(folder)
  page = await signInAs(phone, NAME)
})
afterAll(async () => {
  await phone.close()
  rmSync(folder, { recursive: true, force: true })
})

const states = async () => (await outboxOf(page)).map(({ state }) => state)
async function recordMarket(attendees: string) {
  await page.goto('/ghi/market')
  await page.getByLabel('Số người có mặt').fill(attendees)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.waitForURL(url => url.pathname !== '/ghi/market')
  await page.goto('/so-gui')
}
async function move() {
  await page.getByRole('button', { name: 'Chuyển sang tổ khác' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: /^Chuyển sang Tổ/ }).click()
}

it('an act noted in the wrong team goes to the other, before it was received and after', async () => {
  const teams = Object.keys((await auth.getUser(uid)).customClaims!.teams)
  await page.goto('/noi')
  await page.getByRole('button', { name: /^Tổ/ }).first().click()
  await page.waitForURL(url => url.pathname === '/')
  const here = await page.evaluate(() => JSON.parse(localStorage.getItem('tung-ngo.session')!).place as string)
  const there = teams.find(team => team !== here)!
  const factOf = async (team: string, id: string) => (await db.doc(paths.fact(team, id)).get()).data()

  await phone.setOffline(true)
  await recordMarket('11')
  await move()
  await page.getByText('ghi cho Tổ', { exact: false }).waitFor()
  await phone.setOffline(false)
  await expect.poll(states).toEqual(['received'])
  const [first] = await outboxOf(page)
  expect(await factOf(there, first!.id)).toMatchObject({ attendees: 11 })

  await recordMarket('12')
  await expect.poll(states).toEqual(['received', 'received'])
  const noted = (await outboxOf(page))[1]!
  expect(await factOf(here, noted.id)).toMatchObject({ attendees: 12 })
  await move()
  await expect.poll(states).toEqual(['received', 'received', 'received'])
  await page.getByText(/Đã nhận.*· đã chuyển sang Tổ/).waitFor()
  expect(await factOf(there, (await outboxOf(page))[2]!.id)).toMatchObject({ attendees: 12, by: expect.any(String) })
  const withdrawals = await db.collection(`${paths.team(here)}/facts`).where('of', '==', noted.id).get()
  expect(withdrawals.docs.map(fact => fact.data().kind)).toEqual(['withdraw'])
})
