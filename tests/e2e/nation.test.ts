import type { Household } from '@tung-ngo/domain/household'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Browser, Page } from 'playwright-core'
import { dayOf } from '@tung-ngo/domain/day'
import { householdState } from '@tung-ngo/domain/household-state'
import { isInForce } from '@tung-ngo/domain/unit-tally'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../support/browser'
import { numberOf, openDesk, readBand } from '../support/desk'
import { db } from '../support/stack'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await openDesk(browser, 'Phạm Thu Uyên')
  await page.goto('/tong-quan/vn')
  await page.locator('[data-part=nation]').waitFor()
})
afterAll(() => browser.close())

const isTeam = ({ foundedOn, dissolvedOn }: Team, today: string) => foundedOn <= today && (dissolvedOn === null || dissolvedOn > today)

/** The country once more, document by document: no tally is looked at. */
async function recount() {
  const today = dayOf(Date.now())
  const [units, allTeams, households, declared] = await Promise.all([
    db.collection('units').where('level', 'in', ['province', 'commune']).get(),
    db.collection('teams').get(),
    db.collectionGroup('households').get(),
    db.collectionGroup('bases').where('metric', '>=', 'declared.').where('metric', '<', 'declared/').get(),
  ])
  const below = ({ path }: { path: string[] }) => path.includes('vn')
  const inForce = units.docs.map(unit => ({ id: unit.id, ...unit.data() as Unit })).filter(unit => below(unit) && isInForce(unit, today))
  const everyTeam = allTeams.docs.map(team => ({ id: team.id, ...team.data() as Team })).filter(below)
  const teams = everyTeam.filter(team => isTeam(team, today))
  const owners = new Set(everyTeam.map(({ id }) => id))
  const teamed = new Set(teams.filter(({ level }) => level === 'commune').map(({ commune }) => commune))
  const communes = inForce.filter(({ level }) => level === 'commune')
  const provinces = inForce.filter(({ level }) => level === 'province').map(({ id }) => ({ id, communes: communes.filter(({ path }) => path.includes(id)), teams: teams.filter(({ province }) => province === id) }))
  const pathOf = new Map(units.docs.map(unit => [unit.id, unit.get('path') as string[]]))
  const declaring = new Set(declared.docs.filter(base => base.get('value') > 0).flatMap(base => pathOf.get(base.ref.parent.parent!.id) ?? []))
  return {
    withTeams: provinces.filter(({ teams }) => teams.length > 0).length,
    complete: provinces.filter(({ communes }) => communes.length > 0 && communes.every(({ id }) => teamed.has(id))).length,
    declaredOnly: provinces.filter(({ id, teams }) => teams.length === 0 && declaring.has(id)).length,
    communesTeamed: communes.filter(({ id }) => teamed.has(id)).length,
    teams: teams.length,
    members: await countMembers(new Set(teams.map(({ id }) => id)), today),
    covered: households.docs.filter(house => owners.has(house.ref.parent.parent!.id)).map(house => house.data() as Household).filter(house => house.status === 'active' && householdState(house).covered).length,
  }
}

async function countMembers(teams: Set<string>, today: string): Promise<number> {
  const roll = await db.collectionGroup('members').select('joinedOn', 'leftOn').get()
  return roll.docs.filter(entry => teams.has(entry.ref.parent.parent!.id) && entry.get('joinedOn') <= today && (entry.get('leftOn') === null || entry.get('leftOn') > today)).length
}

/** What stands on the page. */
async function shown() {
  const parts = await page.locator('[data-part=nation] dd').allTextContents()
  const [withTeams, complete, declaredOnly, communesTeamed] = parts.map(text => numberOf(text.trim().split('/')[0]))
  const band = await readBand(page)
  const covered = band['Hộ đã phổ cập']!.map(line => /^Cả nơi chưa khai: ([\d.]+) hộ/.exec(line)?.[1] ?? /^([\d.]+) trên/.exec(line)?.[1]).filter(Boolean).at(-1)
  return { withTeams, complete, declaredOnly, communesTeamed, teams: numberOf(band['Tổ']![0]), members: numberOf(band['Thành viên']![0]), covered: numberOf(covered) }
}

it('the country\'s figures are those that its documents say, counted one by one', async () => {
  const differing = async () => {
    const [seen, said] = [await shown(), await recount()]
    return Object.entries(said).filter(([figure, value]) => seen[figure as keyof typeof seen] !== value)
  }
  await expect.poll(differing, { timeout: 90_000, interval: 2000 }).toEqual([])
})
