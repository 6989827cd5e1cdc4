import type { Browser, BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { Timestamp } from 'firebase-admin/firestore'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'
import { openPhone, signInAs } from '../support/phone'
import { db } from '../support/stack'

const TEAM = 't-04123-2023-b1'
const folder = mkdtempSync(`${tmpdir()}/inbox-`)
let browser: Browser
let phone: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  phone = await openPhone(folder)
  page = await signInAs(phone, 'Lò Văn Thoong')
})
afterAll(async () => {
  await phone.close()
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a notice shows on the first screen once the server says that one came, leads to its form, and is read then', async () => {
  const leader = (await db.collection(paths.members(TEAM)).where('role', '==', 'leader').get()).docs[0]!.id
  const report = (await db.collection(paths.teamReports(TEAM)).limit(1).get()).docs[0]!.id
  const at = Timestamp.now()
  const id = `returned-e${at.toMillis()}`
  await db.doc(paths.notice(leader, id)).set({ v: 3, kind: 'returned', day: dayOf(at.toMillis()), text: 'Báo cáo tháng, Tổ bản Nà Xa: cần sửa và gửi lại. Xem lại số hộ', duties: [{ title: 'Báo cáo tháng', place: 'Tổ bản Nà Xa', dueOn: dayOf(at.toMillis()), link: `/bao-cao/${report}?noi=${TEAM}` }], at })
  await db.doc(paths.person(leader)).update({ noticeAt: at })
  await page.goto('/')
  const line = page.getByRole('link', { name: /tin báo chưa xem/ })
  await line.waitFor()
  await line.click()
  await page.getByText('Xem lại số hộ').waitFor()
  await page.getByRole('link', { name: /^Báo cáo tháng/ }).first().click()
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/bao-cao/${report}`)
  await expect.poll(async () => (await db.doc(paths.notice(leader, id)).get()).get('readAt') instanceof Timestamp).toBe(true)
  await phone.setOffline(true)
  await page.goto('/tin')
  await page.getByText('Xem lại số hộ').waitFor()
  await phone.setOffline(false)
})

it('what a commune hands up stands at the province', async () => {
  const title = `Cột sóng ${Date.now() % 100_000}`
  const { province } = (await db.doc(paths.team(TEAM)).get()).data()!
  const desk = await openDesk(browser, 'Cầm Thị Hoan')
  const dialog = desk.getByRole('dialog')
  await desk.getByRole('link', { name: 'Các sổ' }).click()
  await desk.getByRole('button', { name: 'Báo khó khăn' }).first().click()
  await dialog.getByLabel('Tổ nào').selectOption(TEAM)
  await dialog.getByLabel('Khó khăn gì').fill(title)
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
  await desk.getByRole('button', { name: new RegExp(title) }).click()
  await dialog.getByRole('button', { name: 'Chuyển cấp trên' }).click()
  await dialog.getByLabel('Cấp đang giải quyết').selectOption('province')
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect.poll(async () => (await db.collection(paths.handed(province)).where('team', '==', TEAM).get()).docs.length).toBeGreaterThan(0)
  await desk.context().close()

  const above = await openDesk(browser, 'Bạc Minh Chiến')
  await above.getByRole('link', { name: 'Các sổ' }).click()
  await above.getByRole('button', { name: new RegExp(title) }).click()
  await above.getByRole('dialog').getByRole('button', { name: 'Trả lời' }).click()
  await above.getByRole('dialog').getByLabel('Cách giải quyết').fill('Lắp trạm')
  await above.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click()
  await above.getByRole('row').filter({ hasText: title }).filter({ hasText: 'Đã trả lời' }).waitFor()
  await above.context().close()
})
