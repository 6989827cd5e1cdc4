import type { BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { paths } from '@tung-ngo/domain/paths'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoAccounts } from '../../scripts/seed/accounts'
import { dispatchSync, noteVisits, outboxOf, waitForHouses, watchCommits } from '../support/outbox'
import { startNetwork } from '../support/network'
import { openPhone, signInAs } from '../support/phone'
import { auth, db, url } from '../support/stack'

const LEADER = 'Tòng Văn Pâng'
const TEAM = 't-04123-2023-b2'
const SOON = { timeout: 20_000 }

describe('the outbox', () => {
  let folder: string
  let phone: BrowserContext
  let page: Page

  beforeEach(async () => {
    folder = mkdtempSync(`${tmpdir()}/outbox-`)
    phone = await openPhone(folder)
  })
  afterEach(async () => {
    await phone.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const states = async () => (await outboxOf(page)).map(({ state }) => state)
  const factsOf = async (ids: string[]) => (await db.getAll(...ids.map(id => db.doc(paths.fact(TEAM, id))))).filter(fact => fact.exists).length

  it('keeps three visits over closing and opening without network, and sends them when it is back', async () => {
    page = await signInAs(phone, LEADER)
    await waitForHouses(page)
    await phone.setOffline(true)
    await noteVisits(page, 3)
    await phone.close()
    // Cut before the browser starts: its background sync may wake as soon as it does.
    const network = await startNetwork()
    network.cut()
    try {
      phone = await openPhone(folder, network)
      await phone.setOffline(true)
      page = await phone.newPage()
      await page.goto('/so-gui')
      await expect.poll(() => page.getByText('Còn trên máy này').count()).toBe(3)
      network.restore()
      await phone.setOffline(false)
      await expect.poll(() => page.getByText(/^Đã nhận \d\d:\d\d$/).count()).toBe(3)
      expect(await factsOf((await outboxOf(page)).map(({ id }) => id))).toBe(3)
    }
    finally {
      network.close()
    }
  })

  it('sends each act once from two open windows and the service worker', async () => {
    page = await signInAs(phone, LEADER)
    await waitForHouses(page)
    const commits = watchCommits(phone)
    await phone.setOffline(true)
    await noteVisits(page, 4)
    const second = await phone.newPage()
    await second.goto('/so-gui')
    await phone.setOffline(false)
    await expect.poll(states).toEqual(['received', 'received', 'received', 'received'])
    await expect.poll(() => second.getByText(/^Đã nhận \d\d:\d\d$/).count()).toBe(4)
    expect(commits.toSorted()).toEqual((await outboxOf(page)).map(({ id }) => id).toSorted())
  })

  it('takes an act whose answer was lost for received, without a second effect and without undoing a later word', async () => {
    page = await signInAs(phone, LEADER)
    await waitForHouses(page)
    let lost = 0
    await phone.route(/documents:commit/, async (route) => {
      if (route.request().method() !== 'POST' || lost++ > 0)
        return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await noteVisits(page, 1)
    await expect.poll(async () => (await outboxOf(page))[0]?.attempts).toBeGreaterThan(0)
    const [{ id, household } = { id: '', household: '' }] = await outboxOf(page)
    await expect.poll(() => factsOf([id])).toBe(1)
    const sheet = db.doc(paths.household(TEAM, household!))
    await sheet.update({ landmark: 'Lời người sau' })
    await page.goto('/so-gui')
    await expect.poll(states).toEqual(['received'])
    expect(lost).toBeGreaterThan(1)
    expect((await sheet.get()).data()).toMatchObject({ landmark: 'Lời người sau', last: id })
  })

  it('returns what the rules refuse, with the reason; corrected, it is received under a new id', async () => {
    page = await signInAs(phone, LEADER)
    await waitForHouses(page)
    await phone.setOffline(true)
    await noteVisits(page, 1)
    const [refused] = await outboxOf(page)
    const sheet = db.doc(paths.household(TEAM, refused!.household!))
    const kept = (await sheet.get()).data()!
    await sheet.delete()
    await page.goto('/so-gui')
    await phone.setOffline(false)
    await page.getByText('Vì: hộ này chưa có trong sổ của tổ', { exact: false }).waitFor(SOON)
    expect(await factsOf([refused!.id])).toBe(0)
    const told = async () => (await db.doc(paths.refusal('vn', refused!.id)).get()).data()
    await expect.poll(told, { timeout: 10_000 }).toMatchObject({ kind: 'visit', reason: 'unknownHousehold', code: expect.any(String) })
    await sheet.set(kept)
    await page.getByRole('button', { name: 'Xem lại' }).click()
    await page.getByText('Tới nhà', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Sửa và gửi lại' }).click()
    await page.getByRole('button', { name: /^Lưu/ }).first().click()
    await expect.poll(states).toEqual(['received'])
    const [corrected] = await outboxOf(page)
    expect(corrected!.id).not.toBe(refused!.id)
    expect(await factsOf([corrected!.id])).toBe(1)
  })

  it('sends by Background Sync after the app was closed', async () => {
    page = await signInAs(phone, LEADER)
    await waitForHouses(page)
    await phone.setOffline(true)
    await noteVisits(page, 2)
    const ids = (await outboxOf(page)).map(({ id }) => id)
    const blank = await phone.newPage()
    await page.close()
    expect(await factsOf(ids)).toBe(0)
    await phone.setOffline(false)
    await dispatchSync(phone, url, 'outbox')
    await expect.poll(() => factsOf(ids)).toBe(2)
    await blank.close()
  })

  it('keeps and names unsent work when the seat is gone, and forgets the team', async () => {
    const member = demoAccounts.find(({ name }) => name === 'Cà Thị Duyên')!
    const { customClaims } = await auth.getUser(member.uid)
    page = await signInAs(phone, member.name)
    await waitForHouses(page)
    await phone.setOffline(true)
    await noteVisits(page, 1)
    await auth.setCustomUserClaims(member.uid, { ...customClaims, v: customClaims!.v + 1, teams: {}, units: {} })
    // As an hour later, when the token that still named the seat has run out.
    let refusals = 0
    await phone.route(/documents:commit/, route => route.request().method() !== 'POST' || refusals++ > 0
      ? route.continue()
      : route.fulfill({ status: 403, headers: { 'access-control-allow-origin': '*' }, json: { error: { code: 403, status: 'PERMISSION_DENIED', message: 'x' } } }))
    try {
      await phone.setOffline(false)
      await page.getByText('việc chưa gửi vẫn giữ trên máy', { exact: false }).waitFor(SOON)
      await page.getByRole('link', { name: 'Xem Sổ gửi' }).click()
      await page.getByText('Vì: không còn ở tổ này', { exact: false }).waitFor(SOON)
      const households = await page.evaluate(() => new Promise<number>((resolve) => {
        const opening = indexedDB.open('tung-ngo')
        opening.onsuccess = () => {
          const count = opening.result.transaction('households').objectStore('households').count()
          count.onsuccess = () => resolve(count.result)
        }
      }))
      expect(households).toBe(0)
    }
    finally {
      await auth.setCustomUserClaims(member.uid, customClaims!)
    }
  })

  it('at sign-out warns of unsent work, keeps it for its author alone, and wipes the rest', async () => {
    page = await signInAs(phone, LEADER)
    await waitForHouses(page)
    // The network is there, but the server answers to nobody: signing out must still be possible.
    await phone.route(/documents:commit/, route => route.abort('connectionreset'))
    await noteVisits(page, 1)
    await page.goto('/them')
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByText('Còn 1 việc chưa gửi').waitFor()
    await page.getByRole('button', { name: 'Đăng xuất, giữ việc trên máy' }).click()
    await page.waitForURL('**/dang-nhap')
    expect(await states()).toEqual(['waiting'])
    await phone.unroute(/documents:commit/)
    page = await signInAs(phone, 'Hoàng Thị Lả')
    await page.goto('/so-gui')
    await page.getByText('Không còn việc chờ gửi').waitFor()
    expect(await states()).toEqual(['waiting'])
    await page.goto('/them')
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất' }).click()
    await page.waitForURL('**/dang-nhap')
    page = await signInAs(phone, LEADER)
    await expect.poll(states).toEqual(['received'])
  })
})
