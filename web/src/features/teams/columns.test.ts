import type { TeamList } from '@tung-ngo/domain/team-list'
import type { Village } from './use-teams'
import { expect, it } from 'vitest'
import { selectRows, sortRows } from '../../table/rows'
import { areaColumns, areaFilters, withPlaces } from './area-columns'
import { villageColumns, villageFilters } from './village-columns'

const list: TeamList = {
  places: { h: { title: 'Huyện Mai Sơn', district: null }, x: { title: 'Xã Chiềng Mung', district: 'h' }, y: { title: 'Xã Hát Lót', district: 'h' } },
  teams: (['Tổ bản Nà Xa', 'Tổ xã Hát Lót'] as const).map((name, index) => ({ id: `t${index}`, name, level: index ? 'commune' : 'village', status: index ? 'established' : 'active', unit: 'b', commune: index ? 'y' : 'x', foundedOn: '2023-05-01', dissolvedOn: null })),
  villages: [],
}
const village = (title: string, more: Partial<Village['unit']>, teams: Village['teams'] = []): Village =>
  ({ id: title, title, households: null, population: 1200, members: 7, teams, unit: { id: title, name: title, type: 'ban', code: '', commune: 'x', signal: null, validTo: null, teamDueOn: null, teamOwner: '', ...more } })

it('the teams of a province say where they are and how they stand; a district only where there are districts', () => {
  const rows = withPlaces(list)
  const columns = areaColumns(true)
  expect(columns.map(column => column.text(rows[0]!))).toEqual(['Tổ bản Nà Xa', 'Xã Chiềng Mung', 'Huyện Mai Sơn', 'Cấp thôn, bản', 'Đang hoạt động', '01/05/2023'])
  expect(areaColumns(false).map(({ id }) => id)).not.toContain('huyen')
  expect(areaFilters.map(({ id, has }) => [id, rows.filter(has).length])).toEqual([['cap-xa', 1], ['cap-thon', 1], ['chua-ke-hoach', 1]])
  expect(selectRows(rows, columns.slice(0, 3), 'mai son hat', undefined)).toHaveLength(1)
})

it('a village without a team says by when and who; what nobody stated stands last', () => {
  const rows = [village('Bản A', { teamDueOn: '2026-12-31', teamOwner: 'Ban nhân dân bản' }), village('Bản B', { signal: 'none' }, list.teams)]
  const columns = villageColumns(true)
  expect(columns.map(column => column.text(rows[0]!))).toEqual(['Bản A', 'Chưa ghi', '1.200', 'Chưa ghi', 'Chưa có tổ', '7', '31/12/2026', 'Ban nhân dân bản'])
  expect(columns.find(({ id }) => id === 'to')!.text(rows[1]!)).toBe('Tổ bản Nà Xa · Đang hoạt động; Tổ xã Hát Lót · Đã thành lập')
  expect(villageFilters.map(({ has }) => rows.filter(has).map(({ title }) => title))).toEqual([['Bản A'], ['Bản B']])
  const due = columns.find(({ id }) => id === 'hen')!
  expect(sortRows(rows, due, 'descending', columns[0]!).map(({ title }) => title)).toEqual(['Bản A', 'Bản B'])
  expect(villageColumns(false).filter(({ extra }) => extra).map(({ id }) => id)).toEqual(['hen', 'nguoi-lo'])
})
