import { describe, expect, it } from 'vitest'
import { addDays, isoWeekday } from '../day'
import { DECIDED_YEARS } from './days-off'
import { isTet, lunarDays } from './lunar-days'
import { lunarMonths } from './lunar.fixture'
import { isDecided, isWorkingDay } from './working-day'

describe('lunar days', () => {
  it('are those of the sky over Vietnam', () => {
    for (let year = 2022; year <= 2036; year++) {
      const [first, , third] = lunarMonths(year) as [string, string, string]
      expect(lunarDays(String(year)), String(year)).toEqual({ tet: first, hungKings: addDays(third, 9) })
    }
    expect(lunarDays('2037')).toBeUndefined()
  })

  it('tell the first three days of Tết', () => {
    expect(['2026-02-16', '2026-02-17', '2026-02-19', '2026-02-20', '2040-02-12'].map(isTet)).toEqual([false, true, true, false, false])
  })
})

describe('days off', () => {
  it('of decided years are weekdays, worked days are Saturdays, and each row has its source', () => {
    for (const [year, { off, worked, source }] of Object.entries(DECIDED_YEARS)) {
      for (const day of off.split(' '))
        expect(isoWeekday(`${year}-${day}`), `${year}-${day}`).toBeLessThan(6)
      for (const day of worked.split(' ').filter(Boolean))
        expect(isoWeekday(`${year}-${day}`), `${year}-${day}`).toBe(6)
      expect(source).not.toBe('')
    }
  })

  it('of decided years hold those of the statute', () => {
    for (const year of Object.keys(DECIDED_YEARS)) {
      const { tet, hungKings } = lunarDays(year)!
      for (const day of [`${year}-01-01`, addDays(tet, -1), tet, addDays(tet, 1), addDays(tet, 2), hungKings, `${year}-04-30`, `${year}-05-01`, `${year}-09-02`])
        expect(isWorkingDay(day), day).toBe(false)
    }
  })

  it('of years not yet decided follow from the statute; where the lunar days are not known, those of the sun stand', () => {
    expect(isDecided('2026')).toBe(true)
    expect(isDecided('2027')).toBe(false)
    expect(['2027-02-04', '2027-02-05', '2027-02-11', '2027-02-12'].map(isWorkingDay)).toEqual([true, false, false, true])
    expect(['2027-09-01', '2027-09-02', '2027-09-03'].map(isWorkingDay)).toEqual([true, false, false])
    // 2 September is a Monday in 2030 and a Friday in 2033: the Tuesday after, the Thursday before.
    expect(['2030-08-30', '2030-09-02', '2030-09-03', '2033-09-01', '2033-09-02', '2033-09-05'].map(isWorkingDay)).toEqual([true, false, false, false, false, true])
    expect(['2040-02-13', '2040-04-30', '2040-05-01', '2040-01-03'].map(isWorkingDay)).toEqual([true, false, false, true])
  })
})
