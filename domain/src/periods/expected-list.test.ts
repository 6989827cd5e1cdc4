import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startOfDay } from '../day'
import type { Reporter } from './expected-list'
import { expectedRows, freezeList, newcomers } from './expected-list'
import { november, seasons } from './random-lists.fixture'
import { percentOf, reportRates } from './report-rates'
import type { ReportMark } from './timeliness'

const team = (id: string, change: Partial<Reporter> = {}): Reporter => ({ id, foundedOn: '2025-01-01', dissolvedOn: null, successor: null, ...change })
const at = (day: string, hour = 12) => startOfDay(day) + hour * 3_600_000
const report = (reporter: string, change: Partial<ReportMark> = {}): ReportMark => ({ reporter, status: 'submitted', receivedAt: at('2026-11-29'), madeAt: null, nothingBecause: null, ...change })

const standing = (teams: Reporter[], reports: ReportMark[], today = '2026-12-05') =>
  Object.fromEntries(expectedRows(november, freezeList(november, teams), teams, reports, today).map(row => [row.reporter, row]))

describe('the expected list', () => {
  it('is frozen at the opening: who was founded later or is gone already is not on it', () => {
    const teams = [team('a'), team('b', { foundedOn: '2026-11-01' }), team('c', { foundedOn: '2026-11-02' }), team('d', { dissolvedOn: '2026-11-01' }), team('e', { dissolvedOn: '2026-11-02' }), team('f', { foundedOn: '2026-12-01' })]
    expect(freezeList(november, teams)).toEqual(['a', 'b', 'e'])
    expect(newcomers(november, teams)).toEqual(['c'])
  })

  it('says of each what has come of it', () => {
    const teams = ['a', 'b', 'c', 'd', 'e', 'f'].map(id => team(id))
    const rows = standing(teams, [
      report('a'),
      report('b', { receivedAt: at('2026-12-02'), madeAt: at('2026-11-30', 23) }),
      report('c', { receivedAt: at('2026-12-02'), madeAt: at('2026-12-01', 0) }),
      report('d', { status: 'returned' }),
      report('e', { status: 'accepted', nothingBecause: 'Cả tổ đi giúp vùng lũ' }),
    ])
    expect(Object.values(rows).map(({ status, timeliness }) => `${status} ${timeliness}`)).toEqual(['submitted inTime', 'submitted madeInTime', 'submitted late', 'returned inTime', 'accepted inTime', 'missing null'])
    expect(rows.e!.nothingBecause).toBe('Cả tổ đi giúp vùng lũ')
    expect(['2026-11-30', '2026-12-01'].map(today => standing(teams, [], today).f!.status)).toEqual(['expected', 'missing'])
    expect(reportRates(Object.values(rows))).toEqual({ reporting: { part: 5, of: 6 }, timely: { part: 4, of: 6 } })
  })

  it('is late from the first hour of the day after', () => {
    const rows = standing(['a', 'b'].map(id => team(id)), [report('a', { receivedAt: at('2026-12-01', 0) - 1 }), report('b', { receivedAt: at('2026-12-01', 0) })])
    expect([rows.a!.timeliness, rows.b!.timeliness]).toEqual(['inTime', 'late'])
  })

  it('does not believe a phone whose clock runs ahead of the server, or that comes after a week', () => {
    const rows = standing(['a', 'b'].map(id => team(id)), [
      report('a', { receivedAt: at('2026-12-02'), madeAt: at('2026-12-03') }),
      report('b', { receivedAt: at('2026-12-08'), madeAt: at('2026-11-30') }),
    ])
    expect([rows.a!.timeliness, rows.b!.timeliness]).toEqual(['late', 'late'])
  })

  it('a dissolved team owes nothing, a merged one what its successor sends, a founded one nothing yet', () => {
    const teams = [
      team('a', { dissolvedOn: '2026-11-20', successor: 'new' }),
      team('b', { dissolvedOn: '2026-11-20', successor: 'new' }),
      team('new', { foundedOn: '2026-11-20' }),
      team('c', { dissolvedOn: '2026-11-10' }),
      team('d', { dissolvedOn: '2026-12-01' }),
    ]
    const before = standing(teams, [])
    expect(Object.values(before).map(({ reporter, owedBy, status }) => `${reporter} ${owedBy} ${status}`)).toEqual(['a new missing', 'b new missing', 'c c gone', 'd d missing'])
    expect(reportRates(Object.values(before)).reporting).toEqual({ part: 0, of: 3 })
    const after = Object.values(standing(teams, [report('new'), report('c')]))
    expect(after.map(({ status }) => status)).toEqual(['submitted', 'submitted', 'submitted', 'missing'])
    expect(reportRates(after).reporting).toEqual({ part: 3, of: 4 })
  })

  it('has no rate where nobody is expected', () => {
    expect(reportRates([])).toEqual({ reporting: null, timely: null })
  })

  it('whatever opens, closes and merges, a rate is a part of the list', () => {
    fc.assert(fc.property(seasons, ({ rows, list, reports }) => {
      expect(rows.map(({ reporter }) => reporter)).toEqual(list)
      const { reporting, timely } = reportRates(rows)
      for (const share of [reporting, timely].filter(share => share !== null)) {
        expect(percentOf(share)).toBeLessThanOrEqual(100)
        expect(share.of).toBeLessThanOrEqual(list.length)
      }
      expect(timely?.part ?? 0).toBeLessThanOrEqual(reporting?.part ?? 0)
      for (const { reporter, status } of rows)
        expect(reports.some(report => report.reporter === reporter) && ['expected', 'missing', 'gone'].includes(status)).toBe(false)
    }), { numRuns: 300, seed: 20261121 })
  })
})
