import { addDays, dayOf } from '@tung-ngo/domain/day'
import { encodeSheet } from '@tung-ngo/domain/household-code'
import type { Sheet } from '@tung-ngo/domain/household'
import { BLANK_SHEET } from '@tung-ngo/domain/household'
import { rebuild } from '@tung-ngo/domain/closing'
import { codeNow, decodeHousehold } from '@tung-ngo/domain/ledger-row'
import { parsePatch } from '@tung-ngo/domain/patch-line'
import { applyPatch } from '@tung-ngo/domain/sheet-patch'
import { tallyOf } from '@tung-ngo/domain/tally'
import { looksLikeIdentityNumber } from '@tung-ngo/domain/text'
import { describe, expect, it } from 'vitest'
import { calendarOf } from './calendar'
import { AN_TRANG, BIG_VILLAGE, EMPTY_VILLAGE, NA_XA } from './cast'
import { checkShape } from './check'
import { buildDemo, documentsOf } from './demo'
import { WELL_LANE } from './scripted-houses'

const NOW = Date.parse('2026-11-20T19:40:00+07:00')
const demo = buildDemo(calendarOf(NOW))
const journalOf = (village: string) => demo.journals.get(`t-${village}`)!

function tally(village: string) {
  const { team } = demo.teams.find(({ id }) => id === `t-${village}`)!
  const members = Object.fromEntries(demo.people.rolls.get(`t-${village}`)!.map(member => [member.pid, member]))
  const { ledger } = rebuild({ team, since: demo.calendar.entered, members, facts: journalOf(village).facts }, NOW)
  return { ledger, ...tallyOf(ledger, demo.calendar.today) }
}

describe('the season of the demo', () => {
  it('writes only documents that have their shape, each once', () => {
    const seen = new Set<string>()
    for (const document of documentsOf(demo)) {
      checkShape(document)
      expect(seen.has(document.path), document.path).toBe(false)
      seen.add(document.path)
    }
    expect(seen.size).toBeGreaterThan(60_000)
  })

  it('leaves each household as its facts make it', () => {
    for (const [team, { facts, households }] of demo.journals) {
      const sheets = new Map<string, Sheet>()
      for (const { household, after } of facts) {
        if (household)
          sheets.set(household, applyPatch(sheets.get(household) ?? { ...BLANK_SHEET, village: '' }, parsePatch(after ?? [])))
      }
      for (const [id, { v, visit, last, updatedAt, ...sheet }] of households) {
        expect(sheet, `${team} ${id}`).toEqual(sheets.get(id))
        const own = facts.filter(fact => fact.household === id)
        expect({ last, updatedAt }, `${team} ${id}`).toEqual({ last: own.at(-1)!.id, updatedAt: own.at(-1)!.at })
        if (sheet.consent !== 'agreed')
          expect([sheet.residents, sheet.levels, sheet.has, sheet.parts, sheet.nucleus], `${team} ${id}`).toEqual([{}, {}, {}, {}, null])
        if (sheet.consent === 'declined')
          expect([sheet.label, sheet.landmark], `${team} ${id}`).toEqual(['', ''])
      }
    }
  })

  it('is counted by the ledger as the sheets say', () => {
    const { ledger } = tally(NA_XA)
    for (const [id, household] of journalOf(NA_XA).households)
      expect(codeNow(decodeHousehold(ledger.households[id]!))).toBe(encodeSheet(household))
  })

  it('has teams of 142 and 400 households and one of none', () => {
    expect(tally(NA_XA).stock.households).toBe(142)
    expect(tally(BIG_VILLAGE).stock.households).toBe(400)
    expect(demo.journals.has(`t-${EMPTY_VILLAGE}`)).toBe(false)
    const lanes = Map.groupBy(journalOf(NA_XA).households.values(), household => household.lane)
    expect(Math.max(...[...lanes.values()].map(lane => lane.length))).toBeLessThanOrEqual(20)
  })

  it('grows: more households are covered each month', () => {
    const { ends, stock } = tally(NA_XA)
    expect(stock['hh.covered']).toBeGreaterThan(stock.households! * 0.5)
    expect(stock['hh.covered']).toBeGreaterThanOrEqual(ends['2026-10']?.['hh.covered'] ?? 0)
  })

  it('lies in the past, by people of the team', () => {
    for (const [team, { facts }] of demo.journals) {
      const roll = new Set(demo.people.rolls.get(team)!.map(({ pid }) => pid))
      for (const fact of facts) {
        expect(fact.at > demo.calendar.entered && fact.at < NOW && fact.on <= dayOf(fact.at), fact.id).toBe(true)
        expect(roll.has(fact.by) && roll.has(fact.enteredFor ?? fact.by), fact.id).toBe(true)
        expect('note' in fact && looksLikeIdentityNumber(fact.note ?? '')).toBe(false)
      }
    }
  })

  it('ends today, half way through the lane', () => {
    const { facts, households } = journalOf(NA_XA)
    const lane = [...households.values()].filter(household => household.lane === WELL_LANE && household.status === 'active')
    expect(lane).toHaveLength(20)
    expect(lane.filter(({ visit }) => visit?.on === '2026-11-20' && visit.met === 'met')).toHaveLength(6)
    expect(lane.filter(({ visit }) => visit?.on === '2026-11-20' && visit.met === 'absent')).toHaveLength(1)
    for (const village of [NA_XA, AN_TRANG])
      expect(journalOf(village).facts.at(-1)!.on).toBe('2026-11-20')
    expect(facts[0]!.on).toBe(addDays('2026-11-20', -91))
  })

  it('shows every state', () => {
    const { stock } = tally(NA_XA)
    for (const metric of ['hh.agreed', 'hh.declined', 'hh.notAsked', 'hh.covered', 'hh.helped', 'hh.nucleus', 'hh.inGroup', 'hh.remote', 'hh.priority'])
      expect(stock[metric], metric).toBeGreaterThan(0)
    const facts = [...demo.journals.values()].flatMap(journal => journal.facts)
    for (const kind of ['visit', 'session', 'class', 'meeting', 'counter', 'school', 'market', 'register', 'correct', 'withdraw'])
      expect(facts.some(fact => fact.kind === kind), kind).toBe(true)
    expect(facts.some(fact => fact.recordedOffline) && facts.some(fact => fact.enteredFor)).toBe(true)
  })
})

describe('another day', () => {
  it.each(['2027-01-01T00:01:00+07:00', '2028-02-29T12:00:00+07:00'])('works at %s as well', (time) => {
    const now = Date.parse(time)
    const other = buildDemo(calendarOf(now))
    const { facts, households } = other.journals.get(`t-${NA_XA}`)!
    expect(facts.every(fact => fact.at < now)).toBe(true)
    expect(facts.at(-1)!.on).toBe(time.slice(0, 10))
    expect([...households.values()].filter(({ visit }) => visit?.on === time.slice(0, 10))).toHaveLength(7)
    for (const document of documentsOf(other))
      checkShape(document)
  })

  it('gives the same data when it is the same day', () => {
    const again = buildDemo(calendarOf(NOW + 3_600_000))
    expect([...again.journals]).toEqual([...demo.journals])
  })
})
