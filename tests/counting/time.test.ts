import type { UnitClosedDoc } from '@tung-ngo/domain/tally-doc'
import { SETTLE_MS } from '@tung-ngo/domain/closing'
import { startOfDay } from '@tung-ngo/domain/day'
import { expect, it } from 'vitest'
import { closeMonths } from '../../functions/src/counting/close-months'
import { countFact } from '../../functions/src/counting/count-fact'
import { countMember, countTeamDoc } from '../../functions/src/counting/count-roll'
import { rebuildTree } from '../../functions/src/counting/rebuild-tree'
import { turnDay } from '../../functions/src/counting/turn-day'
import { docs } from '../../functions/src/store'
import { addTeam, climb, lineOfUnits, memberSince, newId, stockOf, teamTally, unitTally, visit, writeFact } from './world'

const SEPTEMBER = startOfDay('2026-09-20')
const closedOf = async (unit: string, month: string): Promise<UnitClosedDoc> => (await docs.unitClosed(unit, month).get()).data()!

it('a month turns, closes from the teams up, and its figures never change again', async () => {
  const line = await lineOfUnits(SEPTEMBER)
  const [busy, silent] = [await addTeam(line, { createdAt: SEPTEMBER }), await addTeam(line, { createdAt: SEPTEMBER })]
  for (const team of [busy, silent])
    await climb(await countTeamDoc(team, [], SEPTEMBER), SEPTEMBER)
  const count = async (at: number, on?: string) =>
    climb(await countFact(busy, await writeFact(busy, visit(at, 'h1', on)), at), at)
  await count(startOfDay('2026-09-30'))
  await count(startOfDay('2026-10-02'))
  expect((await unitTally(line.nation.id)).tally).toMatchObject({ months: { '2026-09': { 'acts.visit': 1 }, '2026-10': { 'acts.visit': 1 } }, ends: {}, stock: { 'teams.village': 2 } })

  // the fifth day of grace: still September
  await count(startOfDay('2026-10-05'), '2026-09-29')
  // the sixth: September has closed, and one child closed before the others
  const sixth = startOfDay('2026-10-06')
  await count(sixth + SETTLE_MS, '2026-10-06')
  expect((await unitTally(line.commune.id)).tally.months).toEqual({ '2026-10': expect.objectContaining({ 'acts.visit': 2 }) })

  const closing = await closeMonths(sixth + SETTLE_MS + 60_000)
  expect(closing).toMatchObject({ month: '2026-09', units: 4 })
  for (const unit of Object.values(line)) {
    expect(await closedOf(unit.id, '2026-09')).toMatchObject({ figures: { 'acts.visit': 2, 'teams.active': 1, 'teams.village': 2 }, quarter: { 'teams.active': 1 }, year: null, path: unit.path })
    expect((await unitTally(unit.id)).closed).toBe('2026-09')
  }
  expect(Object.keys((await closedOf(line.commune.id, '2026-09')).rows).toSorted()).toEqual([busy, silent].toSorted())
  expect(await closeMonths(sixth + SETTLE_MS + 120_000)).toMatchObject({ teams: 0, units: 0 })

  // what comes later stands beside it
  const before = await closedOf(line.nation.id, '2026-09')
  await count(sixth + 2 * SETTLE_MS, '2026-09-28')
  await closeMonths(sixth + 2 * SETTLE_MS)
  expect(await closedOf(line.nation.id, '2026-09')).toEqual(before)
  expect((await unitTally(line.nation.id)).tally.late).toEqual({ '2026-09': { 'acts.visit': 1 } })

  // and a rebuild finds the same month
  await docs.unitClosed(line.nation.id, '2026-09').delete()
  await rebuildTree(line.nation.id, sixth + 2 * SETTLE_MS)
  expect({ ...await closedOf(line.nation.id, '2026-09'), closedAt: 0 }).toEqual({ ...before, closedAt: 0 })
})

