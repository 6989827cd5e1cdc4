import type { FoundChannel } from '@tung-ngo/domain/channels/channel'
import { expect, it } from 'vitest'
import { lineOf, without } from './channel-line'

const PLACES = [
  { id: 'c1', title: 'Xã Thử', norm: 'CNCĐ_Thử_Tỉnh', households: null, isOwn: true },
  { id: 'b1', title: 'Bản Một', norm: 'Tổ CNCĐ_Một_Thử_Tỉnh', households: 80, isOwn: false },
]
const GROUP: FoundChannel = { id: 'k1', kind: 'village', of: 'b1', platform: 'zalo', name: 'CNCĐ_Một_Thử_Tỉnh', link: '', owner: '', present: ['liaison'], closed: false, counts: { '2026-10': { members: 120, followers: null, households: 60 } }, by: 'o1', updatedAt: 1 }

it('a line says whether the name keeps the norm, who is missing, and how many households are in the group', () => {
  expect(lineOf(GROUP, PLACES, true)).toMatchObject({ place: 'Bản Một', named: true, people: '120 người (tháng 10/2026)', share: expect.stringMatching(/^75/), missing: ['Tất cả các hộ của thôn, bản'] })
  expect(lineOf({ ...GROUP, name: 'Bản Một vui', counts: {} }, PLACES, true)).toMatchObject({ named: false, people: 'Chưa đếm', share: '' })
})

it('places without a group are named; a closed one is none', () => {
  expect(without([GROUP], PLACES).map(({ id }) => id)).toEqual(['c1'])
  expect(without([{ ...GROUP, closed: true }], PLACES).map(({ id }) => id)).toEqual(['c1', 'b1'])
})
