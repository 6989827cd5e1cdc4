import type { ListedTeam, ListedVillage, TeamList } from '@tung-ngo/domain/team-list'
import type { Lacking } from './columns'
import { expect, it } from 'vitest'
import { sonLa } from '../overview.fixture'
import { childrenIn, figuresIn } from '../unit-figures'
import { bareColumns, bareFilters, bareRows } from './bare-columns'
import { lackingColumns, listedOf, reachOf } from './columns'

const team = (id: string, unit: string, status: ListedTeam['status']): ListedTeam => ({ id, name: id, level: 'village', status, unit, commune: 'x1', foundedOn: '2023-01-01', dissolvedOn: null })
const village = (id: string, more: Partial<ListedVillage> = {}): ListedVillage => ({ id, name: id, type: 'ban', code: '', commune: 'x1', signal: null, validTo: null, teamDueOn: null, teamOwner: '', ...more })
const list: TeamList = {
  places: { '118-2023': { title: 'Huyện Mường La', district: null }, 'x1': { title: 'Xã Chiềng Lao', district: '118-2023' } },
  teams: [team('t1', 'b1', 'established'), team('t2', 'b1', 'active')],
  villages: [village('b1'), village('b2', { signal: 'weak' }), village('b3', { teamDueOn: '2026-10-31', teamOwner: 'Ban nhân dân bản' })],
}
const listed = listedOf(list)
const MONTH = '2026-11'
const docs = { now: sonLa, closed: {} }
const rows = childrenIn(MONTH, docs).map((child): Lacking => ({ ...child, listed }))
const textsOf = (row: Lacking, unlisted = false) => Object.fromEntries(lackingColumns('Huyện', { teams: false, unlisted }).map(column => [column.id, column.text(row)]))

it('says of each place what it lacks: villages, teams, members, households', () => {
  expect(textsOf(rows.find(({ name }) => name === 'Huyện Mường La')!)).toMatchObject({
    'chua-co-to': '2', 'im-lang': '138', 'chua-ke-hoach': '1', 'tv-chua-ghi': '1.093', 'chua-vao-so': '3.200', 'vneid': '900', 'chua-phu-cap': '550', 'nguoi-giup': '0',
  })
  expect(textsOf(rows.find(({ name }) => name === 'Huyện Bắc Yên')!)).toMatchObject({ 'chua-co-to': '0', 'im-lang': '117', 'chua-vao-so': 'chưa rõ' })
})

it('counts the whole once, whatever it is counted under; the nation has no list', () => {
  const whole = { id: '', name: 'Cả', level: 'province', figures: figuresIn(MONTH, docs)!, listed } as const
  expect(textsOf(whole)).toMatchObject({ 'chua-co-to': '2', 'chua-ke-hoach': '1', 'im-lang': '255' })
  expect(Object.keys(textsOf({ ...whole, listed: null }, true))).not.toContain('chua-co-to')
})

it('says how far teams reach: communes and villages with one of their own, of all; households to visit first are counts', () => {
  expect(reachOf(figuresIn(MONTH, docs)!, listed)).toEqual(['44/44 xã, phường có tổ cấp xã', '1/3 thôn, bản có tổ'])
  expect(reachOf({}, null)).toEqual([])
  const row: Lacking = { id: 'x', name: 'X', level: 'commune', listed: null, figures: { 'hh.has.phone': 9, 'hh.has.data': 7, 'hh.remote': 3, 'hh.priority': 2 } }
  expect(textsOf(row)).toMatchObject({ 'chua-co-mang': '2', 'o-xa': '3', 'uu-tien': '2' })
})

it('whoever hears a head can say what stands on it', () => {
  expect(lackingColumns('Huyện', { teams: false, unlisted: false }).filter(({ group, full, label }) => group && !full!.toLowerCase().includes(label.toLowerCase()))).toEqual([])
})

it('a village without a team names its commune and district, the promised day and who sees to it', () => {
  const bare = bareRows(listed.villages, list.places)
  const columns = bareColumns({ communes: true, districts: true })
  expect(bare.map(row => columns.map(column => column.text(row)))).toEqual([
    ['Bản b2', 'Xã Chiềng Lao', 'Huyện Mường La', 'Yếu', 'Chưa hẹn', 'Chưa giao'],
    ['Bản b3', 'Xã Chiềng Lao', 'Huyện Mường La', 'chưa rõ', '31/10/2026', 'Ban nhân dân bản'],
  ])
  expect(bareFilters('2026-11-20').map(({ has }) => bare.filter(has).map(({ id }) => id))).toEqual([['b2'], ['b3']])
})
