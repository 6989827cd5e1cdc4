import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClosedMonth, TeamSources } from './closing'
import { closeDue, rebuild } from './closing'
import { addDays, dayOf, startOfDay } from './day'
import type { SheetPatch } from './household'
import { patchLines } from './patch-line'
import { BLANK_SHEET } from './household'
import type { Ledger, StoredFact } from './ledger'
import { monthsBehind, needsTaken, newLedger, recordFact, recordMember, recordTeam, refoldHousehold } from './ledger'
import { METRICS } from './metric'
import { tallyOf } from './tally'
import { HOUR, START, years } from './years.fixture'

const SOURCES: Omit<TeamSources, 'facts'> = {
  team: { name: 'Tổ bản Nà Xa', level: 'village', foundedOn: '2023-01-01', dissolvedOn: null },
  since: START,
  members: { m1: { joinedOn: '2023-01-01', leftOn: null }, m2: { joinedOn: '2026-10-10', leftOn: '2026-11-10' } },
}

function register(id: string, household: string, at: number): StoredFact {
  return { v: 1, id, kind: 'register', household, by: 'm1', on: dayOf(at), at, after: patchLines({ ...BLANK_SHEET, village: 'b1', consent: 'agreed', residents: { p1: 'Ông', p2: 'Con' } }) }
}

function visit(id: string, household: string, at: number, after: SheetPatch = {}, on = dayOf(at)): StoredFact {
  return { v: 1, id, kind: 'visit', village: 'b1', household, by: 'm1', on, at, residents: ['p1'], skills: ['pay'], after: patchLines(after) }
}

describe('tally of a ledger', () => {
  it('counts flows, stocks and distinct figures of a month', () => {
    const at = startOfDay('2026-11-20') + 20 * HOUR
    const { ledger } = rebuild({ ...SOURCES, since: at - HOUR, facts: [
      register('f1', 'h1', at),
      visit('f2', 'h1', at + 1, { levels: { p1_pay: 'does' }, has: { p1_vneid: true } }),
      visit('f3', 'h1', at + 2),
      { v: 1, id: 'f4', kind: 'session', village: 'b1', by: 'm2', on: '2026-11-20', at: at + 3, attendees: 35, turns: 12, skills: ['pay', 'safety'] },
      { ...visit('f5', 'h1', at + 4), met: 'absent' } as StoredFact,
    ] }, at + 5)
    const tally = tallyOf(ledger, '2026-11-20')
    expect(tally.stock).toMatchObject({ 'teams.village': 1, 'members.village': 1, 'households': 1, 'hh.agreed': 1, 'hh.does.pay': 1, 'hh.has.vneid': 1, 'residents': 2, 'residents.does.pay': 1 })
    expect(tally.months['2026-11']).toEqual({ 'acts.visit': 2, 'acts.session': 1, 'visits.absent': 1, 'attendees': 35, 'turns': 14, 'turns.pay': 14, 'turns.safety': 12, 'teams.active': 1, 'members.active': 2, 'households.visited': 1, 'residents.guided': 1 })
    expect(tally.quarters['2026-Q4']).toEqual({ 'teams.active': 1, 'members.active': 2, 'households.visited': 1, 'residents.guided': 1 })
  })

  it('takes a withdrawn fact out of every figure, whichever comes first', () => {
    const at = startOfDay('2026-11-20')
    const facts = [register('f1', 'h1', at), visit('f2', 'h1', at + 1), { v: 1, id: 'f3', kind: 'withdraw', of: 'f2', by: 'm1', on: '2026-11-20', at: at + 2 } as StoredFact]
    for (const order of [facts, facts.toReversed()]) {
      const ledger = newLedger(at)
      for (const fact of order)
        recordFact(ledger, fact, { taken: facts[1], closed: {} })
      expect(tallyOf(ledger, '2026-11-20').months).toEqual({})
    }
  })

  it('keeps what comes after the closing beside the closed month', () => {
    const { ledger, closed } = rebuild({ ...SOURCES, facts: [
      register('f1', 'h1', START),
      visit('f2', 'h1', START + 1),
      visit('f3', 'h1', startOfDay('2026-11-20'), {}, '2026-09-25'),
    ] }, startOfDay('2026-11-21'))
    expect(closed.map(({ month, figures }) => [month, figures['acts.visit'] ?? 0])).toEqual([['2026-09', 1], ['2026-10', 0]])
    expect(closed[0]!.quarter).toMatchObject({ 'households.visited': 1 })
    expect(tallyOf(ledger, '2026-11-21').late).toEqual({ '2026-09': { 'acts.visit': 1, 'turns': 1, 'turns.pay': 1 } })
  })

  it('marks no household where a visit names none', () => {
    const at = startOfDay('2026-11-20')
    const { ledger } = rebuild({ ...SOURCES, since: at, facts: [{ v: 1, id: 'f1', kind: 'visit', village: 'b1', by: 'm1', on: '2026-11-20', at, residents: ['p1'], skills: ['pay'] }] }, at)
    expect(tallyOf(ledger, '2026-11-20').months['2026-11']).toEqual({ 'acts.visit': 1, 'turns': 1, 'turns.pay': 1, 'teams.active': 1, 'members.active': 1 })
  })

  it('shows what a phone dates a day ahead from the day on which it came', () => {
    const at = startOfDay('2026-11-30') + 20 * HOUR
    const { ledger } = rebuild({ ...SOURCES, since: at - HOUR, facts: [{ ...register('f1', 'h1', at), on: '2026-12-01' }] }, at)
    const { stock, ends } = tallyOf(ledger, '2026-12-01')
    expect(stock).toMatchObject({ households: 1 })
    expect(ends, 'as it stands').toEqual({})
  })

  it('waits for events still under way before it freezes a month', () => {
    const closing = startOfDay('2026-10-06')
    const ledger = newLedger(START)
    const inTime = visit('f1', 'h1', closing - 60_000, {}, '2026-09-30')
    expect(closeDue(ledger, closing + HOUR)).toEqual([])
    expect(recordFact(ledger, inTime)).toBe('moved')
    expect(closeDue(ledger, closing + 3 * HOUR)[0]!.figures).toMatchObject({ 'acts.visit': 1 })
    expect(recordFact(ledger, inTime)).toBe('known')
  })

  it('gives a past month the stock of its last day', () => {
    const { ledger } = rebuild({ ...SOURCES, facts: [
      register('f1', 'h1', startOfDay('2026-10-30')),
      visit('f2', 'h1', startOfDay('2026-11-02'), { has: { p1_vneid: true } }),
      visit('f3', 'h1', startOfDay('2026-11-03'), { has: { p1_dvc: true } }, '2026-10-31'),
    ] }, startOfDay('2026-11-03'))
    const tally = tallyOf(ledger, '2026-11-03')
    expect(tally.ends['2026-10']).toMatchObject({ 'households': 1, 'hh.has.dvc': 1, 'members.village': 2 })
    expect(tally.ends['2026-10']!['hh.has.vneid']).toBeUndefined()
    expect(tally.stock).toMatchObject({ 'hh.has.vneid': 1, 'hh.has.dvc': 1 })
  })
})

