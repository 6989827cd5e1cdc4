import { describe, expect, it } from 'vitest'
import { addDays, clockOf, dayOf, daysBetween, formatDay, parseDay, startOfDay, weekdayOf } from './day'
import { addMonths, closesAt, formatMonth, lastClosedMonth, lastDay, quarterOf } from './period'

describe('days in Vietnam', () => {
  it('turns the day at 17:00 UTC', () => {
    expect(dayOf(Date.parse('2026-11-20T16:59:59Z'))).toBe('2026-11-20')
    expect(dayOf(Date.parse('2026-11-20T17:00:00Z'))).toBe('2026-11-21')
    expect(startOfDay('2026-11-21')).toBe(Date.parse('2026-11-20T17:00:00Z'))
    expect(clockOf(Date.parse('2026-11-20T11:42:00Z'))).toBe('18:42')
  })

  it('counts days over months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
    expect(daysBetween('2026-11-20', '2026-11-25')).toBe(5)
  })

  it('writes and reads days as people do', () => {
    expect(formatDay('2026-11-20', '2026-11-21')).toBe('20/11')
    expect(formatDay('2025-11-20', '2026-11-21')).toBe('20/11/2025')
    expect(weekdayOf('2026-11-20')).toBe('Thứ Sáu')
    expect(parseDay('5/1/2026')).toBe('2026-01-05')
    expect(parseDay('31/02/2026')).toBeUndefined()
  })
})

describe('months', () => {
  it('knows neighbours, quarters and last days', () => {
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(addMonths('2026-12', 1)).toBe('2027-01')
    expect(quarterOf('2026-11')).toBe('2026-Q4')
    expect(lastDay('2028-02')).toBe('2028-02-29')
    expect(formatMonth('2026-04')).toBe('Tháng 4/2026')
  })

  it('closes a month when five days have passed after its end', () => {
    expect(closesAt('2026-10')).toBe(startOfDay('2026-11-06'))
    expect(lastClosedMonth(startOfDay('2026-11-06') - 1)).toBe('2026-09')
    expect(lastClosedMonth(startOfDay('2026-11-06'))).toBe('2026-10')
  })
})
