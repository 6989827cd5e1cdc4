import fc from 'fast-check'
import { addDays, startOfDay } from '../day'
import { duePeriod } from './due-period'
import type { ExpectedRow, Reporter } from './expected-list'
import { expectedRows, freezeList } from './expected-list'
import { timingOf } from './reporting-rules'
import { spanOf } from './span'
import type { ReportMark } from './timeliness'

export const november = duePeriod(timingOf('R-ST-T', '2020-01-01'), spanOf('2026-11'))!

interface Season { reporters: Reporter[], reports: ReportMark[], list: string[], rows: ExpectedRow[] }

const day = (min: number, max: number) => fc.integer({ min, max }).map(count => addDays('2026-11-01', count))

const reporter = fc.record({
  foundedOn: day(-60, 40),
  dissolvedOn: fc.option(day(-30, 60), { freq: 2 }),
  mergedInto: fc.option(fc.nat(9), { freq: 2 }),
})

const report = fc.record({
  reporter: fc.nat(11).map(index => `t${index}`),
  status: fc.constantFrom('submitted', 'returned', 'accepted', 'consolidated', 'issued'),
  receivedAt: day(-5, 60).map(startOfDay),
  madeAt: fc.option(day(-5, 80).map(startOfDay)),
  nothingBecause: fc.option(fc.constant('Cả tháng mưa lũ, không đi được')),
}) as fc.Arbitrary<ReportMark>

/** Teams founded, dissolved and merged around a month, in circles too, and reports of them and of others. */
export const seasons: fc.Arbitrary<Season> = fc.record({ teams: fc.array(reporter, { maxLength: 10 }), reports: fc.array(report, { maxLength: 14 }), today: day(0, 60) }).map(({ teams, reports, today }) => {
  const reporters = teams.map(({ mergedInto, ...team }, index) => ({ ...team, id: `t${index}`, successor: mergedInto === null ? null : `t${mergedInto}` }))
  const list = freezeList(november, reporters)
  return { reporters, reports, list, rows: expectedRows(november, list, reporters, reports, today) }
})
