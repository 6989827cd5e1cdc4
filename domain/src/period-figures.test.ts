import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ClosedMonth } from './closing'
import { lastFrozenMonth, rebuild, SETTLE_MS } from './closing'
import { addDays, dayOf } from './day'
import { isSealed, sealingMonth } from './lateness'
import type { StoredFact } from './ledger'
import type { Figures } from './metric'
import { addMonths, monthOf, monthsAfter, quarterOf, yearOf } from './period'
import { figuresOf, monthsToRead, stockOnDay } from './period-figures'
import { closing, plainFigures, plainLate, plainStock } from './plain-recount.fixture'
import { stockOn } from './stock'
import { tallyOf } from './tally'
import { HOUR, START, years } from './years.fixture'

const team = { name: 'Tổ bản Nà Xa', level: 'village', foundedOn: '2027-03-05', dissolvedOn: null } as const
const members = { m1: { joinedOn: '2026-10-10', leftOn: '2027-11-10' } }

it('months, quarters and years say what a plain recount of the facts says: in time, late, and on every day', () => {
  fc.assert(fc.property(years, fc.integer({ min: 0, max: 200 }), (facts, rest) => {
    const end = facts.at(-1)!.at + rest * 24 * HOUR
    const { ledger, closed } = rebuild({ team, since: START, members, facts }, end)
    const docs = { closed: Object.fromEntries(closed.map(month => [month.month, month])), now: { closed: ledger.closed, day: dayOf(end), tally: tallyOf(ledger, dayOf(end)) } }
    expect(ledger.closed).toBe(lastFrozenMonth(end))
    const months = monthsAfter('2025-08', monthOf(dayOf(end)))
    for (const period of [...months, ...new Set(months.map(quarterOf)), ...new Set(months.map(yearOf))]) {
      const sealed = isSealed(yearOf(period), ledger.closed)
      const known = sealed ? closing(sealingMonth(yearOf(period))) + SETTLE_MS : Infinity
      const read = new Set(monthsToRead(period, ledger.closed))
      const figures = figuresOf(period, { ...docs, closed: Object.fromEntries(Object.entries(docs.closed).filter(([month]) => read.has(month))) })
      expect(figures.counted, period).toEqual(present(plainFigures({ facts, known: Infinity }, period, true)))
      expect(figures.late, `${period} late`).toEqual(present(plainLate({ facts, known }, period)))
    }
    for (let day = '2026-09-01'; day <= dayOf(end); day = addDays(day, 3)) {
      if (monthOf(day) <= ledger.closed && !(monthOf(day) in docs.closed))
        continue
      const stock = monthOf(day) <= ledger.closed ? stockOnDay(day, docs) : stockOn(ledger, day)
      const roll = day >= team.foundedOn ? present({ 'teams.village': 1, 'members.village': Number(day >= '2026-10-10' && day < '2027-11-10') }) : {}
      expect(pick(stock, ['teams.village', 'members.village', 'households', 'hh.does.pay']), day).toEqual({ ...roll, ...present(plainStock({ facts, known: Infinity }, day)) })
    }
  }), { numRuns: 150, seed: 20261121 })
}, 60_000)

const present = (figures: Figures) => Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0))
const pick = (figures: Figures, ids: string[]) => present(Object.fromEntries(ids.map(id => [id, figures[id] ?? 0])))

it('what a closed year says does not grow: late lines and marks leave the ledger once nothing can come any more', () => {
  const facts = [0, 40, 80, 120].map((days, index): StoredFact => ({ v: 1, id: `f${index}`, kind: 'visit', village: 'b1', household: 'h1', by: 'm1', residents: ['p1'], skills: ['pay'], on: '2026-09-25', at: START + (5 + days) * 24 * HOUR }))
  const at = (month: string) => rebuild({ team: null, since: START, members: {}, facts }, closing(month) + 3 * HOUR)
  const before = at('2028-01')
  expect(Object.keys(before.ledger.late)).toHaveLength(3)
  const { ledger, closed } = at(sealingMonth('2026'))
  expect([ledger.late, ledger.seen, ledger.facts]).toEqual([{}, {}, {}])
  expect((closed.at(-1) as ClosedMonth).late).toEqual(tallyOf(before.ledger, '2028-02-10').late)
  expect(addMonths('2026-12', 14)).toBe(sealingMonth('2026'))
})
