import type { UnitClosedDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figuresOf } from '@tung-ngo/domain/period-figures'
import { paths } from '@tung-ngo/domain/paths'
import { lastDay } from '@tung-ngo/domain/period'
import { fillReport } from '@tung-ngo/domain/reports/fill-report'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { TEMPLATES } from '@tung-ngo/domain/reports/report-templates'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'
import { makeMonth } from '../support/month-reports'
import { downloaded, openDocx, openXlsx } from '../support/report-files'
import { db } from '../support/stack'

const COMMUNE = { id: '04123-2023', path: ['vn', '14-2023', '125-2023', '04123-2023'] }
const [FIRST, SECOND, THIRD, LATE] = ['t-04123-2023-b1', 't-04123-2023-b2', 't-04123-2023-b3', 't-04123-2023-b4'] as const
const NAME = 'Báo cáo tháng của tổ'

let browser: Browser
let page: Page
let id: string
let period: string
const errors: string[] = []
const stateOf = async (team: string) => (await db.doc(paths.teamReport(team, id)).get()).data()!

beforeAll(async () => {
  browser = await launchBrowser()
  ;({ id, period } = await makeMonth(COMMUNE, `e2e${Date.now()}`, NAME, [
    { team: FIRST, name: 'Tổ bản Nà Xa', state: 'submitted', counted: { visits: '40', turns: '1234' }, answers: { shopsOpened: '20', proposals: 'Thêm máy tính' } },
    { team: SECOND, name: 'Tổ bản Hai', state: 'submitted', counted: { visits: '12' }, answers: { shopsOpened: '3' } },
    { team: THIRD, name: 'Tổ bản Ba', state: 'submitted', counted: { visits: '5' } },
    { team: LATE, name: 'Tổ bản Muộn', state: 'draft' },
  ], -2))
  page = await openDesk(browser, 'Cầm Thị Hoan')
  page.on('console', message => message.type() === 'error' && errors.push(message.text()))
})
afterAll(() => browser.close())

const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(name) }) })

