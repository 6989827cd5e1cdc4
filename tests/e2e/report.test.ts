import type { BrowserContext, Page } from 'playwright-core'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { ConsolidationDoc } from '@tung-ngo/domain/reports/consolidation-doc'
import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { readRow } from '@tung-ngo/domain/periods/expected-doc'
import type { ReportAct } from '@tung-ngo/domain/reports/report-act'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { monthOf } from '@tung-ngo/domain/period'
import { figuresOf } from '@tung-ngo/domain/period-figures'
import { paths } from '@tung-ngo/domain/paths'
import { actOnReport } from '@tung-ngo/domain/reports/report-act'
import { readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import type { FilledField } from '@tung-ngo/domain/reports/fill-report'
import { fillReport } from '@tung-ngo/domain/reports/fill-report'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { TEMPLATES } from '@tung-ngo/domain/reports/report-templates'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { signInOutside } from '../support/client'
import { openDesk } from '../support/desk'
import { waitForHouses } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'
import { downloaded, openDocx, openXlsx } from '../support/report-files'
import { db, runJob } from '../support/stack'

const LEADER = 'Tòng Văn Pâng'
const OFFICER = 'Cầm Thị Hoan'
const TEAM = 't-04123-2023-b2'
/** Leads the team beside, which sends nothing. */
const SILENT = { team: 't-04123-2023-b1', leader: 'p-04123-2023-b1-1' }
const PROVINCE_OFFICER = 'Bạc Minh Chiến'

let folder: string
let phone: BrowserContext
let page: Page
let path: string
let report: string
/** What the leader says instead of the app's number: never the same, whatever the register holds on the day. */
let recounted: number

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
  recounted = Number(counted.visits) + 3
  await expect.poll(rowOf).toMatchObject({ status: 'submitted', timeliness: 'inTime' })

  await judge({ kind: 'return', side: 'receiver', comments: { visits: 'Đếm lại lượt tới nhà' } })
  await expect.poll(rowOf).toMatchObject({ status: 'returned' })
  await page.goto('/bao-cao')
  await page.getByText('Trả lại để sửa').first().waitFor()
  await page.getByRole('link', { name: /Báo cáo tháng của tổ/ }).first().click()
  await page.getByText('Đếm lại lượt tới nhà').first().waitFor()
  await press('Sửa số: Lượt tới nhà gặp được')
  await page.getByLabel('Số đúng').fill(String(recounted))
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
  expect(await stored()).toMatchObject({ answers: { visits: String(recounted) }, reasons: { visits: 'Hai lượt chưa kịp ghi' } })

  await judge({ kind: 'accept', side: 'receiver' })
  await expect.poll(rowOf).toMatchObject({ status: 'accepted', timeliness: 'inTime' })
  expect((await db.collection(`${path}/events`).get()).docs.map(event => event.data().kind).toSorted()).toEqual(['accept', 'return', 'submit', 'submit'])
  await page.goto('/bao-cao')
  await page.getByText('Đã nhận').first().waitFor()
})

/** The instant of a clock in Vietnam on a day. */
const at = (day: string, clock: string) => new Date(`${day}T${clock}:00+07:00`)

