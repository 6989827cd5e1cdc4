import { describe, expect, it } from 'vitest'
import { addDays, startOfDay } from '../day'
import type { Duty } from './reminder-plan'
import { digestsOn, wakingInstant } from './reminder-plan'
import { isSilent } from './silent-team'
import { simulateReminders } from './simulate-reminders.fixture'

const thoong = { id: 'p1', name: 'Lò Văn Thoong' }
const xuan = { id: 'p2', name: 'Cà Thị Xuân' }
const duty = (change: Partial<Duty> = {}): Duty => ({ id: 'o1_2026-11_t1', title: 'Báo cáo tháng 11/2026', place: 'Tổ bản Nà Xa', dueOn: '2026-11-30', submitted: false, link: 'https://tungngo.vn/bao-cao/o1', persons: [thoong], ...change })

const daysTold = (asked: Duty, from: string, days: number) => Array.from({ length: days }, (_, index) => addDays(from, index)).filter(day => digestsOn(day, [asked]).length > 0)

describe('reminders', () => {
  it('come three days and one day before the deadline, on it, and the day after', () => {
    expect(daysTold(duty(), '2026-11-20', 20)).toEqual(['2026-11-27', '2026-11-29', '2026-11-30', '2026-12-01'])
    expect(daysTold(duty({ submitted: true }), '2026-11-20', 20)).toEqual([])
  })

  it('put all reports and places of a person into one', () => {
    const digests = digestsOn('2026-11-29', [duty(), duty({ id: 'o1_2026-11_t2', place: 'Tổ bản Pom', persons: [thoong, xuan] }), duty({ id: 'o2', dueOn: '2026-11-28', persons: [xuan, xuan] })])
    expect(digests.map(({ id, duties }) => [id, duties.map(({ id }) => id)])).toEqual([
      ['2026-11-29_p2', ['o2', 'o1_2026-11_t2']],
      ['2026-11-29_p1', ['o1_2026-11_t1', 'o1_2026-11_t2']],
    ])
  })

  it('keep quiet on the first three days of Tết and speak on the fourth', () => {
    expect(daysTold(duty({ dueOn: '2026-02-18' }), '2026-02-10', 20)).toEqual(['2026-02-15', '2026-02-20'])
    expect(daysTold(duty({ dueOn: '2026-02-20' }), '2026-02-10', 20)).toEqual(['2026-02-20', '2026-02-21'])
  })

  it('wake nobody', () => {
    const at = (day: string, hour: number) => startOfDay(day) + hour * 3_600_000
    expect(wakingInstant(at('2026-11-29', 7))).toBe(at('2026-11-29', 7))
    expect(wakingInstant(at('2026-11-29', 20.9))).toBe(at('2026-11-29', 20.9))
    expect(wakingInstant(at('2026-11-29', 21))).toBe(at('2026-11-30', 7))
    expect(wakingInstant(at('2026-11-29', 3))).toBe(at('2026-11-29', 7))
    expect(wakingInstant(at('2026-02-18', 12))).toBe(at('2026-02-20', 7))
    expect(wakingInstant(at('2026-02-16', 22))).toBe(at('2026-02-20', 7))
  })

  it('through a year: one a person a day at most, none after a report was sent, none at Tết or at night', () => {
    const { digests, ...figures } = simulateReminders(2026)
    expect(digests.length).toBeGreaterThan(300)
    expect(figures).toEqual({ maxPerPersonDay: 1, afterSubmission: 0, onTet: 0, atNight: 0 })
  })
})

it('a team is silent when so many working days have passed over its last activity', () => {
  // 30/04 to 03/05 are off.
  expect(isSilent('2026-04-28', '2026-05-06', 3)).toBe(true)
  expect(isSilent('2026-04-28', '2026-05-05', 3)).toBe(false)
  expect(isSilent('2026-02-13', '2026-02-24', 2)).toBe(false)
})
