import type { StoredFact } from '@tung-ngo/domain/ledger'
import { rebuild } from '@tung-ngo/domain/closing'
import { dayOf } from '@tung-ngo/domain/day'
import { patchLines } from '@tung-ngo/domain/patch-line'
import { tallyOf } from '@tung-ngo/domain/tally'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countFact, countTeam } from '../../functions/src/counting/count-fact'
import { countTeamDoc } from '../../functions/src/counting/count-roll'
import { docs, queries } from '../../functions/src/store'
import { addTeam, climb, DAY, EVENING, lineOfUnits, stockOf, teamTally, unitTally, visit, writeFact } from './world'

const line = await lineOfUnits()
const month = '2026-11'

it('a fact counts once, however often it is delivered, and still calls for the hop that a crash may have eaten', async () => {
  const team = await addTeam(line)
  const fact = await writeFact(team, visit(EVENING))
  const first = await countFact(team, fact, EVENING)
  const { seq } = await teamTally(team)
  const again = await countFact(team, fact, EVENING)
  expect([first.outcome, again.outcome]).toEqual(['moved', 'same'])
  expect(again.hops).toEqual([{ unit: line.commune.id, below: 'team', full: false }])
  expect(await teamTally(team)).toMatchObject({ seq, cursor: EVENING, tally: { months: { [month]: { 'acts.visit': 1, 'teams.active': 1 } } } })
  expect((await unitTally(line.commune.id)).rows).not.toHaveProperty(team)
  await climb(again)
  for (const unit of Object.values(line))
    expect((await unitTally(unit.id)).tally.months[month]).toMatchObject({ 'acts.visit': 1 })
})

it('microseconds of the server\'s time survive', async () => {
  const team = await addTeam(line)
  const at = EVENING + 0.125
  await countFact(team, await writeFact(team, visit(at)), EVENING + 1)
  expect((await teamTally(team)).cursor).toBe(at)
})

it('twenty facts of one team at once: all are counted, by themselves or together', async () => {
  const team = await addTeam(line)
  const facts = await Promise.all(Array.from({ length: 20 }, (_, index) => writeFact(team, visit(EVENING + index, `h${index}`))))
  const outcomes = await Promise.all(facts.map(fact => countFact(team, fact, EVENING + 1000)))
  if (outcomes.some(({ outcome }) => outcome === 'contended'))
    await countTeam(team, EVENING, EVENING + 1000)
  expect((await teamTally(team)).tally.months[month]).toMatchObject({ 'acts.visit': 20, 'households.visited': 20 })
})

it('one count of a whole team takes in every fact since shortly before its cursor, in one write', async () => {
  const team = await addTeam(line)
  await countFact(team, await writeFact(team, visit(EVENING)), EVENING)
  for (let index = 1; index <= 5; index++)
    await writeFact(team, visit(EVENING + index * 100, `h${index}`))
  const { seq } = await teamTally(team)
  expect((await countTeam(team, EVENING, EVENING + 1000)).outcome).toBe('moved')
  expect(await teamTally(team)).toMatchObject({ seq: seq + 1, cursor: EVENING + 500, tally: { months: { [month]: { 'acts.visit': 6 } } } })
  expect((await countTeam(team, EVENING, EVENING + 1000)).outcome).toBe('same')
})

it('a fact of a team that does not exist counts nowhere', async () => {
  expect(await countFact('nobody', { ...visit(EVENING), v: 1, by: 'm1', id: 'f' }, EVENING)).toEqual({ outcome: 'missing', hops: [] })
  expect((await docs.teamTally('nobody').get()).exists).toBe(false)
})

/** Changes of two households and plain visits, over the turn of two months, some of them weeks late. */
const recorded = fc.record({
  minutes: fc.integer({ min: 0, max: 60 * 24 * 60 }),
  daysBefore: fc.constantFrom(0, 0, 0, 1, 3, 12, 40),
  household: fc.constantFrom('h1', 'h2'),
  patch: fc.constantFrom({}, { inGroup: true }, { inGroup: false }, { consent: 'agreed' as const, residents: { p1: 'A' } }, { levels: { p1_pay: 'does' as const } }, { status: 'moved' as const }),
})

it('any order and repetition of deliveries gives the ledger that a rebuild from the facts gives', async () => {
  const begin = EVENING - 60 * DAY
  await fc.assert(fc.asyncProperty(fc.array(recorded, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat(1000)), async (records, chance) => {
    const createdAt = begin - 50 * DAY
    const team = await addTeam(line, { createdAt, updatedAt: createdAt })
    const cursor = { at: 0 }
    const events = records.flatMap(({ minutes, daysBefore, household, patch }) => {
      const at = begin + minutes * 60_000
      const record = writeFact.bind(undefined, team, { ...visit(at, household, dayOf(at - daysBefore * DAY)), after: patchLines(patch) })
      let written: Promise<StoredFact>
      // taken by the server, then delivered once or twice within a day
      const deliveries = Array.from({ length: 1 + chance.next().value % 2 }, () => ({ at: at + 1 + chance.next().value * 86_000, run: async (now: number) => void await countFact(team, await written, now) }))
      cursor.at = Math.max(cursor.at, at)
      return [{ at, run: async () => void await (written = record()) }, ...deliveries]
    })
    for (const { at, run } of events.toSorted((a, b) => a.at - b.at))
      await run(at)
    await docs.team(team).update({ name: 'Tổ mới' })
    await countTeamDoc(team, [], EVENING + DAY)

    const { team: document, closed, ledger } = await rebuiltFrom(team)
    expect(await teamTally(team)).toMatchObject({ ledger, tally: tallyOf(ledger, dayOf(EVENING + DAY)), cursor: cursor.at, parent: document.commune })
    for (const { month, ...figures } of closed)
      expect((await docs.teamClosed(team, month).get()).data()).toMatchObject(figures)
  }), { numRuns: 25, endOnFailure: true })
}, 60_000)

async function rebuiltFrom(team: string) {
  const document = (await docs.team(team).get()).data()!
  const facts = (await queries.facts(team).get()).docs.map(fact => ({ ...fact.data(), id: fact.id }) as StoredFact)
  return { team: document, ...rebuild({ team: document, since: document.createdAt, members: {}, facts }, EVENING + DAY) }
}

it('the tally of the commune is the sum of all these teams', async () => {
  expect((await stockOf(line.commune.id)).communes).toBe(1)
})
