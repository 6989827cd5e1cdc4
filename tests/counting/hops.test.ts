import { expect, it } from 'vitest'
import { countFact } from '../../functions/src/counting/count-fact'
import { countTeamDoc } from '../../functions/src/counting/count-roll'
import { hop } from '../../functions/src/counting/hop'
import { rebuildTeam } from '../../functions/src/counting/rebuild-team'
import { countBase } from '../../functions/src/bases/count-base'
import { docs } from '../../functions/src/store'
import { addTeam, climb, EVENING, lineOfUnits, newId, stockOf, teamTally, unitBelow, unitTally, visit, writeFact } from './world'

it('a hop that runs twice, or several at once, writes once and leaves the same', async () => {
  const line = await lineOfUnits()
  const teams = await Promise.all([1, 2, 3].map(() => addTeam(line)))
  for (const team of teams)
    await countFact(team, await writeFact(team, visit(EVENING)), EVENING)
  const { seq } = await unitTally(line.commune.id)
  await Promise.all([1, 2, 3, 4].map(() => hop(line.commune.id, false, EVENING)))
  expect(await unitTally(line.commune.id)).toMatchObject({ seq: seq + 1, tally: { months: { '2026-11': { 'acts.visit': 3 } } } })
  expect((await hop(line.commune.id, true, EVENING)).outcome).toBe('same')
  expect((await unitTally(line.commune.id)).seq).toBe(seq + 1)
})

it('hops beside counting never lose a fact', async () => {
  const line = await lineOfUnits()
  const teams = await Promise.all(Array.from({ length: 4 }, () => addTeam(line)))
  await Promise.all(teams.map(async (team) => {
    for (let index = 0; index < 10; index++) {
      const outcome = await countFact(team, await writeFact(team, visit(EVENING + index)), EVENING + index)
      await Promise.all(outcome.hops.map(({ unit }) => hop(unit, index % 3 === 0, EVENING)))
    }
  }))
  expect((await unitTally(line.commune.id)).tally.months['2026-11']).toMatchObject({ 'acts.visit': 40 })
})

it('a team that moves counts in its new commune and no longer in the old one; the old row cannot come back', async () => {
  const line = await lineOfUnits()
  const there = await unitBelow(line.district, 'commune')
  const team = await addTeam(line)
  await climb(await countTeamDoc(team, [], EVENING))
  expect(await stockOf(line.commune.id)).toMatchObject({ 'teams.village': 1 })

  await docs.team(team).update({ commune: there.id, path: [...there.path, 'b1'] })
  const moved = await countTeamDoc(team, [line.commune.id], EVENING)
  expect(moved.hops).toEqual([line.commune.id, there.id].map(unit => ({ unit, below: 'team', full: true })))
  const again = await countTeamDoc(team, [line.commune.id], EVENING)
  expect(again).toEqual({ ...moved, outcome: 'same' })
  await climb(again)
  await hop(line.commune.id, false, EVENING)
  expect((await unitTally(line.commune.id)).rows).toEqual({})
  expect(await stockOf(there.id)).toMatchObject({ 'teams.village': 1 })
  expect(await stockOf(line.nation.id)).toMatchObject({ 'teams.village': 1, 'communes': 2 })
})

it('a dissolved team keeps its row and counts nothing in it', async () => {
  const line = await lineOfUnits()
  const team = await addTeam(line)
  await climb(await countTeamDoc(team, [], EVENING))
  await docs.team(team).update({ status: 'dissolved', dissolvedOn: '2026-11-20' })
  await climb(await countTeamDoc(team, [line.commune.id], EVENING))
  expect((await unitTally(line.commune.id)).rows).toHaveProperty(team)
  for (const unit of Object.values(line))
    expect(await stockOf(unit.id)).not.toHaveProperty(['teams.village'])
})

it('a tally that was lost and rebuilt goes before the row it left in its parent', async () => {
  const line = await lineOfUnits()
  const team = await addTeam(line)
  for (let index = 0; index < 5; index++)
    await climb(await countFact(team, await writeFact(team, visit(EVENING + index)), EVENING))
  const lost = await teamTally(team)
  await docs.teamTally(team).delete()
  await climb(await rebuildTeam(team, EVENING + 60_000))
  const rebuilt = await teamTally(team)
  expect(rebuilt.seq).toBeGreaterThan(lost.seq)
  expect(rebuilt.tally).toEqual(lost.tally)
  expect(JSON.parse((await unitTally(line.commune.id)).rows[team]!).seq).toBe(rebuilt.seq)
  await rebuildTeam(team, EVENING)
  expect((await teamTally(team)).seq).toBe(rebuilt.seq + 1)
})

it('base figures of a village stand in its commune, those of a commune before them; told twice they stand once', async () => {
  const line = await lineOfUnits()
  const village = await unitBelow(line.commune, 'village')
  const state = async (unit: string, value: number, on: string, at = EVENING) => {
    const figure = { v: 1, metric: 'households', value, on, source: 'Thử', by: 'm1', at } as const
    await docs.base(unit, newId('base')).create(figure)
    const outcome = await countBase(unit, figure, EVENING)
    await climb(outcome)
    return outcome.outcome
  }
  expect(await state(village.id, 120, '2026-01-01')).toBe('moved')
  expect(await state(village.id, 120, '2026-01-01')).toBe('same')
  expect(await state(village.id, 90, '2025-01-01')).toBe('same')
  expect(await stockOf(line.nation.id)).toMatchObject({ 'base.households': 120, 'communes.based': 1 })
  await state(line.commune.id, 150, '2025-06-01')
  expect(await stockOf(line.nation.id)).toMatchObject({ 'base.households': 150 })
  await docs.unitTally(line.commune.id).delete()
  await climb(await hop(line.commune.id, true, EVENING))
  expect(await stockOf(line.commune.id)).toMatchObject({ 'base.households': 150 })
})
