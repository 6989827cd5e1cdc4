import type { Sheet } from '@tung-ngo/domain/household'
import { recordActivity, recordVisit, registerHousehold, withdrawFact } from '@tung-ngo/domain/command'
import { BLANK_SHEET } from '@tung-ngo/domain/household'
import type { Team } from '@tung-ngo/domain/team'
import { expect, it } from 'vitest'
import { waitFor } from '../../scripts/lib/wait'
import { commit, figuresUpward, newId, quiet, teamTally, today, TWO_WINDOWS, villageTeam, waitForGrowth } from './world'

const author = (team: string, factId = newId()) => ({ team, pid: 'p-test', factId, on: today, recordedOffline: true })

function sheetOf(village: string): Sheet {
  return { ...BLANK_SHEET, label: 'Nhà thử', village, consent: 'agreed', consentOn: today, consentBy: 'p-test', residents: { p1: 'A' } }
}

async function registerHouses(id: string, team: Team, count: number): Promise<string[]> {
  const houses = Array.from({ length: count }, newId)
  for (const house of houses)
    await commit(registerHousehold(author(id), house, sheetOf(team.unit)))
  return houses
}

const trees = [
  { tree: 'with districts', province: '14-2023', tiers: 5 },
  { tree: 'without districts', province: '51-2025', tiers: 4 },
]

it.each(trees)('20 visits of an evening reach every tier of the tree $tree within two windows', async ({ province, tiers }) => {
  const { id, team } = await villageTeam(province, 1)
  await quiet()
  const start = await figuresUpward(id, team)
  expect(start).toHaveLength(tiers)
  const houses = await registerHouses(id, team, 20)
  await waitForGrowth(() => figuresUpward(id, team), start, { 'households': 20, 'hh.agreed': 20, 'residents': 20 }, 4 * TWO_WINDOWS)

  const before = await figuresUpward(id, team)
  for (const house of houses) {
    const sheet = sheetOf(team.unit)
    const after = { ...sheet, levels: { p1_pay: 'does' as const }, has: { p1_vneid: true } }
    await commit(recordVisit(author(id), house, sheet, after, { kind: 'visit', village: team.unit, met: 'met', residents: ['p1'], skills: ['pay'] }))
  }
  const growth = { 'acts.visit': 20, 'turns': 20, 'turns.pay': 20, 'households.visited': 20, 'residents.guided': 20, 'hh.does.pay': 20, 'hh.has.vneid': 20, 'households': 0 }
  await waitForGrowth(() => figuresUpward(id, team), before, growth, TWO_WINDOWS)
})

it('a visit that was withdrawn leaves every tier as it was', async () => {
  const { id, team } = await villageTeam('51-2025', 2)
  const [house] = await registerHouses(id, team, 1) as [string]
  const sheet = sheetOf(team.unit)
  await waitFor('the house to be counted', async () => house in ((await teamTally(id))?.ledger.households ?? {}) || undefined)
  await quiet()
  const start = await figuresUpward(id, team)
  const visit = author(id)
  const { fact, writes } = recordVisit(visit, house, sheet, { ...sheet, levels: { p1_dvc: 'does' } }, { kind: 'visit', village: team.unit, met: 'met' })
  await commit({ fact, writes })
  await commit(withdrawFact(author(id), visit.factId, fact, { ...sheet, levels: { p1_dvc: 'does' } }, null))
  // the session shows that everything before it has come up
  await commit(recordActivity(author(id), { kind: 'session', village: team.unit, attendees: 12 }))
  await waitForGrowth(() => figuresUpward(id, team), start, { 'acts.session': 1, 'attendees': 12, 'acts.visit': 0, 'hh.does.dvc': 0 }, 2 * TWO_WINDOWS)
  expect(Object.keys((await teamTally(id)).ledger.facts)).toEqual(expect.arrayContaining([visit.factId]))
})
