import type { Team } from '@tung-ngo/domain/team'
import type { Browser, Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { dayOf } from '@tung-ngo/domain/day'
import { monthOf, quarterOf, yearOf } from '@tung-ngo/domain/period'
import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { seatOfficer } from '../support/commune-officer'
import { numberOf, openDesk, openUnit, readBand, readTable } from '../support/desk'
import { db } from '../support/stack'
import { clickToReport, WAYS } from '../support/way-down'

const SON_LA = '14-2023'
/** The appendix table of 2023: district → teams and members at both levels. */
const [, ...lines] = readFileSync(new URL('../../scripts/data/son-la-teams-2023.csv', import.meta.url), 'utf8').trim().split('\n')
const table2023 = Object.fromEntries(lines.map((line) => {
  const [district, ...figures] = line.split(',')
  return [district!, figures.slice(0, 4).map(Number)]
}))

let browser: Browser
beforeAll(async () => void (browser = await launchBrowser()))
afterAll(() => browser.close())

/** Teams and members at both levels, as a line of the table shows them. */
const teamsAndMembers = (line: Record<string, string> | undefined) => ['to-xa', 'to-thon', 'tv-xa', 'tv-thon'].map(column => numberOf(line?.[column]))

describe('the overview of Sơn La', () => {
  let page: Page
  beforeAll(async () => void (page = await openDesk(browser, 'Bạc Minh Chiến')))
  afterAll(() => page.context().close())

  it('equals the table of 2023, district by district, and its total line the unit\'s own figures', async () => {
    await page.locator('tbody').first().waitFor()
    const { 'Cả Tỉnh Sơn La': total, ...districts } = await readTable(page)
    expect(Object.fromEntries(Object.entries(districts).map(([name, line]) => [name, teamsAndMembers(line)]))).toEqual(table2023)
    expect(teamsAndMembers(total)).toEqual([204, 2786, 1894, 13407])
    expect(await readBand(page)).toMatchObject({
      'Tổ': ['2.990', '204 cấp xã', '2.786 thôn, bản'],
      'Thành viên': ['15.301', '1.894 cấp xã', '13.407 thôn, bản'],
    })
    expect((await page.locator('[data-part=as-of]').textContent())!.trim()).toMatch(/^Số liệu đến \d\d:\d\d, \d\d\/\d\d\/\d{4}$/)
  })

  it('is searched without accents and ordered by a column, and the address opens the same view', async () => {
    await page.getByRole('searchbox').fill('muong la')
    await expect.poll(() => readTable(page).then(Object.keys)).toEqual(['Cả Tỉnh Sơn La', 'Huyện Mường La'])
    await page.getByRole('searchbox').fill('')
    await page.getByRole('button', { name: 'Thành viên tổ thôn, bản' }).click()
    await page.getByRole('button', { name: 'Thành viên tổ thôn, bản' }).click()
    await expect.poll(() => page.locator('th[aria-sort=descending]').textContent()).toContain('Thôn, bản')
    await expect.poll(() => readTable(page).then(lines => Object.keys(lines)[1])).toBe('Huyện Sông Mã')
    await page.reload()
    await page.locator('tbody').first().waitFor()
    await expect.poll(() => readTable(page).then(lines => Object.keys(lines)[1])).toBe('Huyện Sông Mã')
  })
})

describe('any period', () => {
  const month = monthOf(dayOf(Date.now()))
  const numberIn = async (page: Page, column: string) => numberOf((await readTable(page))['Cả Tỉnh Sơn La']?.[column])

  it('a quarter and a year add up what was done, with the stocks of their last day; the address opens the same view', async () => {
    const page = await openDesk(browser, 'Bạc Minh Chiến')
    await page.locator('tbody').first().waitFor()
    const [visits, teams] = [await numberIn(page, 'toi-nha'), await numberIn(page, 'to-thon')]
    let least = visits
    for (const period of [quarterOf(month), yearOf(month)]) {
      await page.getByLabel('Kỳ xem').selectOption(period)
      await page.waitForURL(`**?ky=${period}`)
      await page.reload()
      await expect.poll(() => page.getByLabel('Kỳ xem').inputValue()).toBe(period)
      await expect.poll(() => numberIn(page, 'to-thon')).toBe(teams)
      await expect.poll(() => numberIn(page, 'toi-nha')).toBeGreaterThanOrEqual(least)
      least = await numberIn(page, 'toi-nha')
    }
    await page.locator('[data-part=children]').getByRole('rowheader', { name: 'Huyện Mai Sơn' }).getByRole('link').click()
    await expect.poll(() => page.locator('h1').textContent()).toContain('Huyện Mai Sơn')
    expect(page.url()).toContain(`ky=${yearOf(month)}`)
    await page.context().close()
  })

  it('of a commune the days of a month come to what the month says', async () => {
    const page = await openDesk(browser, 'Cầm Thị Hoan')
    await page.locator('tbody').first().waitFor()
    await page.locator('[data-part=days]').getByLabel('Xem theo').selectOption('toi-nha')
    const sum = () => page.locator('[data-part=days] td b').allTextContents().then(counts => counts.reduce((sum, count) => sum + numberOf(count), 0))
    const total = async () => Object.entries(await readTable(page)).find(([name]) => name.startsWith('Cả '))![1]['toi-nha']
    await page.locator('[data-part=days] table').waitFor()
    await expect.poll(async () => await sum() - numberOf(await total())).toBe(0)
    await page.context().close()
  })
})

it('lays the months of a province side by side for those above it too, however few were published', async () => {
  const page = await openDesk(browser, 'Phạm Thu Uyên')
  await page.goto('/tong-quan/51-2025')
  await page.locator('[data-part=key-figures] .change').first().waitFor()
  expect(await page.getByText('Chưa tải được số các kỳ trước').count()).toBe(0)
  await page.context().close()
})

it('leads to the report of a team in four clicks, where districts stand between too', async () => {
  const page = await openDesk(browser, 'Phạm Thu Uyên')
  await page.goto('/tong-quan/vn')
  expect(await clickToReport(page, WAYS.threeTiers)).toBe(4)
  await page.context().close()
})

it('leads from the nation to the teams of a commune in three clicks, and back up by the path', async () => {
  const page = await openDesk(browser, 'Phạm Thu Uyên')
  for (const name of ['Tỉnh Sơn La', 'Huyện Mai Sơn', 'Xã Chiềng Mung']) {
    await page.locator('[data-part=children]').getByRole('rowheader', { name }).getByRole('link').click()
    await expect.poll(() => page.locator('h1').textContent()).toContain(name)
  }
  await expect.poll(() => readTable(page).then(Object.keys)).toContain('Tổ bản Nà Xa')
  await expect.poll(() => page.getByRole('rowheader', { name: /^Tổ (?:cấp xã|thôn, bản)/ }).count()).toBe(2)
  await page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link', { name: 'Sơn La' }).click()
  await expect.poll(() => page.locator('h1').textContent()).toContain('Tỉnh Sơn La')
  await page.context().close()
})

describe('a team founded and another dissolved in a commune of Mường La', () => {
  let officer: Awaited<ReturnType<typeof seatOfficer>>
  let pages: Page[]
  let before: number[][]
  let dissolved: { id: string, members: number } & Pick<Team, 'name'>
  let place: Pick<Team, 'unit' | 'path' | 'province' | 'district' | 'commune'>
  const id = `t-e2e-${Date.now()}`
  const name = 'Tổ bản Nặm Hồng'

  /** What the open pages say of the whole unit; they are never loaded again. */
  const now = () => Promise.all(pages.map(async page => figuresOf(await readBand(page))))

  beforeAll(async () => {
    const { docs: [district] } = await db.collection('units').where('parent', '==', SON_LA).where('name', '==', 'Mường La').get()
    const { docs: [commune] } = await db.collection('units').where('parent', '==', district!.id).orderBy('code').limit(1).get()
    const teams = (await db.collection('teams').where('commune', '==', commune!.id).get()).docs.filter(team => team.get('level') === 'village' && team.get('dissolvedOn') === null)
    const team = teams[0]!
    const { unit, path, province, district: above } = team.data() as Team
    place = { unit, path, province, district: above, commune: commune!.id }
    const roll = await team.ref.collection('members').where('leftOn', '==', null).count().get()
    dissolved = { id: team.id, name: team.get('name'), members: roll.data().count }
    officer = await seatOfficer(commune!.id)
    const desk = (await openDesk(browser, 'Phạm Thu Uyên')).context()
    pages = await Promise.all(['vn', SON_LA, district!.id, commune!.id].map(unit => openUnit(desk, unit)))
    for (const page of pages)
      await page.evaluate(() => document.documentElement.dataset.kept = 'yes')
    before = await now()
  })
  afterAll(async () => {
    await officer.dissolve(id)
    await officer.restore(dissolved.id)
    await officer.leave()
    await pages[0]!.context().close()
  })

  it('shows the new team and its five at every tier of the open pages', async () => {
    await officer.found(id, { ...place, name })
    await expect.poll(now, { timeout: 60_000, interval: 500 }).toEqual(before.map(([teams, members]) => [teams! + 1, members! + 5]))
    await expect.poll(() => readTable(pages[3]!).then(Object.keys)).toContain(name)
  })

  it('takes the dissolved team and its members out again at every tier', async () => {
    await officer.dissolve(dissolved.id)
    await expect.poll(now, { timeout: 60_000, interval: 500 }).toEqual(before.map(([teams, members]) => [teams!, members! + 5 - dissolved.members]))
    for (const page of pages)
      expect(await page.evaluate(() => document.documentElement.dataset.kept)).toBe('yes')
  })
})

describe('a district official', () => {
  let page: Page
  beforeAll(async () => void (page = await openDesk(browser, 'Hà Công Quyết')))
  afterAll(() => page.context().close())

  it('lands on the figures of his district; what lies above is no link', async () => {
    await page.locator('tbody').first().waitFor()
    await expect.poll(() => page.locator('h1').textContent()).toContain('Huyện Mai Sơn')
    await expect.poll(async () => teamsAndMembers((await readTable(page))['Cả Huyện Mai Sơn'])).toEqual(table2023['Huyện Mai Sơn'])
    expect(await page.getByRole('navigation', { name: 'Đường dẫn' }).getByRole('link').count()).toBe(0)
  })

  it('is refused the province, and told from where on he may see', async () => {
    await page.goto(`/tong-quan/${SON_LA}`)
    await page.getByText('Chỉ xem được từ Huyện Mai Sơn trở xuống.').waitFor()
    expect(await page.locator('[data-part=key-figures]').count()).toBe(0)
    await page.getByRole('link', { name: 'Xem Huyện Mai Sơn' }).click()
    await page.locator('[data-part=key-figures]').waitFor()
  })

  it('keeps the last figures without network and says of when they are', async () => {
    await page.context().setOffline(true)
    await page.getByText(/^Chưa có mạng\. Đang xem số lúc \d\d:\d\d\./).waitFor({ timeout: 60_000 })
    expect(await page.locator('[data-part=key-figures]').count()).toBe(1)
    await page.context().setOffline(false)
    await page.getByText(/^Chưa có mạng/).waitFor({ state: 'detached', timeout: 60_000 })
  })
})

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([[1440, 900], [1024, 768], [360, 740]])('passes axe at %i × %i, and fits', async (width, height) => {
    const page = await openDesk(browser, 'Bạc Minh Chiến', { width, height, colorScheme })
    for (const unit of [SON_LA, '04123-2023', 'vn']) {
      await page.goto(`/tong-quan/${unit}`)
      await page.locator(unit === 'vn' ? 'text=Chỉ xem được từ' : '[data-part=children]').waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
    await page.context().close()
  })
})

/** Teams and members in all, as the band of key figures says them. */
const figuresOf = (band: Record<string, string[]>): number[] => [numberOf(band['Tổ']?.[0]), numberOf(band['Thành viên']?.[0])]
