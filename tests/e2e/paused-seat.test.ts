import type { Browser, Page } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { knowsTheApp } from '../support/launch'
import { noteNext, outboxOf, waitForHouses } from '../support/outbox'
import { signInAs } from '../support/phone'
import { url } from '../support/stack'

const NAME = 'Hoàng Thị Lả'

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser.close())

const newPhone = async () => {
  const phone = await browser.newContext({ baseURL: url, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  await knowsTheApp(phone)
  return phone
}

async function openRow(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: `Xem và sửa ${NAME}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: act }).click()
}

const expectClean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

it('a seat that rests opens nothing, keeps what was not sent on the phone, and is given back', async () => {
  const leader = await signInAs(await newPhone(), 'Tòng Văn Pâng')
  const phone = await newPhone()
  const page = await signInAs(phone, NAME)
  await waitForHouses(page)
  await phone.setOffline(true)
  await noteNext(page)
  await expect.poll(() => outboxOf(page)).toHaveLength(1)
  await leader.goto('/to')
  await openRow(leader, 'Tạm dừng')
  await leader.getByRole('button', { name: 'Tạm dừng', exact: true }).click()
  await leader.getByText('Chưa ghi vì sao tạm dừng.').waitFor()
  await expectClean(leader)
  await leader.getByLabel('Vì sao').fill('Đi làm ăn xa đến Tết')
  await leader.getByRole('button', { name: 'Tạm dừng', exact: true }).click()
  await leader.getByText(/^Tạm dừng từ /).waitFor()
  await phone.setOffline(false)
  await page.getByText('Không còn ở tổ nào').waitFor()
  await page.getByText('Vai đang tạm dừng từ', { exact: false }).waitFor()
  // On the phone or received by a token of the last hour: never gone.
  expect(await outboxOf(page)).toHaveLength(1)
  await openRow(leader, 'Cho vai lại')
  await leader.getByRole('dialog').getByText('Từ lúc này xem và ghi được như trước', { exact: false }).waitFor()
  await leader.getByRole('dialog').getByRole('button', { name: 'Cho vai lại' }).click()
  await leader.getByText(`${NAME} đã có vai lại.`).waitFor()
  await leader.getByText(/^Tạm dừng từ /).waitFor({ state: 'detached' })
  await expect.poll(async () => {
    await page.goto('/')
    return page.getByRole('link', { name: /^Ghi: / }).first().waitFor({ timeout: 4000 }).then(() => 'again', () => 'not yet')
  }).toBe('again')
  await phone.close()
})
