import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BrowserContext, Page } from 'playwright-core'
import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { FieldValue } from 'firebase-admin/firestore'
import { paths } from '@tung-ngo/domain/paths'
import { MAX_PHOTO_BYTES, parsePhoto } from '@tung-ngo/domain/photo'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { signInOutside } from '../support/client'
import { hasExif, photoWithPlace } from '../support/jpeg'
import { forward, startNetwork } from '../support/network'
import { outboxOf, waitForHouses } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'
import { db } from '../support/stack'

const LEADER = 'Tòng Văn Pâng'
const TEAM = 't-04123-2023-b2'
const NEIGHBOUR = 'Lò Văn Thoong'
/** Whether pictures are cut off on their way; what was sent, in this order. */
let cut: boolean
let sent: string[]
let folder: string
let network: Awaited<ReturnType<typeof startNetwork>>
let phone: BrowserContext
let page: Page

async function pass(from: IncomingMessage, to: ServerResponse) {
  if (from.method !== 'POST' || !from.url!.includes('documents:commit'))
    return forward(from, to)
  const parts: Buffer[] = []
  for await (const part of from)
    parts.push(part as Buffer)
  const body = Buffer.concat(parts)
  const kind = body.includes(`/teams/${TEAM}/photos/`) ? 'photo' : 'act'
  if (kind === 'photo' && cut)
    return void from.socket.destroy()
  sent.push(kind)
  forward(from, to, body)
}

beforeEach(async () => {
  [cut, sent, folder] = [true, [], mkdtempSync(`${tmpdir()}/photos-`)]
  network = await startNetwork(pass)
  phone = await openPhone(folder, network)
  page = await signInAs(phone, LEADER)
  await waitForHouses(page)
})
afterEach(async () => {
  const acts = await outboxOf(page)
  await phone.close()
  network.close()
  rmSync(folder, { recursive: true, force: true })
  // Nobody else is to meet these pictures.
  await Promise.all([db.recursiveDelete(db.collection(`${paths.team(TEAM)}/photos`)), ...acts.map(({ id }) => db.doc(paths.fact(TEAM, id)).update({ photos: FieldValue.delete() }))])
})

async function addPhoto(way: 'Chụp ảnh' | 'Chọn ảnh có sẵn', photo: Buffer) {
  await page.getByRole('button', { name: 'Thêm ảnh' }).click()
  await page.getByText('Không chụp giấy tờ', { exact: false }).waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: way }).click()
  await (await chooser).setFiles({ name: 'DCIM_1.jpg', mimeType: 'image/jpeg', buffer: photo })
}
const states = async () => (await outboxOf(page)).map(({ state }) => state)
const shown = () => page.locator('form img').count()

