import type { Browser, BrowserContext, Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'
import { paths } from '@tung-ngo/domain/paths'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoAccounts } from '../../scripts/seed/accounts'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'
import { noteNext, noteVisits, outboxOf, waitForHouses } from '../support/outbox'
import { knowsTheApp } from '../support/launch'
import { signInAs } from '../support/phone'
import { auth, db, url } from '../support/stack'
import { storesOf } from '../support/wiped'

/** A leader whom no other test meets, and his team. */
const LEADER = 'Tòng Văn Pâng'
const OFFICER = 'Cầm Thị Hoan'
const COMMUNE = '04123-2023'
const TEAM = `t-${COMMUNE}-b2`

let browser: Browser
let leader: Page
let desk: Page
beforeAll(async () => {
  browser = await launchBrowser()
  leader = await signInAs(await newPhone(), LEADER)
  desk = await openDesk(browser, OFFICER)
})
afterAll(() => browser.close())

const newPhone = async () => {
  const phone = await browser.newContext({ baseURL: url, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  await knowsTheApp(phone)
  return phone
}

/** The code that stands on the screen; its dialog is closed. */
async function takeCode(page: Page): Promise<string> {
  const code = (await page.getByText(/^\s*[2-9A-Z]{5}-[2-9A-Z]{5}\s*$/).textContent())!.trim()
  await page.getByRole('button', { name: 'Xong' }).click()
  return code
}

async function enterCode(code: string, phone: BrowserContext): Promise<Page> {
  const page = await phone.newPage()
  await page.goto('/ma')
  await page.getByRole('textbox').fill(code)
  await page.getByRole('button', { name: 'Vào bằng mã này' }).click()
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  return page
}

async function openRow(page: Page, name: string, act: string): Promise<void> {
  await page.getByRole('button', { name: `Xem và sửa ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: act }).click()
}

const expectClean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

describe('whom a leader adds', () => {
  const NAME = 'Nguyễn Hoàng Thị Phương Lan'
  let phone: BrowserContext
  let page: Page

  it('works at once, by the code that is handed to him', async () => {
    await leader.goto('/to')
    await leader.getByRole('button', { name: 'Thêm người' }).click()
    const form = leader.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Họ và tên' }).fill(LEADER)
    await form.getByText('Trong tổ đã có người tên này', { exact: false }).waitFor()
    await form.getByRole('textbox', { name: 'Họ và tên' }).fill(NAME)
    await form.getByRole('textbox', { name: 'Số điện thoại, nếu có' }).fill('0987 65')
    await form.getByRole('button', { name: 'Thêm vào tổ' }).click()
    await form.getByText('Số này mới có 6 chữ số', { exact: false }).waitFor()
    await expectClean(leader)
    await form.getByRole('textbox', { name: 'Số điện thoại, nếu có' }).fill('0987 650 001')
    await form.getByRole('combobox').selectOption({ label: 'Đoàn Thanh niên' })
    await form.getByRole('button', { name: 'Thêm vào tổ' }).click()
    await leader.getByText('Chờ xã đồng ý').waitFor()
    await openRow(leader, NAME, 'Mã mời')
    const code = await takeCode(leader)
    phone = await newPhone()
    page = await enterCode(code, phone)
    await noteVisits(page, 1)
    await expect.poll(() => outboxOf(page).then(sent => sent.map(({ state }) => state))).toEqual(['received'])
  })

  it('is undone by the commune, and what he records then comes back', async () => {
    await desk.goto(`/to/${TEAM}`)
    const row = desk.getByRole('listitem').filter({ hasText: NAME })
    await row.getByText('Chờ xã đồng ý').waitFor()
    await expectClean(desk)
    await waitForHouses(page)
    await phone.setOffline(true)
    await noteOffline(page)
    await row.getByRole('button', { name: `Hoàn tác ${NAME}` }).click()
    await desk.getByRole('button', { name: 'Cho thôi tham gia' }).click()
    await desk.getByText(`${NAME} đã thôi tham gia.`).waitFor()
    await row.waitFor({ state: 'detached' })
    // The phone asks as soon as it has a network: by then the seat is taken.
    const { pid, claims } = await page.evaluate(() => JSON.parse(localStorage.getItem('tung-ngo.session')!).account as { pid: string, claims: { v: number } })
    await expect.poll(async () => (await db.doc(paths.person(pid)).get()).get('claimsVersion')).toBeGreaterThan(claims.v)
    await phone.setOffline(false)
    await page.getByText('Không còn ở tổ nào').waitFor()
    await expect.poll(() => storesOf(page)).toMatchObject({ households: 0, members: 0 })
    await phone.close()
  })

  async function noteOffline(page: Page) {
    await noteNext(page)
    await expect.poll(() => outboxOf(page).then(sent => sent.filter(({ state }) => state !== 'received'))).toHaveLength(1)
  }
})

it('a lost phone is signed out by the leader, wipes itself and says why; a code opens a new one', async () => {
  const NAME = 'Hoàng Thị Lả'
  const phone = await newPhone()
  const page = await signInAs(phone, NAME)
  await waitForHouses(page)
  await phone.setOffline(true)
  await noteNext(page)
  await expect.poll(() => outboxOf(page)).toHaveLength(1)
  await leader.goto('/to')
  await openRow(leader, NAME, 'Mất điện thoại')
  await leader.getByText('Mọi máy đang dùng tên này bị đăng xuất', { exact: false }).waitFor()
  await leader.getByRole('button', { name: 'Đăng xuất mọi máy' }).click()
  await leader.getByText(`Đã đăng xuất ${NAME} khỏi mọi máy`, { exact: false }).waitFor()
  await phone.setOffline(false)
  await page.getByText('Máy này đã được đăng xuất từ nơi khác', { exact: false }).waitFor()
  await expect.poll(() => storesOf(page).then(stores => Object.values(stores).filter(count => count > 0))).toEqual([])
  expect(await page.evaluate(() => localStorage.getItem('tung-ngo.session'))).not.toContain(NAME)

  // By his number he is known, but his seat sleeps until he has the code.
  const again = await (await newPhone()).newPage()
  await again.goto('/dang-nhap')
  await again.getByLabel('Số điện thoại đã đăng ký với xã').fill(demoAccounts.find(({ name }) => name === NAME)!.phone.replace('+84', '0'))
  await again.getByRole('button', { name: 'Nhận mã qua tin nhắn' }).click()
  const sms = /Mã là (\d{6})/.exec((await again.getByText('Mã là').textContent())!)![1]!
  await again.getByLabel('Mã gồm 6 số').fill(sms)
  await again.getByRole('button', { name: 'Vào sổ' }).click()
  await again.getByRole('heading', { name: `${NAME}, còn một bước` }).waitFor()
  await expectClean(again)
  await leader.getByRole('button', { name: `Làm mã mời cho ${NAME}` }).click()
  await again.getByLabel('Mã mời').fill(await takeCode(leader))
  await again.getByRole('button', { name: 'Vào bằng mã này' }).click()
  await again.getByRole('heading', { name: 'Hôm nay' }).waitFor()
  await Promise.all([phone.close(), again.context().close()])
})

it('a phone that was closed when it was signed out wipes itself as it is opened again', async () => {
  const NAME = 'Hoàng Thị Lả'
  const phone = await newPhone()
  const page = await signInAs(phone, NAME)
  await waitForHouses(page)
  await page.close()
  await leader.goto('/to')
  await openRow(leader, NAME, 'Mất điện thoại')
  await leader.getByRole('button', { name: 'Đăng xuất mọi máy' }).click()
  await leader.getByText(`Đã đăng xuất ${NAME} khỏi mọi máy`, { exact: false }).waitFor()
  const again = await phone.newPage()
  await again.goto('/')
  await again.getByText('Máy này đã được đăng xuất từ nơi khác', { exact: false }).waitFor()
  await expect.poll(() => storesOf(again).then(stores => Object.values(stores).filter(count => count > 0))).toEqual([])
  await leader.getByRole('button', { name: `Làm mã mời cho ${NAME}` }).click()
  await enterCode(await takeCode(leader), phone)
  await phone.close()
})

it('an official opens households with a reason for some hours, closes them, and the leader sees it', async () => {
  // One of its own, on a stack that has seen this test before too.
  const REASON = `Xác minh phản ánh của bà con đầu ngõ ${String(Date.now()).slice(-5)}`
  await desk.goto(`/to/${TEAM}`)
  await desk.getByRole('link', { name: 'Mở sổ hộ của tổ' }).click()
  await desk.getByLabel('Lý do mở sổ').fill('Xem')
  await desk.getByRole('button', { name: 'Mở sổ hộ' }).click()
  await desk.getByText('Ghi rõ lý do, ít nhất 10 chữ.').waitFor()
  await desk.getByLabel('Lý do mở sổ').fill(REASON)
  await desk.getByRole('button', { name: 'Mở sổ hộ' }).click()
  await desk.getByText(/^Còn (?:\d giờ )?\d+ phút, đến/).waitFor()
  await desk.getByRole('columnheader', { name: 'Người trong nhà' }).waitFor()
  await expect.poll(() => desk.locator('tbody tr').count()).toBeGreaterThan(5)
  await expectClean(desk)
  await leader.goto('/to/xem')
  await leader.getByText(REASON).waitFor()
  await leader.getByText('Đang xem').waitFor()
  await expect.poll(async () => {
    await leader.reload()
    await leader.getByText(REASON).waitFor()
    return leader.getByText(OFFICER).count()
  }).toBeGreaterThan(0)
  await expectClean(leader)
  await desk.getByRole('button', { name: 'Đóng sổ' }).click()
  await expect.poll(() => desk.locator('tbody').count()).toBe(0)
})

describe('seats in units', () => {
  const HELPER = 'Lê Nguyễn Hoàng Bảo Trâm Anh'

  it('an officer seats a deputy beside him, whose page closes as soon as his seat ends', async () => {
    await desk.goto(`/can-bo/${COMMUNE}`)
    await desk.getByRole('button', { name: 'Trao vai ở Xã Chiềng Mung' }).click()
    await desk.getByRole('textbox', { name: 'Họ và tên' }).fill(HELPER)
    await desk.getByText('Cán bộ giúp việc', { exact: true }).click()
    await expectClean(desk)
    await desk.getByRole('button', { name: 'Lưu' }).click()
    await desk.getByRole('button', { name: `Làm mã mời cho ${HELPER}` }).click()
    const code = await takeCode(desk)
    const other = await (await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })).newPage()
    await other.goto('/ma')
    await other.getByRole('textbox').fill(code)
    await other.getByRole('button', { name: 'Vào bằng mã này' }).click()
    await other.getByRole('heading', { name: /Xã Chiềng Mung/ }).first().waitFor()
    await other.goto(`/to/${TEAM}`)
    await other.getByText(LEADER).waitFor()
    await desk.getByRole('button', { name: `Cho ${HELPER} thôi vai` }).click()
    await desk.getByRole('button', { name: 'Cho thôi vai', exact: true }).click()
    await desk.getByText(`${HELPER} đã thôi giữ vai.`).waitFor()
    await other.getByText('Không còn ở tổ nào').waitFor()
    await other.getByText(LEADER).waitFor({ state: 'detached' })
    await other.context().close()
  })

  it('a request about oneself is decided one level above', async () => {
    await desk.goto(`/can-bo/${COMMUNE}`)
    await desk.getByRole('button', { name: 'Đề nghị vai cho mình' }).click()
    await desk.getByRole('combobox').selectOption({ value: TEAM })
    await desk.getByLabel('Lý do').fill('Phụ trách thêm tổ này theo phân công của xã')
    await expectClean(desk)
    await desk.getByRole('button', { name: 'Gửi đề nghị' }).click()
    await desk.getByText('Chờ trả lời').waitFor()
    const district = await openDesk(browser, 'Hà Công Quyết')
    await district.getByRole('link', { name: 'Cán bộ' }).first().click()
    await district.getByText(/Xin vai thành viên ở Tổ bản/).waitFor()
    await expectClean(district)
    await district.getByRole('button', { name: `Đồng ý đề nghị của ${OFFICER}` }).click()
    await district.getByText('có hiệu lực ngay', { exact: false }).waitFor()
    await expect.poll(async () => {
      await desk.goto(`/to/${TEAM}`)
      await desk.getByText(LEADER).waitFor()
      return desk.getByRole('listitem').filter({ hasText: OFFICER }).count()
    }).toBe(1)
    await district.context().close()
    // The other tests meet an official of one place.
    const { pid, uid } = demoAccounts.find(({ name }) => name === OFFICER)!
    await db.doc(paths.member(TEAM, pid)).delete()
    await expect.poll(async () => Object.keys((await auth.getUser(uid)).customClaims!.teams as object)).toEqual([])
  })
})

it('all of it stands in the log, by kind and by name, asked of the server', async () => {
  await desk.goto('/nhat-ky')
  await desk.getByText('Xác minh phản ánh của bà con đầu ngõ', { exact: false }).first().waitFor()
  await expectClean(desk)
  await desk.getByLabel('Loại việc').selectOption({ label: 'Mã mời, đăng xuất' })
  const lines = () => desk.locator('tbody tr').allTextContents()
  await expect.poll(async () => (await lines()).length >= 2 && (await lines()).every(line => /mã mời|đăng xuất/i.test(line)), { message: (await lines()).join('\n') }).toBe(true)
  await desk.getByLabel('Loại việc').selectOption({ label: 'Danh sách và vai' })
  await desk.getByLabel('Gõ tên người').fill('bao tram')
  await desk.getByRole('button', { name: /Bảo Trâm/ }).first().click()
  await expect.poll(async () => (await lines()).length >= 2 && (await lines()).every(line => line.includes('Bảo Trâm')), { message: (await lines()).join('\n') }).toBe(true)
  const before = await lines()
  await desk.reload()
  await expect.poll(lines).toEqual(before)
  expect(new URL(desk.url()).searchParams.get('nhom')).toBe('vai')
})
