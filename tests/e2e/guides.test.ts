import type { Browser, Page } from 'playwright-core'
import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { paths } from '@tung-ngo/domain/paths'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoAccounts } from '../../scripts/seed/accounts'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'
import { openPhone, signInAs } from '../support/phone'
import { auth, db } from '../support/stack'

const OFFICIAL = 'Cầm Thị Hoan'
const VOLUNTEER = 'Lò Văn Thoong'
const folder = mkdtempSync(`${tmpdir()}/guides-`)
let browser: Browser
let commune: string
beforeAll(async () => {
  browser = await launchBrowser()
  const { uid } = demoAccounts.find(({ name }) => name === OFFICIAL)!
  commune = Object.keys((await auth.getUser(uid)).customClaims!.units)[0]!
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
  await Promise.all([paths.guide(commune, 'thai-pay'), paths.recording(commune, 'thai-pay')].map(path => db.doc(path).delete()))
})

/** A desk whose microphone hears a tone. */
async function withTone(page: Page) {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const context = new AudioContext()
      const tone = context.createOscillator()
      const out = context.createMediaStreamDestination()
      tone.connect(out)
      tone.start()
      return out.stream
    }
  })
}
const fillAll = async (page: Page, label: RegExp, text: string) => {
  await page.getByRole('textbox', { name: label }).first().waitFor()
  for (const field of await page.getByRole('textbox', { name: label }).all())
    await field.fill(text)
}

/** Recordings that the phone keeps. */
const recordingsOn = (page: Page) => page.evaluate(() => new Promise<number>((resolve) => {
  const opening = indexedDB.open('tung-ngo')
  opening.onsuccess = () => {
    const counting = opening.result.transaction('meta').objectStore('meta').count(IDBKeyRange.bound('recording ', 'recording ~'))
    counting.onsuccess = () => {
      opening.result.close()
      resolve(counting.result)
    }
  }
}))

it('an official writes a guide in Thái and reads it aloud; a volunteer who never opened it reads and hears it without a network', async () => {
  const desk = await openDesk(browser, OFFICIAL)
  await withTone(desk)
  await desk.goto('/bai-huong-dan')
  await desk.getByRole('link', { name: /^Trả tiền bằng điện thoại/ }).click()
  await fillAll(desk, /^(?:Vì sao|Mở lời|Bước|Làm được)/, 'Khoăm Tay')
  await desk.getByRole('textbox', { name: 'Bước 2' }).fill('')
  await desk.getByRole('button', { name: 'Lưu bài' }).click()
  await desk.getByText('Chưa ghi chỗ này.').waitFor()
  await desk.getByRole('textbox', { name: 'Bước 2' }).fill('Bước hai bằng tiếng Thái')
  const file = desk.locator('input[type=file]')
  await file.setInputFiles({ name: 'a.ogg', mimeType: 'audio/ogg', buffer: Buffer.alloc(400 * 1024) })
  await desk.getByText('Lời đọc nặng 400 KB', { exact: false }).waitFor()
  await desk.getByRole('button', { name: 'Bắt đầu đọc' }).click()
  await desk.getByText(/^Đang ghi tiếng, được [1-9]/).waitFor()
  await desk.getByRole('button', { name: 'Đọc xong' }).click()
  await desk.getByText(/^Lời đọc mới, \d+ KB, chưa lưu$/).waitFor()
  await desk.getByRole('button', { name: 'Lưu bài' }).click()
  await desk.getByText(/Đã có 5 bước, lời đọc \d+ KB/).waitFor()

  const phone = await openPhone(folder)
  const page = await signInAs(phone, VOLUNTEER)
  await expect.poll(() => recordingsOn(page)).toBe(1)
  await phone.setOffline(true)
  await page.goto('/huong-dan')
  await page.getByRole('button', { name: 'Tiếng Thái' }).click()
  await page.getByRole('link', { name: /có lời đọc$/ }).click()
  await page.getByText('Bước hai bằng tiếng Thái').waitFor()
  await page.getByText('Không hỏi mật khẩu').waitFor()
  await page.getByRole('button', { name: 'Nghe đọc bài này' }).click()
  await page.getByRole('button', { name: 'Dừng nghe' }).waitFor()
  await phone.close()

  await desk.getByRole('link', { name: /^Trả tiền bằng điện thoại/ }).click()
  await desk.getByRole('button', { name: 'Xóa bài này' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Xóa bài' }).click()
  await desk.getByText('Đã xóa bài hướng dẫn').waitFor()
  expect((await db.doc(paths.recording(commune, 'thai-pay')).get()).exists).toBe(false)
  await desk.context().close()
})
