import type { Finding } from '@tung-ngo/domain/recount'
import { registerHousehold } from '@tung-ngo/domain/command'
import { dayOf, startOfDay } from '@tung-ngo/domain/day'
import { BLANK_SHEET } from '@tung-ngo/domain/household'
import { foldHousehold } from '@tung-ngo/domain/household-fold'
import { canonical } from '@tung-ngo/domain/canonical'
import { expect, it } from 'vitest'
import { closeMonths } from '../../functions/src/counting/close-months'
import { countFact } from '../../functions/src/counting/count-fact'
import { countMember, countTeamDoc } from '../../functions/src/counting/count-roll'
import { planRecount } from '../../functions/src/recount/plan-recount'
import { recountNow } from '../../functions/src/recount/recount-now'
import { recountTeam } from '../../functions/src/recount/recount-team'
import { recountUnit } from '../../functions/src/recount/recount-unit'
import { runChunk } from '../../functions/src/recount/run-chunk'
import { docs } from '../../functions/src/store'
import { addTeam, climb, DAY, EVENING, lineOfUnits, memberSince, teamTally, unitTally, visit, writeFact } from './world'

const LATER = EVENING + 3 * DAY
const ALL = Number.MAX_SAFE_INTEGER
const whats = (findings: Finding[]) => findings.map(({ what }) => what)

/** A team with two counted visits and a member. */
async function countedTeam() {
  const line = await lineOfUnits()
  const team = await addTeam(line, { createdAt: EVENING, updatedAt: EVENING })
  await docs.member(team, 'm1').create(memberSince('m1', '2026-10-01'))
  await climb(await countTeamDoc(team, [], EVENING))
  await climb(await countMember(team, 'm1', EVENING))
  for (const household of ['h1', 'h2'])
    await climb(await countFact(team, await writeFact(team, { ...visit(EVENING, household), after: ['consent=agreed'] }), EVENING))
  return { line, team }
}

it('a team that was counted right has nothing to heal, and what is still under way is no drift', async () => {
  const { team, line } = await countedTeam()
  const same = { findings: [], hops: [{ unit: line.commune.id, below: 'team', full: false }] }
  expect(await recountTeam(team, LATER)).toEqual(same)
  await writeFact(team, visit(LATER - 60_000, 'h3'))
  await docs.member(team, 'm2').create(memberSince('m2', '2026-10-01', { updatedAt: LATER - 60_000 }))
  expect(await recountTeam(team, LATER)).toEqual(same)
  for (const unit of Object.values(line))
    expect(await recountUnit(unit.id, LATER, undefined, ALL)).toEqual({ findings: [], hops: [] })
})

it('a lost event is found, told in figures, healed, and climbs', async () => {
  const { team, line } = await countedTeam()
  await writeFact(team, { ...visit(EVENING + 1000, 'h3'), after: ['consent=agreed'] })
  await docs.member(team, 'm1').update({ leftOn: '2026-11-21', updatedAt: EVENING + 2000 })
  const { findings, hops } = await recountTeam(team, LATER)
  expect(findings).toEqual(expect.arrayContaining([
    { what: 'months.2026-11.acts.visit', stood: 2, should: 3 },
    { what: 'stock.households', stood: 2, should: 3 },
    { what: 'stock.members.village', stood: 1, should: 0 },
    { what: 'ledger.facts.missing', stood: 1, should: 0 },
  ]))
  await climb({ outcome: 'moved', hops }, LATER)
  expect((await unitTally(line.nation.id)).tally).toMatchObject({ months: { '2026-11': { 'acts.visit': 3 } }, stock: { households: 3 } })
  expect((await recountTeam(team, LATER)).findings).toEqual([])
})

it('a figure that somebody falsified, a line too many, a lost tally: all stand again as the facts say', async () => {
  const { team, line } = await countedTeam()
  const right = canonical(await teamTally(team))
  await docs.teamTally(team).update({ 'tally.stock.households': 99, 'ledger.facts.ghost': '2026-11-20;visit;h9;met;;;0;0;m9;' })
  expect(whats((await recountTeam(team, EVENING + 2 * 3_600_000)).findings)).toEqual(expect.arrayContaining(['stock.households', 'ledger.facts.extra']))
  expect(canonical(await teamTally(team))).toBe(right)
  await docs.teamTally(team).delete()
  expect(whats((await recountTeam(team, EVENING)).findings)).toEqual(['tally'])
  expect(canonical(await teamTally(team))).toBe(right)

  const nation = canonical(await unitTally(line.nation.id))
  await docs.unitTally(line.nation.id).update({ tally: { stock: { households: 1 }, ends: {}, months: {}, quarters: {}, years: {}, late: {} } })
  expect(whats((await recountUnit(line.nation.id, EVENING)).findings)).toContain('stock.households')
  expect(canonical(await unitTally(line.nation.id))).toBe(nation)
  await docs.unitTally(line.commune.id).update({ rows: {} })
  expect(whats((await recountUnit(line.commune.id, EVENING, undefined, ALL)).findings)).toContain('rows.stale')
  expect((await unitTally(line.commune.id)).tally.stock).toMatchObject({ households: 2 })
})

