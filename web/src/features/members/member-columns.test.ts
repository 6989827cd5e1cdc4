import type { MemberList } from '@tung-ngo/domain/member-list'
import { expect, it } from 'vitest'
import { selectRows, sortRows } from '../../table/rows'
import { MEMBER_COLUMNS, memberFilters, rowsOf } from './member-columns'

const member = { team: 't1', pid: 'p1', name: 'Lò Văn Thử', role: 'member', kind: 'local', organisation: 'police', position: '', phone: '+84912000001', joinedOn: '2026-11-01', leftOn: null, confirmed: true } as const
const list: MemberList = { teams: { t1: 'Tổ bản Nà Xa', t2: 'Tổ bản Pá Hốc' }, members: [member, { ...member, pid: 'p2', name: 'Cầm Thị Mẫu', role: 'leader', phone: null, confirmed: false }, { ...member, team: 't2' }] }

it('a member says everything that the roll says of him; in two teams he has two lines', () => {
  const rows = rowsOf(list)
  expect(MEMBER_COLUMNS.map(column => column.text(rows[0]!))).toEqual(['Lò Văn Thử', 'Tổ bản Nà Xa', 'Thành viên', 'Tại chỗ', 'Công an', 'Chưa ghi', '0912 000 001', '01/11/2026', 'Đã xác nhận'])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3)
  expect(memberFilters.map(({ has }) => rows.filter(has).length)).toEqual([1, 0, 1, 1])
  expect(selectRows(rows, MEMBER_COLUMNS, 'pa hoc', undefined).map(({ teamName }) => teamName)).toEqual(['Tổ bản Pá Hốc'])
})

it('leaders stand first when ordered by role', () => {
  const role = MEMBER_COLUMNS.find(({ id }) => id === 'vai')!
  expect(sortRows(rowsOf(list), role, 'ascending', MEMBER_COLUMNS[0]!)[0]!.name).toBe('Cầm Thị Mẫu')
})