/** Facts over ten weeks, by households, some with a day before the one on which they arrive. */
const season = fc.array(
  fc.record({
    gap: fc.integer({ min: 1, max: 40 }),
    household: fc.constantFrom('h1', 'h2', 'h3'),
    back: fc.constantFrom(0, 0, 0, 1, 3, 9, 40),
    patch: fc.constantFrom<SheetPatch>({ levels: { p1_pay: 'does' } }, { levels: { p1_pay: 'knows' } }, { has: { p1_vneid: true } }, { residents: { p2: '' } }, { helper: 'm1' }, { status: 'moved' }, {}),
    withdraws: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
).map((steps) => {
  let at = START
  return steps.map((step, index): StoredFact => {
    at += step.gap * HOUR
    const on = addDays(dayOf(at), -step.back)
    if (step.withdraws && index > 3 && index % 5 === 0)
      return { v: 1, id: `f${index}`, kind: 'withdraw', of: `f${index - 2}`, by: 'm1', on, at }
    return index < 2 ? register(`f${index}`, step.household, at) : visit(`f${index}`, step.household, at, step.patch, on)
  })
})

describe('a ledger fed by triggers', () => {
  it('equals the rebuild from facts under duplicates, reordering and refolds, over the turn of months', () => {
    fc.assert(fc.property(fc.oneof(season, years), fc.array(fc.nat(90), { minLength: 90, maxLength: 90 }), (facts, delays) => {
      const deliveries = facts.flatMap((fact, index) => {
        const delay = delays[index]! * 60_000
        return index % 3 === 0 ? [{ fact, at: fact.at + delay }, { fact, at: fact.at + delay * 2 }] : [{ fact, at: fact.at + delay }]
      }).toSorted((a, b) => a.at - b.at)
      const ledger = newLedger(START)
      recordTeam(ledger, SOURCES.team)
      for (const [id, member] of Object.entries(SOURCES.members))
        recordMember(ledger, id, member)
      const closed: ClosedMonth[] = []
      for (const { fact, at } of deliveries) {
        closed.push(...closeDue(ledger, at))
        deliver(ledger, fact, facts.filter(other => other.at <= at), closed)
      }
      const end = deliveries.at(-1)!.at
      closed.push(...closeDue(ledger, end))
      const whole = rebuild({ ...SOURCES, facts }, end)
      expect({ ledger: sorted(ledger), closed: sorted(closed) }).toEqual({ ledger: sorted(whole.ledger), closed: sorted(whole.closed) })
      expect(tallyOf(ledger, dayOf(end))).toEqual(tallyOf(whole.ledger, dayOf(end)))
      for (const figures of [tallyOf(ledger, dayOf(end)).stock, ...closed.map(month => month.figures)])
        expect(Object.keys(figures).filter(id => !(id in METRICS))).toEqual([])
    }), { numRuns: 200, seed: 20261121 })
  }, 60_000)
})

/** As the handlers do: what a fact reaches back to is looked up among the committed facts and the closed months. */
function deliver(ledger: Ledger, fact: StoredFact, committed: StoredFact[], closed: ClosedMonth[]) {
  const taken = needsTaken(ledger, fact) ? committed.find(other => 'of' in fact && other.id === fact.of) : undefined
  const months = monthsBehind(ledger, fact, taken)
  const past = { taken, closed: Object.assign({}, ...closed.filter(({ month }) => months.includes(month)).map(({ facts }) => facts)) as Record<string, string> }
  if (recordFact(ledger, fact, past) === 'unordered')
    refoldHousehold(ledger, fact, committed.filter(other => other.household === fact.household), past)
}

function sorted<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_, entry) => entry && typeof entry === 'object' && !Array.isArray(entry)
    ? Object.fromEntries(Object.entries(entry).sort())
    : entry)) as T
}
