import type { BrowserContext } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { paths } from '@tung-ngo/domain/paths'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { outboxOf } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'
import { db } from '../support/stack'

/** A team whose book is still empty: no other test counts its houses. */
const [LEADER, TEAM] = ['Vàng A Chu', 't-04123-2023-b3']
const HOUSES = 31
const folder = mkdtempSync(`${tmpdir()}/house-list-`)
let phone: BrowserContext
beforeAll(async () => {
  phone = await openPhone(folder)
})
afterAll(async () => {
  await phone.close()
  // Other tests meet this book empty.
  await Promise.all(['households', 'facts'].map(name => db.recursiveDelete(db.collection(`${paths.team(TEAM!)}/${name}`))))
  rmSync(folder, { recursive: true, force: true })
})

it('an empty team begins with its village\'s list, pasted without network, thirty houses a screen', async () => {
  const page = await signInAs(phone, LEADER!)
  await page.goto('/ho')
  await page.getByRole('link', { name: 'Nhập cả danh sách' }).click()
  await phone.setOffline(true)
  const list = ['Ngõ Ao Cá:', ...Array.from({ length: HOUSES }, (_, index) => `${index + 1}. Vàng A Chống, ${index + 1}`), 'Vàng A Chống, 1']
  await page.getByRole('textbox').fill(list.join('\n'))
  await page.getByText(`Đọc được ${HOUSES} nhà, 1 dòng cần sửa`).waitFor()
  expect(await page.locator('li.row').count()).toBe(30)
  await page.getByRole('button', { name: 'Phần sau' }).click()
  await page.getByText('Dòng 33: Trùng với dòng 2.', { exact: false }).waitFor()
  await page.getByRole('button', { name: `Lưu ${HOUSES} hộ` }).click()
  await page.getByText(`Đã lưu trên máy ${HOUSES} hộ`).waitFor()
  expect(await page.getByRole('textbox').inputValue()).toBe('Ngõ Ao Cá:\nVàng A Chống, 1')
  expect((await outboxOf(page)).length).toBe(HOUSES)

  await phone.setOffline(false)
  await expect.poll(async () => (await outboxOf(page)).every(({ state }) => state === 'received')).toBe(true)
  const stored = await db.collection(`${paths.team(TEAM!)}/households`).where('lane', '==', 'Ngõ Ao Cá').get()
  expect(stored.docs.map(house => house.data().house as string).sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: HOUSES }, (_, index) => String(index + 1)))
})
