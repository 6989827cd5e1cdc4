import type { BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { readRow } from '@tung-ngo/domain/periods/expected-doc'
import type { ReportAct } from '@tung-ngo/domain/reports/report-act'
import { dayOf } from '@tung-ngo/domain/day'
import { monthOf } from '@tung-ngo/domain/period'
import { paths } from '@tung-ngo/domain/paths'
import { actOnReport } from '@tung-ngo/domain/reports/report-act'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInOutside } from '../support/client'
import { waitForHouses } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'
import { db } from '../support/stack'

const LEADER = 'Tòng Văn Pâng'
const OFFICER = 'Cầm Thị Hoan'
const TEAM = 't-04123-2023-b2'

let folder: string
let phone: BrowserContext
let page: Page
let path: string
let report: string

beforeAll(async () => {
  const { province } = (await db.doc(paths.team(TEAM)).get()).data()!
  report = reportId(province, 'thang', monthOf(dayOf(Date.now())))
  path = paths.teamReport(TEAM, report)
  folder = mkdtempSync(`${tmpdir()}/report-`)
  phone = await openPhone(folder)
  page = await signInAs(phone, LEADER)
  await waitForHouses(page)
})
afterAll(async () => {
  await phone.close()
  rmSync(folder, { recursive: true, force: true })
})

const stored = async () => (await db.doc(path).get()).data()!
const rowOf = async () => {
  const { receiver } = await stored()
  return readRow((await db.doc(paths.expected(receiver, report)).get()).data()!.rows[TEAM])
}

/** What the commune does, by the rules. */
async function judge(act: ReportAct) {
  const officer = await signInOutside(OFFICER)
  const now = Date.now()
  const command = actOnReport(path, await officer.get(path) as never, act, { pid: officer.account.pid, event: `e-${now}`, now })!
  await officer.commit(command.writes)
  await officer.close()
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()

it('a leader sends the month\'s report without network, the commune returns a field, he corrects it, it is accepted', async () => {
  await page.goto('/bao-cao')
  const line = page.getByRole('link', { name: /Báo cáo tháng của tổ/ }).first()
  await line.waitFor()
  await phone.setOffline(true)
  await line.click()
  for (let step = 0; step < 4; step++)
    await press('Tiếp')
  await press('Xem lại và gửi')
  await press('Gửi báo cáo')
  await page.getByText('Còn trên máy này').first().waitFor()
  expect((await stored()).state).toBe('draft')

  await phone.setOffline(false)
  await expect.poll(async () => (await stored()).state).toBe('submitted')
  const { counted } = await stored()
  expect(Object.keys(counted)).toContain('visits')
  await expect.poll(rowOf).toMatchObject({ status: 'submitted', timeliness: 'inTime' })

  await judge({ kind: 'return', side: 'receiver', comments: { visits: 'Đếm lại lượt tới nhà' } })
  await expect.poll(rowOf).toMatchObject({ status: 'returned' })
  await page.goto('/bao-cao')
  await page.getByText('Trả lại để sửa').first().waitFor()
  await page.getByRole('link', { name: /Báo cáo tháng của tổ/ }).first().click()
  await page.getByText('Đếm lại lượt tới nhà').first().waitFor()
  await press('Sửa số: Lượt tới nhà gặp được')
  await page.getByLabel('Số đúng').fill('44')
  for (let step = 0; step < 4; step++)
    await press('Tiếp')
  await press('Xem lại và gửi')
  await press('Gửi báo cáo')
  // Another number than the app's asks for its reason.
  await page.getByText('Còn 1 ô cần xem lại.').waitFor()
  await press('Sửa Hoạt động')
  await page.getByLabel('Vì sao khác số trong sổ').fill('Hai lượt chưa kịp ghi')
  for (let step = 0; step < 4; step++)
    await press('Tiếp')
  await press('Xem lại và gửi')
  await press('Gửi báo cáo')
  await expect.poll(async () => (await stored()).state).toBe('submitted')
  expect(await stored()).toMatchObject({ answers: { visits: '44' }, reasons: { visits: 'Hai lượt chưa kịp ghi' } })

  await judge({ kind: 'accept', side: 'receiver' })
  await expect.poll(rowOf).toMatchObject({ status: 'accepted', timeliness: 'inTime' })
  expect((await db.collection(`${path}/events`).get()).docs.map(event => event.data().kind).toSorted()).toEqual(['accept', 'return', 'submit', 'submit'])
  await page.goto('/bao-cao')
  await page.getByText('Đã nhận').first().waitFor()
})
