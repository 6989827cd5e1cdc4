import type { Browser, BrowserContext, Page } from 'playwright-core'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { paths } from '@tung-ngo/domain/paths'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { openDesk } from '../support/desk'
import { waitForHouses } from '../support/outbox'
import { openPhone, signInAs } from '../support/phone'
import { db } from '../support/stack'

const TEAM = 't-04123-2023-b1'
const [MEMBER, LEADER, OFFICIAL] = ['Quàng Văn Inh', 'Lò Văn Thoong', 'Cầm Thị Hoan']
/** Titles that the registers do not have yet, on a stack that has seen this test before too. */
const RUN = String(Date.now()).slice(-5)
const [TROUBLE, TASK] = [`Bản mất sóng ${RUN}`, `Họp nhóm Zalo ${RUN}`]

describe('registers of a team', () => {
  const folders = [mkdtempSync(`${tmpdir()}/registers-`), mkdtempSync(`${tmpdir()}/registers-`)]
  let browser: Browser
  let phones: BrowserContext[]
  let member: Page
  let leader: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    phones = [await openPhone(folders[0]!), await openPhone(folders[1]!)];
    [member, leader] = [await signInAs(phones[0]!, MEMBER), await signInAs(phones[1]!, LEADER)]
    await waitForHouses(member)
    await waitForHouses(leader)
  })
  afterAll(async () => {
    await Promise.all(phones.map(phone => phone.close()))
    await browser.close()
    folders.forEach(folder => rmSync(folder, { recursive: true, force: true }))
  })

  const recordOf = async (register: string, title: string) => (await db.collection(paths.records('teams', TEAM, register)).where('title', '==', title).get()).docs[0]?.data()
  const stateOf = async (register: string, title: string) => (await recordOf(register, title))?.state
  const dialog = (page: Page) => page.getByRole('dialog')
  const save = (page: Page) => dialog(page).getByRole('button', { name: 'Lưu', exact: true }).click()

  /** What the tally of a unit says of a month and of now. */
  async function figuresOf(unit: string) {
    const { tally } = (await db.doc(paths.unitTally(unit)).get()).data()!
    const month = tally.months[dayOf(Date.now()).slice(0, 7)] ?? {}
    return { raised: month['difficulties.raised'] ?? 0, closed: month['difficulties.closed'] ?? 0, open: tally.stock['difficulties.open'] ?? 0 }
  }

  it('a difficulty raised without network is answered by the commune, closed by the leader, and counted up to the province', async () => {
    const { commune, province } = (await db.doc(paths.team(TEAM)).get()).data()!
    const before = await figuresOf(province)
    await member.goto('/so/difficulties')
    await member.getByRole('button', { name: 'Báo khó khăn' }).first().waitFor()
    await phones[0]!.setOffline(true)
    await member.getByRole('button', { name: 'Báo khó khăn' }).first().click()
    await dialog(member).getByLabel('Khó khăn gì').fill(TROUBLE)
    await save(member)
    await member.getByRole('button', { name: new RegExp(TROUBLE) }).getByText('Còn trên máy').waitFor()
    expect(await recordOf('difficulties', TROUBLE)).toBeUndefined()
    await phones[0]!.setOffline(false)
    await expect.poll(() => stateOf('difficulties', TROUBLE), { timeout: 20_000 }).toBe('open')

    const desk = await openDesk(browser, OFFICIAL)
    await desk.getByRole('link', { name: 'Các sổ' }).click()
    await desk.getByRole('button', { name: new RegExp(TROUBLE) }).click()
    await dialog(desk).getByRole('button', { name: 'Trả lời' }).click()
    await dialog(desk).getByLabel('Cách giải quyết').fill('Lắp trạm trước Tết')
    await save(desk)
    await expect.poll(() => stateOf('difficulties', TROUBLE)).toBe('answered')
    await desk.context().close()

    await leader.goto('/so/difficulties')
    await leader.getByRole('button', { name: new RegExp(`${TROUBLE}.*Đã trả lời`, 's') }).click()
    await dialog(leader).getByText('Lắp trạm trước Tết').first().waitFor()
    await dialog(leader).getByText(/Báo khó khăn, Quàng Văn Inh|Báo khó khăn/).first().waitFor()
    await dialog(leader).getByRole('button', { name: 'Xong', exact: true }).click()
    await save(leader)
    await expect.poll(() => stateOf('difficulties', TROUBLE), { timeout: 20_000 }).toBe('closed')
    await expect.poll(() => figuresOf(province), { timeout: 60_000 }).toEqual({ raised: before.raised + 1, closed: before.closed + 1, open: before.open })
    expect((await figuresOf(commune)).closed).toBeGreaterThan(0)
  })

  it('a task that the leader gives stands on the member\'s first screen, and is finished there', async () => {
    await leader.goto('/so/tasks')
    await leader.getByRole('button', { name: 'Giao việc' }).first().click()
    await save(leader)
    await dialog(leader).getByText('Chưa ghi: Việc gì.').waitFor()
    await dialog(leader).getByLabel('Việc gì').fill(TASK)
    await dialog(leader).getByLabel('Ai làm').selectOption({ label: MEMBER })
    await dialog(leader).getByLabel('Hạn xong').fill(addDays(dayOf(Date.now()), 2))
    const openTasks = async (): Promise<number> => (await db.doc(paths.teamTally(TEAM)).get()).get('tally').stock['tasks.open'] ?? 0
    const before = await openTasks()
    await save(leader)
    await expect.poll(() => stateOf('tasks', TASK), { timeout: 20_000 }).toBe('open')
    await expect.poll(openTasks).toBe(before + 1)

    await member.goto('/')
    const mine = member.getByRole('listitem').filter({ hasText: TASK })
    await mine.getByText('còn 2 ngày').waitFor()
    await phones[0]!.setOffline(true)
    await member.reload()
    await mine.getByRole('button', { name: `Xong việc: ${TASK}` }).click()
    await dialog(member).getByLabel('Kết quả').fill('Đã lập nhóm, 12 nhà vào')
    await save(member)
    await mine.waitFor({ state: 'detached' })
    await phones[0]!.setOffline(false)
    await expect.poll(() => recordOf('tasks', TASK), { timeout: 20_000 }).toMatchObject({ state: 'done', result: 'Đã lập nhóm, 12 nhà vào' })
  })
})
