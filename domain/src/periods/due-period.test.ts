import { describe, expect, it } from 'vitest'
import { startOfDay } from '../day'
import { wrongLines } from './compare-deadlines.fixture'
import { RULES } from './deadline-rules.fixture'
import { ANSWERS, DEADLINES } from './deadline-table.fixture'
import { duePeriod, standingAt } from './due-period'
import { nextDeadlines } from './due-periods'
import { REPORTING_RULES } from './reporting-rules'
import { simulateDays } from './simulate-days.fixture'
import { spanOf } from './span'
import { timing } from './timing'

describe('deadlines', () => {
  it('are those of the table that was written by hand', () => {
    expect(DEADLINES.length + ANSWERS.length).toBeGreaterThanOrEqual(120)
    expect(wrongLines()).toEqual([])
  })

  it('hold on every day around a leap day and Tết, rule by rule, against a plain search', () => {
    expect(simulateDays('2028-01-15', 50)).toEqual([])
  })

  it('are told six ahead, and fewer where the rule ends', () => {
    expect(nextDeadlines(RULES['R-BG-Q']!, '2026-09-19').map(({ dueOn }) => dueOn)).toEqual(['2026-09-19', '2026-12-19', '2027-03-19', '2027-06-19', '2027-09-19', '2027-12-19'])
    expect(nextDeadlines(RULES.mid!, '2026-04-01').map(({ key }) => key)).toEqual(['2026-04', '2026-05', '2026-06'])
    expect(nextDeadlines(RULES.event5!, '2026-03-01', 6, [{ key: 'e1', from: '2026-02-20', to: '2026-02-20' }, { key: 'e2', from: '2026-02-27', to: '2026-02-27' }]).map(({ key }) => key)).toEqual(['e2'])
  })

  it('are told on each of their days, behind a long rest too', () => {
    // Lunar New Year 2024: the Friday of the week before is due on Thursday, 15/02.
    expect(nextDeadlines(RULES['fri-after']!, '2024-02-15', 2).map(({ key, dueOn }) => `${key} ${dueOn}`)).toEqual(['2024-W06 2024-02-15', '2024-W07 2024-02-16'])
  })

  it('stand from the first day of a rule until the day before its end', () => {
    const june = (change: object) => duePeriod({ ...RULES['R-ST-T']!, ...change }, spanOf('2026-06'))
    expect(june({ validFrom: '2026-06-30' })).toMatchObject({ opensOn: '2026-06-30', dueOn: '2026-06-30' })
    expect(june({ validFrom: '2026-07-01' })).toBeNull()
    expect(june({ validTo: '2026-06-30' })).toBeNull()
    expect(june({ validTo: '2026-07-01' })).not.toBeNull()
  })

  it('of a year whose days off are not decided may still move, where days off move them', () => {
    const provisional = (rule: string, key: string) => duePeriod(RULES[rule]!, spanOf(key))!.provisional
    expect([provisional('end-after', '2026-11'), provisional('end-after', '2027-01'), provisional('R-ST-T', '2027-01'), provisional('fri-before', '2026-W53')]).toEqual([false, true, false, true])
  })

  it('open again for the one who is let in', () => {
    const october = duePeriod(RULES.grace!, spanOf('2026-10'))!
    const noon = startOfDay('2026-12-01') + 12 * 3_600_000
    expect(standingAt(october, noon)).toBe('expired')
    expect(standingAt(october, noon, '2026-12-01')).toBe('late')
    expect(standingAt(october, noon, '2026-11-30')).toBe('expired')
  })
})

describe('a timing', () => {
  const ask = (change: object) => timing.safeParse({ ...RULES['R-ST-T'], ...change }).success

  it('of every rule is one that a form would take', () => {
    for (const [name, rule] of Object.entries(RULES))
      expect(timing.safeParse(rule).error, name).toBeUndefined()
    expect(Object.keys(REPORTING_RULES)).toHaveLength(16)
  })

  it('is refused where the anchor does not fit the cadence, or names a day before the period', () => {
    expect(ask({ cadence: 'week', anchor: 'lastMonth', day: 5 })).toBe(false)
    expect(ask({ cadence: 'month', anchor: 'weekday', day: 5 })).toBe(false)
    expect(ask({ cadence: 'event', anchor: 'nextMonth', day: 5 })).toBe(false)
    expect(ask({ anchor: 'lastMonth', day: 1, inclusive: false })).toBe(false)
    expect(ask({ anchor: 'lastMonth', day: 0 })).toBe(false)
    expect(ask({ anchor: 'lastMonth', day: 32 })).toBe(false)
    expect(ask({ cadence: 'event', day: 0, inclusive: false })).toBe(false)
    expect(ask({ cadence: 'week', anchor: 'weekday', day: 8 })).toBe(false)
    expect(ask({ validTo: '2020-01-01' })).toBe(false)
    expect(ask({ anchor: 'nextMonth', day: 31 })).toBe(true)
  })
})