it('photos are reminded of, made small, kept with the draft, and sent after every act', async () => {
  const photo = await photoWithPlace(page)
  expect(photo.length).toBeGreaterThan(MAX_PHOTO_BYTES)
  expect(hasExif(photo)).toBe(true)
  await page.goto('/ghi/session')
  await phone.setOffline(true)
  await page.getByLabel('Số người có mặt').fill('21')
  await page.getByText('Thêm chi tiết').click()
  await page.getByLabel('Người cao tuổi', { exact: true }).fill('20')
  await page.getByRole('button', { name: 'Thêm một: Thanh niên' }).click()
  await page.getByRole('button', { name: 'Thêm một: Thanh niên' }).click()
  await page.getByText('Cộng lại nhiều hơn số người có mặt', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Bớt một: Thanh niên' }).click()
  await page.getByText('Đã ghi 21 trên 21 người có mặt').waitFor()
  await addPhoto('Chụp ảnh', photo)
  await expect.poll(shown).toBe(1)
  await page.getByLabel('Ảnh 1 chụp gì?').fill('Lớp học ở nhà văn hóa')
  await addPhoto('Chọn ảnh có sẵn', Buffer.from('no picture at all'))
  await page.getByText('Máy không mở được ảnh này', { exact: false }).waitFor()
  await addPhoto('Chọn ảnh có sẵn', photo)
  await expect.poll(shown).toBe(2)

  await page.reload()
  await expect.poll(shown).toBe(2)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.waitForURL(url => url.pathname !== '/ghi/session')
  await page.goto('/so-gui')
  await page.getByText('Ảnh: còn 2 ảnh chưa gửi').waitFor()

  await phone.setOffline(false)
  await expect.poll(states).toEqual(['received'])
  await page.getByText('Ảnh: còn 2 ảnh chưa gửi').waitFor()
  await page.goto('/ghi/market')
  await page.getByLabel('Số người có mặt').fill('8')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect.poll(states).toEqual(['received', 'received'])
  expect(sent).toEqual(['act', 'act'])

  cut = false
  await page.goto('/so-gui')
  await page.getByRole('button', { name: 'Gửi ngay' }).click()
  await expect.poll(() => page.getByText('chưa gửi', { exact: false }).filter({ hasText: 'Ảnh' }).count()).toBe(0)
  const [act] = await outboxOf(page)
  const fact = (await db.doc(paths.fact(TEAM, act!.id)).get()).data()!
  expect(fact.heads).toEqual(['elderly=20', 'youth=1'])
  const photos = (fact.photos as string[]).map(parsePhoto)
  expect(photos.map(({ caption }) => caption)).toEqual(['Lớp học ở nhà văn hóa', ''])
  for (const { id, size } of photos) {
    const stored = (await db.doc(paths.photo(TEAM, id)).get()).data()!
    expect(stored).toMatchObject({ fact: act!.id })
    const bytes = stored.bytes as Buffer
    expect([bytes.length, bytes.subarray(0, 2).toString('hex'), hasExif(bytes)]).toEqual([size, 'ffd8', false])
    expect(size).toBeLessThanOrEqual(MAX_PHOTO_BYTES)
  }

  await page.goto('/to')
  await page.getByRole('link', { name: 'Ảnh hoạt động' }).click()
  await page.getByText('21 người có mặt: Người cao tuổi 20, Thanh niên 1').waitFor()
  await page.getByRole('button', { name: 'Xem ảnh' }).click()
  await page.getByRole('img', { name: 'Ảnh 1: Lớp học ở nhà văn hóa' }).waitFor()
  await page.getByRole('button', { name: 'Xóa ảnh 1' }).click()
  await page.getByRole('dialog').getByText('Xóa ảnh này khỏi hệ thống?').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa ảnh' }).click()
  const marked = page.getByText(new RegExp(`^Ảnh 1 đã xóa, \\d\\d:\\d\\d, ${LEADER}$`))
  await marked.waitFor()
  const mark = (await db.doc(paths.photo(TEAM, photos[0]!.id)).get()).data()!
  expect(Object.keys(mark).toSorted()).toEqual(['fact', 'goneAt', 'goneBy', 'v'])
  await page.reload()
  await page.getByRole('button', { name: 'Xem ảnh' }).click()
  await marked.waitFor()
  expect((await db.doc(paths.fact(TEAM, act!.id)).get()).data()).toEqual(fact)
  const neighbour = await signInOutside(NEIGHBOUR)
  await expect(neighbour.get(paths.photo(TEAM, photos[0]!.id))).rejects.toThrow()
  await neighbour.close()
})

it('a photo can be dropped before it is sent, alone or with its act', async () => {
  const photo = await photoWithPlace(page)
  await page.goto('/ghi/school')
  await phone.setOffline(true)
  await page.getByLabel('Số người có mặt').fill('30')
  await addPhoto('Chụp ảnh', photo)
  await expect.poll(shown).toBe(1)
  await addPhoto('Chụp ảnh', photo)
  await expect.poll(shown).toBe(2)
  await page.getByRole('button', { name: 'Lưu' }).click()
  const undo = page.getByRole('button', { name: 'Hoàn tác' })
  await undo.waitFor()
  await undo.click()
  await expect.poll(async () => (await outboxOf(page)).length).toBe(0)
  const left = () => page.evaluate(() => new Promise<number>((resolve) => {
    const opening = indexedDB.open('tung-ngo')
    opening.onsuccess = () => {
      const counting = opening.result.transaction('photos').objectStore('photos').count()
      counting.onsuccess = () => resolve(counting.result)
    }
  }))
  await expect.poll(left).toBe(0)

  await page.goto('/ghi/school')
  await page.getByLabel('Số người có mặt').fill('30')
  await addPhoto('Chụp ảnh', photo)
  await expect.poll(shown).toBe(1)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.waitForURL(url => url.pathname !== '/ghi/school')
  await page.goto('/so-gui')
  await page.getByRole('button', { name: 'Xem ảnh' }).click()
  await page.getByRole('button', { name: 'Bỏ ảnh 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ ảnh' }).click()
  await expect.poll(left).toBe(0)
  await phone.setOffline(false)
  await expect.poll(states).toEqual(['received'])
})
