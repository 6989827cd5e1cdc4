import fc from 'fast-check'
import { addDays, dayOf, startOfDay } from './day'
import { BLANK_SHEET } from './household'
import type { StoredFact } from './ledger'
import { patchLines } from './patch-line'

export const START = startOfDay('2026-09-20')
export const HOUR = 3_600_000

/** Facts of three households and two members over about three years, some a day late, some a year, some withdrawn twice. */
export const years = fc.array(
  fc.record({
    gap: fc.integer({ min: 1, max: 24 * 26 }),
    household: fc.constantFrom('h1', 'h2', 'h3'),
    person: fc.constantFrom('m1', 'm2'),
    back: fc.constantFrom(0, 0, 0, 0, 1, 3, 9, 40, 200, 390),
    residents: fc.constantFrom<string[]>(['p1'], ['p2'], ['p1', 'p2']),
    pays: fc.constantFrom('does' as const, 'knows' as const, undefined),
    status: fc.constantFrom('active' as const, 'moved' as const, undefined, undefined),
    absent: fc.constantFrom(false, false, false, true),
    withdraws: fc.integer({ min: 0, max: 25 }),
  }),
  { minLength: 5, maxLength: 90 },
).map((steps) => {
  let at = START
  return steps.map((step, index): StoredFact => {
    at += step.gap * HOUR
    const common = { v: 1 as const, id: `f${index}`, by: step.person, on: addDays(dayOf(at), -step.back), at }
    if (index > 0 && step.withdraws > 0 && step.withdraws <= 6)
      return { ...common, kind: 'withdraw', of: `f${Math.max(0, index - step.withdraws)}` }
    if (index < 3)
      return { ...common, kind: 'register', household: step.household, after: patchLines({ ...BLANK_SHEET, village: 'b1', consent: 'agreed', residents: { p1: 'Ông', p2: 'Con' } }) }
    const after = patchLines({ ...step.pays ? { levels: { p1_pay: step.pays } } : {}, ...step.status ? { status: step.status } : {} })
    return { ...common, kind: 'visit', village: 'b1', household: step.household, residents: step.residents, skills: ['pay'], after, ...step.absent ? { met: 'absent' as const } : {} }
  })
})