describe('the desk of a commune', () => {
  it('finds the period and its queue, what is overdue first', async () => {
    await page.getByRole('link', { name: 'Báo cáo', exact: true }).click()
    await page.locator(`a[href="/duyet-bao-cao/${id}"]`).click()
    await expect.poll(() => page.locator('main').textContent()).toContain('đã gửi 3/4, đúng hạn 3/4')
    await expect.poll(() => page.getByRole('region', { name: 'Nơi phải gửi' }).getByRole('listitem').allTextContents()).toHaveLength(4)
    expect((await page.getByRole('region', { name: 'Nơi phải gửi' }).getByRole('listitem').first().textContent())).toMatch(/Tổ bản Muộn.*Quá hạn, chưa gửi/)
  })

  it('returns a report with a word on one field, and accepts it once it is corrected', async () => {
    await row('Tổ bản Nà Xa').getByRole('button').click()
    const report = page.getByRole('article', { name: 'Tổ bản Nà Xa' })
    await expect.poll(() => report.textContent()).toMatch(/Lượt tới nhà gặp được.*Máy tự cộng.*40/)
    await report.getByRole('button', { name: 'Góp ý cho ô Gian hàng số đã mở' }).click()
    await report.getByRole('textbox', { name: 'Góp ý cho ô Gian hàng số đã mở' }).fill('Xem lại, tháng trước có 2')
    await report.getByRole('button', { name: 'Trả lại 1 ô' }).click()
    await expect.poll(async () => (await stateOf(FIRST)).state).toBe('returned')
    expect((await stateOf(FIRST)).comments).toEqual({ shopsOpened: 'Xem lại, tháng trước có 2' })
    await expect.poll(() => report.textContent()).toContain('Lịch sử (1)')

    await db.doc(paths.teamReport(FIRST, id)).update({ 'state': 'submitted', 'answers.shopsOpened': '2', 'last': 'corrected', 'updatedAt': new Date() })
    await resend(FIRST)
    await page.reload()
    await row('Tổ bản Nà Xa').getByRole('button').click()
    await report.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await expect.poll(async () => (await stateOf(FIRST)).state).toBe('accepted')
  })

  it('accepts the others together, all but the one that is left out', async () => {
    await page.getByRole('checkbox', { name: 'Chọn Tổ bản Ba để duyệt' }).uncheck()
    await expect.poll(() => page.getByRole('button', { name: /^Duyệt \d+ báo cáo/ }).count()).toBe(0)
    await page.getByRole('checkbox', { name: 'Chọn Tổ bản Ba để duyệt' }).check()
    await page.getByRole('button', { name: 'Duyệt 2 báo cáo' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Duyệt 2 báo cáo' }).click()
    await expect.poll(async () => [(await stateOf(SECOND)).state, (await stateOf(THIRD)).state]).toEqual(['accepted', 'accepted'])
  })

  it('opens an accepted report again, with a name and a reason', async () => {
    await row('Tổ bản Ba').getByRole('button').click()
    await page.getByRole('article', { name: 'Tổ bản Ba' }).getByRole('button', { name: 'Mở lại' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Mở lại báo cáo' }).click()
    await page.getByText('Chưa ghi lý do.').waitFor()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Lý do' }).fill('Tổ ghi nhầm số')
    await page.getByRole('dialog').getByRole('button', { name: 'Mở lại báo cáo' }).click()
    await expect.poll(async () => (await stateOf(THIRD)).state).toBe('returned')
  })

  it('has a message for those that did not send, short enough to pass on', async () => {
    await page.getByRole('button', { name: /^Đôn đốc/ }).click()
    const text = page.getByRole('textbox', { name: /^Tin nhắn cho 1 nơi chưa gửi/ })
    await expect.poll(() => text.inputValue()).toContain('- Tổ bản Muộn')
    expect((await text.inputValue()).length).toBeLessThanOrEqual(600)
    expect(await text.inputValue()).toContain(`/bao-cao/${id}`)
  })

  it('enters a report for a team that has nobody to send it, marked with a reason', async () => {
    // Every team of the demo has a leader: here its roll comes empty.
    await page.route(new RegExp(`${LATE}:runQuery`), route => route.request().postData()?.includes('"members"') ? route.fulfill({ json: [{ readTime: new Date().toISOString() }] }) : route.fallback())
    await row('Tổ bản Muộn').getByRole('button').click()
    const report = page.getByRole('article', { name: 'Tổ bản Muộn' })
    await expect.poll(() => report.textContent()).toContain('Chưa có người nhận')
    await report.getByRole('button', { name: 'Nhập thay' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Gian hàng số đã mở').fill('bốn')
    await dialog.getByRole('button', { name: 'Gửi báo cáo nhập thay' }).click()
    await expect.poll(() => dialog.textContent()).toMatch(/Ghi bằng chữ số.*Chưa ghi lý do/)
    await dialog.getByLabel('Gian hàng số đã mở').fill('4')
    await dialog.getByLabel('Vì sao nhập thay').fill('Tổ trưởng nghỉ, chưa bầu người mới')
    await dialog.getByRole('button', { name: 'Gửi báo cáo nhập thay' }).click()
    await expect.poll(async () => (await stateOf(LATE)).state).toBe('submitted')
    // What the app counts of that team goes with it.
    expect(Object.keys((await stateOf(LATE)).counted)).toContain('visits')
    expect(await stateOf(LATE)).toMatchObject({ answers: { shopsOpened: '4' }, note: 'Tổ trưởng nghỉ, chưa bầu người mới', by: 'p-04123-2023-officer' })
    await expect.poll(() => report.textContent()).toMatch(/Lịch sử \(1\).*Nhập thay/)
  })

  it('makes the consolidated report: the files say what the tally says', async () => {
    await expect.poll(async () => JSON.parse((await db.doc(paths.expected(COMMUNE.id, id)).get()).data()!.rows[LATE]) as object).toMatchObject({ status: 'submitted' })
    const now = (await db.doc(paths.unitTally(COMMUNE.id)).get()).data() as UnitTallyDoc
    const counted = fillReport(TEMPLATES.monthOfTeam, { figures: figuresOf(period, { now, closed: {} }), records: {}, typed: {}, elsewhere: {} })
    const expected = Object.fromEntries(counted.filter(({ field, value }) => FIELDS[field].kind === 'count' && value !== null).map(({ field, value }) => [FIELDS[field].label, value]))
    await page.getByRole('link', { name: 'Báo cáo tổng hợp' }).click()
    await page.getByLabel('Số báo cáo').fill('5')
    await page.getByLabel('Họ tên người ký').fill('Quàng Văn Ín')

    const docx = await downloaded(page, 'Tải tệp Word')
    const title = `${NAME} tháng ${Number(period.slice(5))}-${period.slice(0, 4)}, Xã Chiềng Mung`.normalize('NFC')
    expect(docx.suggestedFilename()).toBe(`${title}.docx`)
    const { tables, paragraphs, figures } = await openDocx(docx)
    expect(tables[0]![0]![0]).toContain('Số: 05/BC-UBND')
    expect(paragraphs).toContain('Quàng Văn Ín')
    expect(figures).toEqual({ ...expected, [FIELDS.shopsOpened.label]: 9 })

    const xlsx = await downloaded(page, 'Tải tệp Excel')
    expect(xlsx.suggestedFilename()).toBe(`${title}.xlsx`)
    const { book, figures: sheets } = await openXlsx(xlsx)
    expect(sheets).toEqual(figures)
    const places = book.getWorksheet('Từng nơi')!
    expect(places.getColumn(2).values).toEqual(expect.arrayContaining(['Tổ bản Nà Xa', 'Tổ bản Hai', 'Tổ bản Muộn', 'Tổ bản Ba (chưa có báo cáo)']))
    expect(places.getColumn(3).values).toEqual(expect.arrayContaining([40, 12]))
    expect(errors.filter(text => /Content Security Policy|Uncaught/.test(text))).toEqual([])
  })
})

describe('what a commune asks for, and what it has published', () => {
  it('shows six deadlines and the burden of an obligation before it is saved', async () => {
    await page.goto('/duyet-bao-cao/nghia-vu')
    await page.getByRole('button', { name: 'Thêm nghĩa vụ' }).click()
    await page.getByRole('button', { name: 'Lưu nghĩa vụ' }).click()
    await expect.poll(() => page.getByLabel('Tên báo cáo').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('Theo văn bản').selectOption('R-ST-T')
    const name = `Báo cáo của năm 2031 ${Date.now()}`
    await page.getByLabel('Tên báo cáo').fill(name)
    await page.getByLabel('Hiệu lực từ ngày').fill('2031-01-01')
    await expect.poll(() => page.locator('ol li').allTextContents().then(lines => lines.map(line => /\d\d\/\d\d\/\d{4}/.exec(line)?.[0]))).toEqual(['31/01/2031', '28/02/2031', '31/03/2031', '30/04/2031', '31/05/2031', '30/06/2031'])
    await expect.poll(() => page.locator('main').textContent()).toMatch(/\d+ ô, \d+ ô phải tự ghi mỗi kỳ · 12 báo cáo mỗi năm/)
    await page.getByRole('button', { name: 'Lưu nghĩa vụ' }).click()
    await expect.poll(() => page.getByRole('listitem').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining(name)]))
    const [saved] = (await db.collection(paths.obligations(COMMUNE.id)).where('name', '==', name).get()).docs
    expect(saved!.data()).toMatchObject({ rule: 'R-ST-T', reporters: 'teams', template: 'monthOfTeam', timing: { cadence: 'month', validFrom: '2031-01-01' }, by: 'p-04123-2023-officer' })
  })

  it('lays a closed month beside others, and knows the stock of its last day', async () => {
    const now = (await db.doc(paths.unitTally(COMMUNE.id)).get()).data() as UnitTallyDoc
    const closed = (await db.doc(paths.unitTally(COMMUNE.id, now.closed)).get()).data() as UnitClosedDoc
    await page.goto('/duyet-bao-cao/so-cac-ky')
    await page.getByLabel('Tháng', { exact: true }).selectOption(now.closed)
    await page.getByLabel('Tính đến hết ngày', { exact: true }).fill(lastDay(now.closed))
    const figure = (value: number | undefined) => (value ?? 0).toLocaleString('vi-VN')
    await expect.poll(() => page.getByRole('row', { name: /^Lượt tới nhà gặp được/ }).getByRole('cell').first().textContent().then(text => text?.trim())).toBe(figure(closed.figures['acts.visit']))
    await expect.poll(() => page.locator('[data-part=stock] div').filter({ hasText: 'Hộ đã vào sổ' }).locator('dd').textContent()).toBe(figure(closed.figures.households))
  })
})

/** The list as the functions tell it that a report came in again. */
async function resend(team: string) {
  const list = db.doc(paths.expected(COMMUNE.id, id))
  const rows = (await list.get()).data()!.rows as Record<string, string>
  await list.update({ [`rows.${team}`]: JSON.stringify({ ...JSON.parse(rows[team]!) as object, status: 'submitted' }) })
}
