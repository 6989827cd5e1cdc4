import { expect, it } from 'vitest'
import { emptyTally } from '../tally'
import { writeClosedRow } from '../unit-closing'
import { writeRow } from '../unit-tally'
import { childFigures } from './child-figures'

const row = (name: string, visits: number) => writeRow({ name, level: 'village', seq: 1, asOf: 0, tally: { ...emptyTally(), stock: { households: visits * 10 }, months: { '2026-11': { 'acts.visit': visits } } } })
const closedRow = (name: string, visits: number) => writeClosedRow({ name, level: 'village', figures: { 'acts.visit': visits }, quarter: null, year: null })
const tallies = {
  now: { closed: '2026-10', day: '2026-11-21', asOf: 0, tally: emptyTally(), rows: { t2: row('Tổ bản Nà Xa', 4), t1: row('Tổ bản Hua Ít', 3) } },
  closed: { '2026-10': { v: 1 as const, month: '2026-10', name: '', level: 'commune' as const, path: [], rows: { t1: closedRow('Tổ bản Hua Ít', 9), t3: closedRow('Tổ bản cũ', 2) }, closedAt: 0, figures: {}, quarter: null, year: null, days: {}, late: null } },
}
const visits = (period: string) => childFigures(period, tallies).map(({ name, figures }) => [name, figures.counted['acts.visit'] ?? 0])

it('says what each place adds to a unit\'s figures, over closed and open months, a place that is gone too', () => {
  expect(visits('2026-11')).toEqual([['Tổ bản cũ', 0], ['Tổ bản Hua Ít', 3], ['Tổ bản Nà Xa', 4]])
  expect(visits('2026-Q4')).toEqual([['Tổ bản cũ', 2], ['Tổ bản Hua Ít', 12], ['Tổ bản Nà Xa', 4]])
  expect(childFigures('2026-11', tallies).find(({ id }) => id === 't2')!.figures.stock).toEqual({ households: 40 })
})
