import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Browser, Page } from 'playwright-core'
import { dayOf, firstDay } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { monthOf } from '@tung-ngo/domain/period'
import { figuresOf } from '@tung-ngo/domain/period-figures'
import { readRow } from '@tung-ngo/domain/periods/expected-doc'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'
import { db } from '../support/stack'

const COMMUNE = '04123-2023'
const DISTRICT = '125-2023'
const OFFICIAL = 'p-04123-2023-officer'
const month = monthOf(dayOf(Date.now()))
const obligation = `xa-${Date.now()}`
const name = `Báo cáo của xã ${obligation.slice(-5)}`
const id = reportId(DISTRICT, obligation, month)

let browser: Browser
let page: Page
const stored = async () => (await db.doc(paths.unitReport(COMMUNE, id)).get()).data()
const rowOf = async () => readRow((await db.doc(paths.expected(DISTRICT, id)).get()).data()!.rows[COMMUNE])

beforeAll(async () => {
  await db.doc(paths.obligation(DISTRICT, obligation)).set({ v: 3, name, rule: null, reporters: 'communes', template: 'monthOfUnit', timing: timingOf('R-ST-T', firstDay(month)), occasions: [], by: 'x', updatedAt: new Date() })
  browser = await launchBrowser()
  page = await openDesk(browser, 'Cầm Thị Hoan')
})
afterAll(() => browser.close())

async function send() {
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo' }).click()
}

it('a commune fills its own report from its figures and sends it without network', async () => {
  await expect.poll(async () => (await stored())?.state).toBe('draft')
  await page.goto('/duyet-bao-cao')
  await page.getByRole('link', { name: /^Báo cáo phải gửi/ }).click()
  await page.getByRole('link', { name: new RegExp(name) }).click()
  const number = page.getByRole('button', { name: /^Lượt tới nhà gặp được: / })
  const now = (await db.doc(paths.unitTally(COMMUNE)).get()).data() as UnitTallyDoc
  await expect.poll(() => number.textContent().then(text => Number(text!.trim().replaceAll('.', '')))).toBeGreaterThanOrEqual(figuresOf(month, { now, closed: {} }).counted['acts.visit'] ?? 0)
  await number.click()
  await page.getByRole('dialog').getByText('Tổ bản Nà Xa').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click()
  // On a phone the whole page can be scrolled to: nothing lies above it.
  await page.setViewportSize({ width: 360, height: 740 })
  await expect.poll(() => page.locator('h1').evaluate(title => title.getBoundingClientRect().top + document.querySelector('.scroll')!.scrollTop)).toBeGreaterThan(0)
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.context().setOffline(true)
  await page.getByLabel('Gian hàng số đã mở').fill('bốn')
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await page.getByText('Còn 1 ô cần xem lại.').waitFor()
  await page.getByLabel('Gian hàng số đã mở').fill('4')
  await page.getByLabel('Đề xuất, kiến nghị').fill('Thêm máy tính cho nhà văn hóa')
  await send()
  await page.getByText('Còn trên máy này').first().waitFor()
  expect((await stored())!.state).toBe('draft')
  await page.context().setOffline(false)
  await expect.poll(async () => (await stored())!.state).toBe('submitted')
  expect(await stored()).toMatchObject({ answers: { shopsOpened: '4', proposals: 'Thêm máy tính cho nhà văn hóa' }, by: OFFICIAL })
  expect(Object.keys((await stored())!.counted)).toContain('visits')
  await expect.poll(rowOf).toMatchObject({ kind: 'unit', status: 'submitted' })
})

it('the level above returns a field; the notice leads to the very form; it is corrected and accepted', async () => {
  const above = await openDesk(browser, 'Hà Công Quyết')
  const report = above.getByRole('article', { name: 'Xã Chiềng Mung' })
  const open = async () => {
    await above.goto(`/duyet-bao-cao/${id}`)
    await above.getByRole('button', { name: /Xã Chiềng Mung/ }).click()
  }
  await open()
  await report.getByRole('button', { name: 'Góp ý cho ô Gian hàng số đã mở' }).click()
  await report.getByRole('textbox', { name: 'Góp ý cho ô Gian hàng số đã mở' }).fill('Tháng trước có 2')
  await report.getByRole('button', { name: 'Trả lại 1 ô' }).click()
  await expect.poll(async () => (await stored())!.state).toBe('returned')

  const notice = async () => (await db.doc(paths.notice(OFFICIAL, `returned-${(await stored())!.last}`)).get()).data()
  await expect.poll(notice).toBeDefined()
  await page.goto((await notice())!.duties[0].link)
  await page.getByText('Tháng trước có 2').waitFor()
  await page.getByLabel('Gian hàng số đã mở').fill('3')
  await send()
  await expect.poll(async () => (await stored())!.answers.shopsOpened).toBe('3')

  await expect.poll(rowOf).toMatchObject({ status: 'submitted' })
  await open()
  await report.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await expect.poll(rowOf).toMatchObject({ status: 'accepted', timeliness: 'inTime' })
  await page.goto('/duyet-bao-cao/phai-gui')
  await page.getByRole('link', { name: new RegExp(`${name}.*Đã nhận`, 's') }).waitFor()
})
