import type { Member } from '@tung-ngo/domain/member'
import { expect, it } from 'vitest'
import { describeAccess, describeCode, describeRequest, describeRow } from './describe'

const row: Member = { v: 1, pid: 'p1', name: 'Người Thử', role: 'member', kind: 'local', organisation: 'other', position: '', phone: null, joinedOn: '2026-01-01', leftOn: null, confirmed: false, by: 'p2', updatedAt: 1 }
const place = { team: 't1' }

it.each([
  ['given', undefined, row, 'seat.given', null, 'member'],
  ['raised', row, { ...row, role: 'deputy' }, 'seat.changed', 'member', 'deputy'],
  ['ended', row, { ...row, leftOn: '2026-01-01' }, 'seat.ended', 'member', null],
  ['taken up again', { ...row, leftOn: '2026-01-01' }, row, 'seat.given', null, 'member'],
  ['confirmed', row, { ...row, confirmed: true }, 'seat.confirmed', 'member', 'member'],
  ['edited', row, { ...row, phone: '+84912000000' }, 'seat.edited', 'member', 'member'],
] as const)('a row that was %s', (_, before, after, what, was, is) => {
  const told = describeRow(place, { before: before as Member | undefined, after: after as Member })
  expect(told).toEqual({ what, place, by: 'p2', about: 'p1', before: was, after: is })
  expect(JSON.stringify(told)).not.toMatch(/Người Thử|\+84/)
})

it('a row in a unit ends by its day', () => {
  const officer = { v: 1, pid: 'p1', name: 'Người Thử', role: 'viewer', phone: null, endedOn: null, by: 'p2', updatedAt: 1 } as const
  expect(describeRow({ unit: 'u1' }, { before: officer, after: { ...officer, endedOn: '2026-01-01' } })).toMatchObject({ what: 'seat.ended', before: 'viewer', after: null })
})

it('a request is told of when its state changes, with the reason of who speaks', () => {
  const open = { v: 1, pid: 'p1', from: 'c1', team: null, unit: 'c1', role: 'viewer', reason: 'Theo phân công', state: 'open', answer: '', decidedBy: null, at: 1, updatedAt: 1 } as const
  const refused = { ...open, state: 'refused', answer: 'Đã có người', decidedBy: 'p9' } as const
  expect(describeRequest('d1', { before: undefined, after: open })).toMatchObject({ what: 'request.made', by: 'p1', reason: 'Theo phân công' })
  expect(describeRequest('d1', { before: open, after: refused })).toMatchObject({ what: 'request.refused', by: 'p9', about: 'p1', reason: 'Đã có người' })
  expect(describeRequest('d1', { before: refused, after: refused })).toBeNull()
})

it('an access is told of when it opens and when it ends early, not when its name arrives', () => {
  const access = { v: 1, pid: 'p1', commune: 'c1', reason: 'Xác minh phản ánh', at: 10, until: 90 } as const
  expect(describeAccess('t1', { before: undefined, after: access })).toMatchObject({ what: 'access.opened', reason: 'Xác minh phản ánh', until: 90 })
  expect(describeAccess('t1', { before: access, after: { ...access, until: 20 } })).toMatchObject({ what: 'access.ended', reason: 'Xác minh phản ánh', until: 20 })
  expect(describeAccess('t1', { before: access, after: { ...access, at: 95, until: 200 } })).toMatchObject({ what: 'access.opened' })
  expect(describeAccess('t1', { before: access, after: { ...access, name: 'Người Thử' } })).toBeNull()
})

it('a code is told of when it is made and when it is used, never itself', () => {
  const code = { v: 1, pid: 'p1', place, by: 'p2', at: 1, expiresAt: 9, usedAt: null } as const
  expect(describeCode({ before: undefined, after: code })).toMatchObject({ what: 'code.made', by: 'p2', about: 'p1' })
  expect(describeCode({ before: code, after: { ...code, usedAt: 5 } })).toMatchObject({ what: 'code.used', by: 'p1' })
  expect(describeCode({ before: code, after: { ...code, expiresAt: 5 } })).toBeNull()
})
