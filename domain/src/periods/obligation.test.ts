import { describe, expect, it } from 'vitest'
import { formatOccasion, obligation, occasionsOf, owes, REPORTER_KINDS } from './obligation'
import { periodTitle } from './period-title'
import { timingOf } from './reporting-rules'
import { spanOf } from './span'

const monthly = { v: 3, name: 'Báo cáo tháng của tổ', rule: 'R-ST-T', reporters: 'teams', template: 'monthOfTeam', timing: timingOf('R-ST-T', '2026-01-01'), occasions: [], by: 'p1', updatedAt: 0 }
const isTaken = (change: object) => obligation.safeParse({ ...monthly, ...change }).success

describe('an obligation', () => {
  it('is data that an official can add', () => {
    expect(isTaken({})).toBe(true)
    expect(isTaken({ rule: null, template: null })).toBe(true)
    expect(isTaken({ rule: 'R-XX' })).toBe(false)
    expect(isTaken({ template: 'none' })).toBe(false)
    expect(isTaken({ name: '' })).toBe(false)
    expect(isTaken({ timing: { ...monthly.timing, anchor: 'weekday', day: 5 } })).toBe(false)
  })

  it('brings the days that its cadence needs', () => {
    const pilot = 'opilot=2026-07-01=2026-09-30'
    const once = { timing: timingOf('R-ST-F', '2026-01-01') }
    const event = { timing: timingOf('R-QN-F', '2026-01-01') }
    expect(isTaken({ ...once, occasions: [pilot] })).toBe(true)
    expect(isTaken({ ...once, occasions: ['opilot=2026-07-01'] })).toBe(true)
    expect(isTaken({ ...once, occasions: [] })).toBe(false)
    expect(isTaken({ ...once, occasions: ['opilot=2026-07-01=2026-06-30'] })).toBe(false)
    expect(isTaken({ occasions: [pilot] })).toBe(false)
    expect(isTaken({ ...once, occasions: ['2026-09=2026-07-01=2026-09-30'] })).toBe(false)
    expect(isTaken({ ...event, occasions: [] })).toBe(true)
    expect(isTaken({ ...event, occasions: ['ob=2026-04-01', 'oa=2026-03-01'] })).toBe(true)
    expect(isTaken({ ...event, occasions: [pilot] })).toBe(false)
  })

  it('reads its occasions in order', () => {
    const spans = [{ key: 'oa', from: '2026-03-01', to: '2026-03-01' }, { key: 'ob', from: '2026-04-01', to: '2026-04-30' }]
    expect(occasionsOf({ occasions: spans.toReversed().map(formatOccasion) })).toEqual(spans)
  })

  it('is owed by the places of its kind', () => {
    const owed = (place: Parameters<typeof owes>[1]) => REPORTER_KINDS.filter(kind => owes(kind, place))
    expect([owed({ team: 'village' }), owed({ team: 'commune' }), owed({ unit: 'commune' }), owed({ unit: 'province' }), owed({ unit: 'village' })]).toEqual([['villageTeams', 'teams'], ['communeTeams', 'teams'], ['communes'], ['provinces'], []])
  })
})

it('a period is called as people call it', () => {
  expect(['2026-W07', '2026-11', '2026-Q4', '2026-H1', '2026-H2', '2026'].map(key => periodTitle(spanOf(key)))).toEqual(['Tuần 7/2026', 'Tháng 11/2026', 'Quý IV/2026', '6 tháng đầu năm 2026', '6 tháng cuối năm 2026', 'Năm 2026'])
  expect(periodTitle({ key: 'opeak', from: '2022-06-01', to: '2022-08-31' })).toBe('Từ 01/06/2022 đến 31/08/2022')
  expect(periodTitle({ key: 'o1', from: '2026-02-20', to: '2026-02-20' })).toBe('Ngày 20/02/2026')
})
