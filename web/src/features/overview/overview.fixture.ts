import type { Figures } from '@tung-ngo/domain/metric'
import type { Tally } from '@tung-ngo/domain/tally'
import type { UnitClosedDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { ClosedRow } from '@tung-ngo/domain/unit-closing'
import type { ChildRow } from '@tung-ngo/domain/unit-tally'
import { emptyTally } from '@tung-ngo/domain/tally'
import { writeClosedRow } from '@tung-ngo/domain/unit-closing'
import { sumRows, writeRow } from '@tung-ngo/domain/unit-tally'

/** A child's line with the figures of today and of this month. */
export function row(name: string, level: ChildRow['level'], stock: Figures, month: Figures = {}): ChildRow {
  const tally: Tally = { ...emptyTally(), stock, months: { '2026-11': month } }
  return { name, level, seq: 1, asOf: 0, tally }
}

/** A unit's document as the hops would have left it. */
export function unitDoc(level: UnitTallyDoc['level'], children: Record<string, ChildRow>, name = 'Tỉnh Sơn La'): UnitTallyDoc {
  const rows = Object.fromEntries(Object.entries(children).map(([id, child]) => [id, writeRow(child)]))
  return {
    v: 1,
    parent: null,
    name,
    level,
    path: ['vn', '14-2023'],
    seq: 1,
    asOf: Date.parse('2026-11-20T14:05:00+07:00'),
    updatedAt: 0,
    closed: '2026-10',
    day: '2026-11-20',
    validFrom: '2020-01-01',
    validTo: null,
    rows,
    statements: {},
    readFrom: 0,
    tally: sumRows(level, rows, {}),
  }
}

/** A closed month of a province. */
export function closedDoc(month: string, figures: Figures, children: Record<string, ClosedRow> = {}, days: UnitClosedDoc['days'] = {}): UnitClosedDoc {
  const rows = Object.fromEntries(Object.entries(children).map(([id, child]) => [id, writeClosedRow(child)]))
  return { v: 1, month, name: 'Tỉnh Sơn La', level: 'province', path: ['vn', '14-2023'], figures, quarter: null, year: null, days, late: null, rows, closedAt: 0 }
}

/** Three districts of the table of 2023; one states its households in part. */
export const sonLa = unitDoc('province', {
  '118-2023': row('Huyện Mường La', 'district', {
    'teams.commune': 16,
    'teams.village': 162,
    'members.commune': 168,
    'members.village': 925,
    'households': 900,
    'hh.covered': 350,
    'base.households': 4000,
    'based.total': 4000,
    'based.hh.covered': 300,
    'based.households': 800,
    'communes': 16,
    'communes.based': 3,
  }, { 'acts.visit': 120, 'turns': 200, 'teams.active': 40 }),
  '116-2023': row('Thành phố Sơn La', 'district', {
    'teams.commune': 12,
    'teams.village': 792,
    'members.commune': 120,
    'members.village': 1853,
    'base.households': 30000,
    'based.total': 30000,
    'based.hh.covered': 15000,
    'hh.covered': 15000,
    'communes': 12,
    'communes.based': 12,
  }, { 'acts.visit': 90, 'turns': 60, 'teams.active': 804 }),
  '120-2023': row('Huyện Bắc Yên', 'district', {
    'teams.commune': 16,
    'teams.village': 101,
    'members.commune': 102,
    'members.village': 537,
    'communes': 16,
  }),
})
