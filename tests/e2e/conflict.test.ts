import type { BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { paths } from '@tung-ngo/domain/paths'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outboxOf, waitForHouses } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'
import { db } from '../support/stack'

const TEAM = 't-04123-2023-b1'
const [MEMBER, LEADER] = ['Quàng Văn Inh', 'Lò Văn Thoong']
/** Words that the house does not have yet, on a stack that has seen this test before too. */
const RUN = String(Date.now()).slice(-4)
const [GATE, WELL] = [`Cạnh cổng làng ${RUN}`, `Cạnh giếng ${RUN}`]

describe('two persons about one house', () => {
  const folders = [mkdtempSync(`${tmpdir()}/conflict-`), mkdtempSync(`${tmpdir()}/conflict-`)]
  let phones: BrowserContext[]
  let member: Page
  let leader: Page
  let house: string

  beforeAll(async () => {
    const found = await db.collection(paths.households(TEAM)).where('consent', '==', 'agreed').where('status', '==', 'active').limit(1).get()
    house = found.docs[0]!.id
    await db.doc(paths.household(TEAM, house)).update({ remote: false })
    phones = [await openPhone(folders[0]!), await openPhone(folders[1]!)];
    [member, leader] = [await signInAs(phones[0]!, MEMBER), await signInAs(phones[1]!, LEADER)]
    await waitForHouses(member)
    await waitForHouses(leader)
  })
  afterAll(async () => {
    await Promise.all(phones.map(phone => phone.close()))
    folders.forEach(folder => rmSync(folder, { recursive: true, force: true }))
  })

  const sheet = async () => (await db.doc(paths.household(TEAM, house)).get()).data()!
  const sent = (page: Page) => expect.poll(async () => (await outboxOf(page)).every(({ state }) => state === 'received')).toBe(true)

  async function say(page: Page, landmark: string, more?: () => Promise<void>) {
    await page.goto(`/ho/${house}/sua`)
    await page.getByText('Thêm chi tiết').click()
    await page.getByLabel('Dễ nhận ra nhờ').fill(landmark)
    await more?.()
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.waitForURL(url => !url.pathname.endsWith('/sua'))
  }

  it('merges different fields, and for the same field the later word stands', async () => {
    await phones[0]!.setOffline(true)
    await say(member, GATE, () => member.getByRole('switch', { name: /Nhà ở xa/ }).click())
    await say(leader, WELL)
    await sent(leader)
    await expect.poll(async () => (await sheet()).landmark).toBe(WELL)
    await phones[0]!.setOffline(false)
    await sent(member)
    await expect.poll(sheet).toMatchObject({ landmark: GATE, remote: true })
  })

  it('marks the house in the leader\'s list, and shows one line, who and when, at the house; he takes the earlier word, and nobody is asked again', async () => {
    const { label } = await sheet()
    await leader.goto('/ho')
    await leader.getByRole('searchbox').fill(label)
    await leader.locator(`a[href="/ho/${house}"]`).getByText('Hai người ghi khác nhau').waitFor()
    await leader.goto(`/ho/${house}`)
    await leader.getByText(new RegExp(`Hai người ghi khác nhau: ${LEADER} và ${MEMBER}, \\d\\d:\\d\\d`)).waitFor()
    await leader.getByRole('link', { name: 'Xem và chọn' }).click()
    await leader.getByText(`“${WELL}”`).waitFor()
    await leader.getByText(`“${GATE}”`).waitFor()
    await leader.getByRole('button', { name: 'Lấy lời trước' }).click()
    await leader.getByText(`“${GATE}”`).waitFor({ state: 'detached' })
    await sent(leader)
    await expect.poll(sheet).toMatchObject({ landmark: WELL, remote: true })
    await member.goto(`/ho/${house}`)
    await member.getByRole('link', { name: 'Ghi lượt tới nhà' }).waitFor()
    expect(await member.getByText('Hai người ghi khác nhau').count()).toBe(0)
    await member.goto('/ho')
    await member.getByRole('searchbox').fill(label)
    await member.locator(`a[href="/ho/${house}"]`).waitFor()
    expect(await member.getByText('Hai người ghi khác nhau').count()).toBe(0)
  })
})
