import type { Member } from '@tung-ngo/domain/member'
import type { Team } from '@tung-ngo/domain/team'
import { checkRows } from '@tung-ngo/domain/sheet/imports'
import { MEMBER_COLUMNS } from '@tung-ngo/domain/sheet/members'
import { readSheet } from '@tung-ngo/domain/sheet/sheet'
import { expect, it } from 'vitest'
import { ORGANISATION_WORDS } from '../ui/organisation-words'
import { writeTables } from './desk-xlsx'
import { readWorkbook } from './read-workbook'
import { registrationTables } from './registration-tables'

const member = (name: string, more: Partial<Member>): Member => ({ v: 3, pid: name, name, role: 'member', kind: 'local', organisation: 'teacher_it', position: '', phone: null, joinedOn: '2026-01-01', leftOn: null, confirmed: true, by: 'o1', updatedAt: 0, ...more })

it('the registration of a commune counts its teams, and its members are read again as they went out', async () => {
  const team = { name: 'Tổ bản Nà Xa', level: 'village', foundedOn: '2023-05-01' } as Team
  const roll = (Object.keys(ORGANISATION_WORDS) as Member['organisation'][]).map((organisation, index) => member(`Lò Văn Thử ${index}`, { organisation, role: index === 3 ? 'leader' : 'member', phone: index === 3 ? '+84912555034' : null }))
  const tables = registrationTables([{ team, village: 'Bản Nà Xa', roll }], ORGANISATION_WORDS)
  expect(tables[0]!.rows).toEqual([['Tổ bản Nà Xa', 'Cấp thôn', 'Bản Nà Xa', '01/05/2023', roll.length, 1]])
  const [, sheet] = await readWorkbook(await writeTables(tables, { subject: 'Xã Chiềng Mung. Người tải: Cầm Thị Thử', asOf: '2026-11-20' }))
  const { rows, refused } = checkRows('members', readSheet(sheet!.lines, MEMBER_COLUMNS))
  expect(refused).toEqual([])
  expect(rows[0]!.record).toMatchObject({ team: 'Tổ bản Nà Xa', name: 'Lò Văn Thử 3', role: 'leader', phone: '+84912555034', kind: 'local' })
  expect(rows.map(({ record }) => record.organisation).toSorted()).toEqual(Object.keys(ORGANISATION_WORDS).toSorted())
})