it('a fact whose trigger comes only after its month closed is found before the closing', async () => {
  const line = await lineOfUnits(SEPTEMBER)
  const team = await addTeam(line, { createdAt: SEPTEMBER })
  await countFact(team, await writeFact(team, visit(startOfDay('2026-10-01'))), startOfDay('2026-10-01'))
  await writeFact(team, visit(startOfDay('2026-10-06') - 1000, 'h2', '2026-09-30'))
  await closeMonths(startOfDay('2026-10-06') + SETTLE_MS)
  expect((await docs.teamClosed(team, '2026-09').get()).data()!.figures).toMatchObject({ 'acts.visit': 1 })
  expect((await teamTally(team)).ledger.closed).toBe('2026-09')
})

it('two months that nobody closed close one after the other', async () => {
  const line = await lineOfUnits(SEPTEMBER)
  const team = await addTeam(line, { createdAt: SEPTEMBER })
  for (const day of ['2026-09-21', '2026-10-21', '2026-11-21'])
    await climb(await countFact(team, await writeFact(team, visit(startOfDay(day))), startOfDay(day)), startOfDay(day))
  await closeMonths(startOfDay('2026-12-20'))
  for (const month of ['2026-09', '2026-10', '2026-11'])
    expect((await closedOf(line.nation.id, month)).figures).toMatchObject({ 'acts.visit': 1 })
  expect((await unitTally(line.nation.id)).closed).toBe('2026-11')
})

it('a day that was entered ahead comes: a member joins, another leaves, a team ends', async () => {
  const line = await lineOfUnits()
  const [team, ending] = [await addTeam(line), await addTeam(line, { dissolvedOn: '2026-12-01' })]
  await docs.member(team, 'm1').create(memberSince('m1', '2026-12-01'))
  await docs.member(team, 'm2').create(memberSince('m2', '2026-10-01', { leftOn: '2026-12-01' }))
  await docs.member(team, 'm3').create(memberSince('m3', '2026-12-01'))
  await docs.member(ending, 'm4').create(memberSince('m4', '2026-10-01'))
  const before = startOfDay('2026-11-30')
  for (const person of ['m1', 'm2', 'm3'])
    await climb(await countMember(team, person, before), before)
  await climb(await countTeamDoc(ending, [], before), before)
  expect(await stockOf(line.nation.id)).toMatchObject({ 'teams.village': 2, 'members.village': 2 })

  const midnight = startOfDay('2026-12-01') + 300_000
  const turned = await turnDay(midnight)
  expect(turned.people).toEqual(expect.arrayContaining(['m1', 'm2', 'm3', 'm4']))
  for (const hop of turned.hops)
    await climb({ outcome: 'moved', hops: [hop] }, midnight)
  expect(await stockOf(line.nation.id)).toMatchObject({ 'teams.village': 1, 'members.village': 2 })
  // a run that broke off after its commits is made good by the next one
  expect((await turnDay(midnight)).hops).toEqual(turned.hops)
})

it('a month closes with the roll of its freezing, though the event of it comes later, and with the base figures told before it', async () => {
  const line = await lineOfUnits(SEPTEMBER)
  const team = await addTeam(line, { createdAt: SEPTEMBER })
  await climb(await countTeamDoc(team, [], SEPTEMBER), SEPTEMBER)
  await docs.member(team, 'm1').create(memberSince('m1', '2026-09-25', { updatedAt: SEPTEMBER }))
  const state = (value: number, at: number) => docs.base(line.commune.id, newId('base')).create({ v: 1, metric: 'households', value, on: '2026-09-01', source: 'Thử', by: 'm1', at })
  const frozen = startOfDay('2026-10-06') + SETTLE_MS
  await state(120, frozen - 1)
  await state(150, frozen)
  await closeMonths(frozen + 60_000)
  expect((await closedOf(line.nation.id, '2026-09')).figures).toMatchObject({ 'members.village': 1, 'base.households': 120 })
  await climb(await countMember(team, 'm1', frozen + 120_000), frozen + 120_000)
  await rebuildTree(line.nation.id, frozen + 180_000)
  expect((await closedOf(line.nation.id, '2026-09')).figures).toMatchObject({ 'members.village': 1, 'base.households': 120 })
  expect(await stockOf(line.nation.id)).toMatchObject({ 'base.households': 150 })
})
