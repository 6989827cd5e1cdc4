import { startOfDay } from '@tung-ngo/domain/day'
import { figuresOf, monthsToRead } from '@tung-ngo/domain/period-figures'
import { expect, it } from 'vitest'
import { closeMonths } from '../../functions/src/counting/close-months'
import { countFact } from '../../functions/src/counting/count-fact'
import { countBase } from '../../functions/src/bases/count-base'
import { turnDay } from '../../functions/src/counting/turn-day'
import { stocksOn } from '../../functions/src/recount/stocks-on'
import { docs } from '../../functions/src/store'
import { countUnit } from '../../functions/src/units/count-unit'
import { addTeam, climb, EVENING, lineOfUnits, newId, stockOf, unitBelow, unitTally, visit, writeFact } from './world'

const OCTOBER = startOfDay('2026-10-10')

it('a fact whose event was lost long before the closing still counts in its month', async () => {
  const line = await lineOfUnits(OCTOBER)
  const team = await addTeam(line, { createdAt: OCTOBER })
  await climb(await countFact(team, await writeFact(team, visit(OCTOBER)), OCTOBER), OCTOBER)
  await writeFact(team, visit(OCTOBER + 1000, 'h2'))
  await climb(await countFact(team, await writeFact(team, visit(startOfDay('2026-11-01'), 'h3')), startOfDay('2026-11-01')), startOfDay('2026-11-01'))
  await closeMonths(startOfDay('2026-11-07'))
  expect((await docs.unitClosed(line.nation.id, '2026-10').get()).data()!.figures).toMatchObject({ 'acts.visit': 2 })
})

it('a fact that is withdrawn after its month closed is less beside it, at every tier, once', async () => {
  const line = await lineOfUnits(OCTOBER)
  const team = await addTeam(line, { createdAt: OCTOBER })
  const taken = await writeFact(team, visit(OCTOBER))
  await countFact(team, taken, OCTOBER)
  await closeMonths(startOfDay('2026-11-07'))
  for (const at of [EVENING, EVENING + 1000])
    await climb(await countFact(team, await writeFact(team, { kind: 'withdraw', of: taken.id, on: '2026-11-20', at }), at), at)
  const now = await unitTally(line.nation.id)
  const [month] = monthsToRead('2026-10', now.closed)
  const closed = { [month!]: (await docs.unitClosed(line.nation.id, month!).get()).data()! }
  expect(figuresOf('2026-10', { now, closed })).toMatchObject({
    state: 'closed',
    counted: { 'acts.visit': 1, 'teams.active': 1 },
    late: { 'acts.visit': -1, 'teams.active': -1, 'households.visited': -1, 'members.active': -1 },
  })
  expect(figuresOf('2026-Q4', { now, closed })).toMatchObject({ state: 'partly', counted: { 'acts.visit': 1 }, late: { 'acts.visit': -1, 'teams.active': -1 } })
})

it('a unit that goes out of force is no commune any more and states nothing, on that day', async () => {
  const line = await lineOfUnits()
  await docs.unit(line.commune.id).update({ validTo: '2026-12-01' })
  await climb(await countUnit(line.commune.id, [line.district.id], EVENING))
  expect(await stockOf(line.nation.id)).toMatchObject({ communes: 1 })
  const midnight = startOfDay('2026-12-01') + 300_000
  for (const hop of (await turnDay(midnight)).hops)
    await climb({ outcome: 'moved', hops: [hop] }, midnight)
  expect(await stockOf(line.nation.id)).not.toHaveProperty('communes')
})

it('a village that moves to another commune takes its base figures with it', async () => {
  const line = await lineOfUnits()
  const there = await unitBelow(line.district, 'commune')
  const village = await unitBelow(line.commune, 'village')
  const figure = { v: 1, metric: 'households', value: 120, on: '2026-01-01', source: 'Thử', by: 'm1', at: EVENING } as const
  await docs.base(village.id, newId('base')).create(figure)
  await climb(await countBase(village.id, figure, EVENING))
  expect(await stockOf(line.commune.id)).toMatchObject({ 'base.households': 120 })
  await docs.unit(village.id).update({ parent: there.id, path: [...there.path, village.id] })
  await climb(await countUnit(village.id, [line.commune.id, there.id], EVENING))
  expect(await stockOf(line.commune.id)).not.toHaveProperty(['base.households'])
  expect(await stockOf(there.id)).toMatchObject({ 'base.households': 120 })
  expect(await stockOf(line.nation.id)).toMatchObject({ 'base.households': 120 })
})

it('stocks of any past day: of a closed month from one document, of an open one from the ledgers', async () => {
  const line = await lineOfUnits(OCTOBER)
  const team = await addTeam(line, { createdAt: OCTOBER })
  for (const [day, household] of [['2026-10-12', 'h1'], ['2026-10-20', 'h2'], ['2026-11-10', 'h3'], ['2026-11-18', 'h4']] as const) {
    const at = startOfDay(day) + 1000
    await climb(await countFact(team, await writeFact(team, { ...visit(at, household), after: ['consent=agreed'] }), at), at)
  }
  await closeMonths(EVENING)
  const households = async (day: string) => (await stocksOn(line.nation.id, day, EVENING)).households ?? 0
  expect(await Promise.all(['2026-10-11', '2026-10-12', '2026-10-31', '2026-11-09', '2026-11-10', '2026-11-20'].map(households))).toEqual([0, 1, 2, 2, 3, 4])
})
