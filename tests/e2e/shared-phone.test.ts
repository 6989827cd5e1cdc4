import type { BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteVisits, outboxOf, waitForHouses } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'

const [FIRST, SECOND] = ['Tòng Văn Pâng', 'Hoàng Thị Lả']

describe('a phone that two share', () => {
  const folder = mkdtempSync(`${tmpdir()}/shared-`)
  let phone: BrowserContext
  let page: Page

  beforeAll(async () => {
    phone = await openPhone(folder)
    page = await signInAs(phone, FIRST)
    await waitForHouses(page)
  })
  afterAll(async () => {
    await phone.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function choosePin(pin: string) {
    await page.goto('/dung-chung')
    await page.getByLabel('Mã PIN 4 số').fill(pin)
    await page.getByLabel('Ghi lại mã PIN').fill(pin)
    await page.getByRole('button', { name: 'Đặt mã PIN' }).click()
    await page.getByText('Đã đặt mã PIN').waitFor()
  }
  async function enter(pin: string) {
    await page.getByLabel('Mã PIN 4 số').fill(pin)
    await page.getByRole('button', { name: 'Mở sổ' }).click()
  }
  async function changeHands() {
    await page.goto('/them')
    await page.getByRole('button', { name: 'Đổi người' }).click()
    await page.getByRole('button', { name: 'Người khác' }).click()
  }
  const states = async () => (await outboxOf(page)).map(({ state }) => state)

  it('asks the PIN in a new window, and lets nobody past it', async () => {
    await choosePin('4711')
    await page.close()
    page = await phone.newPage()
    await page.goto('/ho')
    await page.getByRole('heading', { name: `Mở sổ của ${FIRST}` }).waitFor()
    await enter('1111')
    await page.getByText('Mã chưa đúng. Còn 4 lần thử.').waitFor()
    await page.goto('/so-gui')
    await page.getByRole('heading', { name: `Mở sổ của ${FIRST}` }).waitFor()
    await enter('4711')
    await page.getByRole('heading', { name: 'Sổ gửi' }).waitFor()
  })

  it('keeps the unsent work of each apart, and sends it only for him, without a new sign-in', async () => {
    await phone.route(/documents:commit/, route => route.abort('connectionreset'))
    await noteVisits(page, 2)
    await changeHands()
    await page.getByRole('button', { name: 'Người chưa có tên ở đây' }).click()
    await page.waitForURL('**/dang-nhap')
    page = await signInAs(phone, SECOND)
    await page.goto('/so-gui')
    await page.getByText('Không còn việc chờ gửi').waitFor()
    await choosePin('0815')
    await phone.unroute(/documents:commit/)
    await noteVisits(page, 1)
    await expect.poll(states).toEqual(['waiting', 'waiting', 'received'])
    await changeHands()
    await page.getByRole('button', { name: FIRST }).click()
    await enter('4711')
    await expect.poll(states).toEqual(['received', 'received', 'received'])
    await page.goto('/them')
    await page.getByText(FIRST, { exact: true }).waitFor()
  })

  it('after five wrong PINs asks for a new sign-in, and the work stays', async () => {
    await phone.route(/documents:commit/, route => route.abort('connectionreset'))
    await noteVisits(page, 1)
    await page.goto('/them')
    await page.getByRole('button', { name: 'Đổi người' }).click()
    for (let left = 4; left > 0; left--) {
      await enter('0000')
      await page.getByText(`Còn ${left} lần thử`).waitFor()
    }
    await enter('0000')
    await page.getByText('Sai nhiều lần').waitFor()
    await page.goto('/')
    await page.waitForURL('**/dang-nhap')
    await phone.unroute(/documents:commit/)
    page = await signInAs(phone, FIRST)
    await expect.poll(async () => (await states()).at(-1)).toBe('received')
  })
})
