import type { ExpectedDocRow, ReporterRow } from '@tung-ngo/domain/periods/expected-doc'
import { writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { expect, it } from 'vitest'
import { ratesOf } from '@tung-ngo/domain/periods/list-rates'
import { linesOf, sumLinesOf } from './queue'

const row = (name: string, change: Partial<ReporterRow> = {}): ReporterRow => ({ name, kind: 'team', at: 0, status: 'draft', timeliness: null, sentAt: null, madeAt: null, nothingBecause: null, ...change })
const list = (rows: Record<string, ExpectedDocRow>) => ({ lateFrom: '2026-12-01', rows: Object.fromEntries(Object.entries(rows).map(([id, line]) => [id, writeRow(line)])) })
const teams = list({
  t1: row('Tổ bản Mé', { status: 'accepted', timeliness: 'inTime' }),
  t2: row('Tổ bản Pom'),
  t3: row('Tổ bản Cọ', { status: 'submitted', timeliness: 'madeInTime' }),
  t4: row('Tổ bản Áng'),
  t5: row('Tổ bản Lè', { status: 'returned', timeliness: 'late' }),
  t6: row('Tổ bản Xa', { status: 'gone' }),
  t7: row('Tổ bản Mới', { newcomer: true, status: 'submitted', timeliness: 'inTime' }),
})

it('puts first what is overdue, then what waits, each by name', () => {
  expect(linesOf(teams, '2026-12-01').map(({ id, standing }) => `${id} ${standing}`)).toEqual(['t4 overdue', 't2 overdue', 't3 waiting', 't7 waiting', 't5 returned', 't1 accepted', 't6 gone'])
  expect(linesOf(teams, '2026-11-30').map(({ id }) => id)).toEqual(['t3', 't7', 't4', 't2', 't5', 't1', 't6'])
})

it('divides by who was expected: newcomers and those that are gone are in no rate', () => {
  expect(ratesOf(teams)).toEqual({ sent: { part: 3, of: 5 }, timely: { part: 2, of: 5 } })
  expect(ratesOf(list({ t6: row('Tổ bản Xa', { status: 'gone' }) }))).toBeNull()
})

it('adds up the units below, and never comes to more than all of them', () => {
  const sum = (name: string, expected: number, sent: number) => ({ name, kind: 'sum' as const, at: 0, expected, sent, timely: sent, accepted: 0 })
  const communes = list({ c1: sum('Xã Chiềng Mung', 10, 12), c2: sum('Xã Mường Bon', 8, 3) })
  expect(ratesOf(communes)).toEqual({ sent: { part: 13, of: 18 }, timely: { part: 13, of: 18 } })
  expect(sumLinesOf(communes).map(({ id }) => id)).toEqual(['c2', 'c1'])
})
