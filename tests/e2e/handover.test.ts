import type { BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { paths } from '@tung-ngo/domain/paths'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoAccounts } from '../../scripts/seed/accounts'
import { noteVisits, outboxOf, waitForHouses } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'
import { db } from '../support/stack'

const TEAM = 't-04123-2023-b1'
const MEMBER = 'Cà Thị Duyên'
const LEADER = 'Lò Văn Thoong'
const pidOf = (name: string) => demoAccounts.find(account => account.name === name)!.pid

describe('unsent work that cannot leave its phone', () => {
  let folders: string[]
  let phone: BrowserContext
  let page: Page

  beforeEach(async () => {
    folders = [mkdtempSync(`${tmpdir()}/handover-`), mkdtempSync(`${tmpdir()}/handover-`)]
    phone = await openPhone(folders[0]!)
    page = await signInAs(phone, MEMBER)
    await waitForHouses(page)
    await phone.setOffline(true)
  })
  afterEach(async () => {
    await phone.close()
    folders.forEach(folder => rmSync(folder, { recursive: true, force: true }))
  })

  it('goes as a file to the leader, who sends it in its author\'s name; the phone\'s own sending adds nothing', async () => {
    await noteVisits(page, 2)
    const ids = (await outboxOf(page)).map(({ id }) => id)
    await page.goto('/so-gui')
    await page.getByRole('button', { name: 'Lưu việc chưa gửi ra tệp' }).click()
    const code = (await page.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/).textContent())!.trim()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp về máy' }).click()])
    const file = await download.path()

    const other = await openPhone(folders[1]!)
    try {
      const leader = await signInAs(other, LEADER)
      await leader.goto('/so-gui')
      await leader.getByRole('link', { name: 'Gửi giúp máy khác' }).click()
      await leader.getByLabel('Tệp tung-ngo').setInputFiles(file)
      await leader.getByLabel('Mã trên máy kia').fill(code)
      await leader.getByRole('button', { name: 'Mở tệp' }).click()
      await leader.getByText(`2 việc của ${MEMBER}`, { exact: false }).waitFor()
      await leader.getByRole('button', { name: 'Gửi giúp 2 việc' }).click()
      await expect.poll(() => leader.getByText(/^Đã nhận \d\d:\d\d$/).count()).toBe(2)
    }
    finally {
      await other.close()
    }
    const facts = await db.getAll(...ids.map(id => db.doc(paths.fact(TEAM, id))))
    for (const fact of facts)
      expect(fact.data()).toMatchObject({ by: pidOf(MEMBER), sentBy: pidOf(LEADER), recordedAt: expect.any(Number) })

    await phone.setOffline(false)
    await expect.poll(async () => (await outboxOf(page)).map(({ state }) => state)).toEqual(['received', 'received'])
    const again = await db.getAll(...facts.map(({ ref }) => ref))
    expect(again.map(fact => fact.updateTime!.isEqual(fact.createTime!))).toEqual([true, true])
  })

  it('is missed when the browser has cleared the store, and named by kind and time', async () => {
    await noteVisits(page, 3)
    const [received, ...lost] = (await outboxOf(page)).map(({ id }) => id)
    // The first had been sent before; its receipt is on the server alone.
    const left = await page.evaluate(id => new Promise<{ data: object, household: string }>((resolve) => {
      const opening = indexedDB.open('tung-ngo')
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('outbox', 'readwrite')
        const asked = transaction.objectStore('outbox').index('id').get(id!)
        const found = () => asked.result.recording
        transaction.objectStore('outbox').clear()
        transaction.oncomplete = () => {
          opening.result.close()
          resolve({ data: found().writes[0].data, household: found().fact.household })
        }
      }
    }), received)
    await db.doc(paths.fact(TEAM, received!)).set({ ...left.data, at: new Date() })
    await page.goto('/may-nay')
    await phone.setOffline(false)
    await page.getByText(`${lost.length} việc chưa gửi không còn trên máy này`).waitFor({ timeout: 30_000 })
    expect(await page.getByRole('alert').getByRole('listitem').allTextContents()).toEqual([expect.stringMatching(/^Tới nhà, \d\d:\d\d /), expect.stringMatching(/^Tới nhà, \d\d:\d\d /)])
    await page.goto('/')
    await page.getByText('2 việc chưa gửi không còn', { exact: false }).waitFor()
    await page.goto('/may-nay')
    await page.getByRole('button', { name: 'Đã xem, không nhắc nữa' }).click()
    await expect.poll(() => page.getByText('không còn trên máy này').count()).toBe(0)
  })
})