it('who did not send is reminded on the right days; the month closes, and the province has its report, its files, and issues it', async () => {
  const { receiver, owner, dueOn, period } = await stored()
  // Of a report that only this commune asks for: that of the month is owed by some thousand teams.
  const obligation = `dot-${Date.now()}`
  const campaign = { from: dayOf(Date.now()), to: addDays(dueOn, 15) }
  const asked = reportId(receiver, obligation, 'o1')
  await db.doc(paths.obligation(receiver, obligation)).set({ v: 3, name: 'Báo cáo đợt cao điểm', rule: null, reporters: 'villageTeams', template: null, timing: { ...timingOf('R-ST-T', campaign.from), cadence: 'once', anchor: 'afterEnd', day: 0 }, occasions: [`o1=${campaign.from}=${campaign.to}`], by: 'x', updatedAt: new Date() })
  await expect.poll(async () => (await db.doc(paths.expected(receiver, asked)).get()).exists).toBe(true)
  for (const days of [-4, -3, -2, -1, 0, 1, 2])
    await runJob('remind', at(addDays(campaign.to, days), '07:00'))
  const told = async (pid: string) => (await db.collection(`people/${pid}/inbox`).get()).docs.filter(item => JSON.stringify(item.data()).includes(asked)).map(item => item.id).toSorted()
  expect(await told(SILENT.leader)).toEqual([-3, -1, 0, 1].map(days => addDays(campaign.to, days)))

  await runJob('closePeriods', at(addDays(dueOn, 1), '03:30'))
  const frozen = async (unit: string) => readContent((await db.doc(paths.consolidation(unit, report)).get()).data() as ConsolidationDoc)
  expect((await frozen(receiver)).notSent.map(({ id }) => id)).toContain(SILENT.team)
  expect((await frozen(receiver)).children.find(({ id }) => id === TEAM)!.values).toMatchObject({ visits: recounted })

  const now = (await db.doc(paths.unitTally(owner)).get()).data() as UnitTallyDoc
  const { fields } = await frozen(owner)
  const countsIn = (filled: Pick<FilledField, 'field' | 'value'>[]) => Object.fromEntries(filled.flatMap(({ field, value }) => FIELDS[field].kind === 'count' && value !== null ? [[FIELDS[field].label, value]] : []))
  // What the tally does not count is the sum of what teams typed.
  const expected = countsIn(fields)
  expect(expected).toMatchObject(countsIn(fillReport(TEMPLATES.monthOfTeam, { figures: figuresOf(period, { now, closed: {} }), records: {}, typed: {}, elsewhere: {} })))

  const browser = await launchBrowser()
  const desk = await openDesk(browser, PROVINCE_OFFICER)
  await desk.goto(`/duyet-bao-cao/${report}/tong-hop`)
  await expect.poll(() => desk.locator('main').textContent()).toMatch(/Số đã giữ nguyên từ/)
  expect((await openDocx(await downloaded(desk, 'Tải tệp Word'))).figures).toEqual(expected)
  expect((await openXlsx(await downloaded(desk, 'Tải tệp Excel'))).figures).toEqual(expected)

  await desk.getByRole('button', { name: 'Ban hành' }).click()
  await expect.poll(() => desk.locator('main').textContent()).toMatch(/Chưa ghi số báo cáo.*Chưa gắn bản ký/)
  await desk.getByLabel('Số báo cáo').fill('05/BC-UBND')
  await desk.getByLabel('Ngày ký').fill(dayOf(Date.now()))
  await desk.getByLabel('Họ tên người ký').fill('Quàng Văn Ín')
  const paper = Buffer.from(`%PDF-1.7\n${'x'.repeat(800_000)}`)
  await desk.getByLabel(/^Bản ký/).setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: paper })
  await desk.getByRole('button', { name: 'Ban hành' }).click()
  await expect.poll(() => desk.locator('main').textContent()).toContain('Đã ban hành: số 05/BC-UBND')
  const signed = await downloaded(desk, 'Tải bản ký')
  expect(signed.suggestedFilename()).toMatch(/\.pdf$/)
  expect((await readFile(await signed.path())).equals(paper)).toBe(true)

  // What was issued stays; its correction is another that names it.
  await desk.getByRole('button', { name: 'Đính chính' }).click()
  await desk.getByRole('dialog').getByLabel('Lý do').fill('Tổ bản Nà Xa gửi sau')
  await desk.getByRole('dialog').getByRole('button', { name: 'Lập báo cáo đính chính' }).click()
  await expect.poll(() => desk.locator('main').textContent()).toContain('Đính chính cho báo cáo số 05/BC-UBND')
  expect((await db.doc(paths.consolidation(owner, `${report}.2`)).get()).data()).toMatchObject({ corrects: report, reason: 'Tổ bản Nà Xa gửi sau' })
  expect((await db.doc(paths.consolidation(owner, report)).get()).exists).toBe(true)
  await browser.close()
})