it('a household document that is not as its facts make it is written again, and no later word is lost', async () => {
  const { team } = await countedTeam()
  const author = { team, pid: 'm1', factId: 'f-house', on: dayOf(EVENING), recordedOffline: false }
  const { fact } = registerHousehold(author, 'house', { ...BLANK_SHEET, village: 'b1', lane: 'Ngõ 2' })
  const registered = await writeFact(team, { ...fact, at: EVENING } as never)
  const { sheet, ...rest } = foldHousehold([registered])!
  await docs.household(team, 'house').create({ v: 3, ...sheet, ...rest })
  await countFact(team, registered, EVENING)
  expect((await recountTeam(team, LATER)).findings).toEqual([])

  await docs.household(team, 'house').update({ lane: 'Ngõ 9', last: 'nothing' })
  expect(whats((await recountTeam(team, LATER)).findings)).toEqual(['households.lane', 'households.last'])
  expect((await docs.household(team, 'house').get()).data()).toMatchObject({ lane: 'Ngõ 2', last: registered.id })
  await docs.household(team, 'house').delete()
  expect(whats((await recountTeam(team, LATER)).findings)).toEqual(['households.missing'])
  expect((await docs.household(team, 'house').get()).data()).toMatchObject({ lane: 'Ngõ 2', visit: null })
})

it('a closed month that was lost or changed stands again, at the team and above it', async () => {
  const september = startOfDay('2026-09-20')
  const line = await lineOfUnits(september)
  const team = await addTeam(line, { createdAt: september })
  await climb(await countFact(team, await writeFact(team, visit(september)), september), september)
  const closing = startOfDay('2026-10-07')
  await closeMonths(closing)
  const read = async () => [...await Promise.all([docs.teamClosed(team, '2026-09').get(), ...Object.values(line).map(({ id }) => docs.unitClosed(id, '2026-09').get())])].map(month => canonical(month.data()!))
  const right = await read()
  await docs.teamClosed(team, '2026-09').delete()
  await docs.unitClosed(line.commune.id, '2026-09').delete()
  await docs.unitClosed(line.nation.id, '2026-09').update({ 'figures.turns': 7 })
  expect(whats((await recountTeam(team, closing)).findings)).toEqual(['closed.2026-09'])
  expect(whats((await recountUnit(line.commune.id, closing)).findings)).toEqual(['closed.2026-09'])
  expect((await recountUnit(line.nation.id, closing)).findings).toEqual([{ what: 'closed.2026-09.turns', stood: 7, should: 0 }])
  expect(await read()).toEqual(right)
})

it('a recount keeps its evidence, shows its progress, resumes after a crash, and runs once for its time', async () => {
  await recountNow({ kind: 'whole', by: 'm1', at: EVENING }, LATER)
  const { team } = await countedTeam()
  await writeFact(team, visit(EVENING + 1000, 'h3'))
  const plan = { kind: 'whole', by: 'm1', at: LATER } as const
  const id = await planRecount(plan, LATER)
  expect(await planRecount(plan, LATER + 1)).toBe(id)
  const first = (await docs.recountChunk(id, 0).get()).data()!
  // a crash: the team was healed, its evidence stands, and the chunk was not ticked off
  await runChunk(id, 0, LATER)
  await docs.recountChunk(id, 0).update({ done: false })
  await docs.recount(id).update({ done: 0, drifted: 0, healed: 0 })
  const seen: number[] = []
  const recount = await recountNow(plan, LATER, ({ done, total }) => seen.push(done / total))
  expect(recount).toMatchObject({ id, done: recount.total, by: 'm1', drifted: 1, healed: 1 })
  expect(recount.finishedAt).toBeGreaterThan(0)
  expect(seen.at(-1)).toBe(1)
  expect(first.ids).toContain(team)
  expect((await docs.drift(id, team).get()).data()).toMatchObject({ place: 'team', findings: expect.arrayContaining([{ what: 'months.2026-11.acts.visit', stood: 2, should: 3 }]) })
  expect(await recountNow(plan, LATER)).toEqual(recount)
  expect(await recountNow({ ...plan, at: LATER + 60_000 }, LATER)).toMatchObject({ drifted: 0 })
}, 60_000)
