import type { Channel } from './channel'
import { expect, it } from 'vitest'
import { addSums, answersOf, NO_CHANNELS, sumChannels } from './channel-sums'

const group = (more: Partial<Channel>): Channel => ({ v: 3, kind: 'village', of: 'b1', platform: 'zalo', name: 'Nhóm', link: '', owner: '', present: [], closed: false, counts: {}, by: 'o', updatedAt: 1, ...more })
const count = (members: number | null, followers: number | null, households: number | null) => ({ members, followers, households })
const GROUPS = [
  group({ of: 'b1', link: 'https://zalo.me/g/b1', counts: { '2026-09': count(50, null, 30), '2026-10': count(60, 4, 90) } }),
  group({ of: 'b2', counts: { '2026-09': count(null, null, 10) } }),
  group({ of: 'b2', platform: 'facebook', counts: { '2026-10': count(7, null, 15) } }),
  group({ of: 'b3' }),
  group({ of: 'c', kind: 'common', link: 'https://zalo.me/g/c', counts: { '2026-10': count(20, null, 8) } }),
  group({ of: 'b1', closed: true, counts: { '2026-11': count(900, 900, 900) } }),
]
const HOUSEHOLDS: Record<string, number> = { b1: 80, b2: 40, c: 500 }

it('sums the newest count of each group that stands; a village has its households once, and no more than it has', () => {
  const sums = sumChannels(GROUPS, of => HOUSEHOLDS[of] ?? null)
  expect(sums).toEqual({ groups: 5, counted: 4, members: 87, followers: 4, reached: 95, of: 120, month: '2026-10' })
  expect(addSums([sums, sums, NO_CHANNELS])).toMatchObject({ groups: 10, reached: 190, of: 240, month: '2026-10' })
  expect(addSums([])).toEqual(NO_CHANNELS)
})

it('answers a report by what its month counted, and leaves open what nobody counted', () => {
  expect(answersOf(GROUPS, '2026-10')).toEqual({ groupMembers: 87, followers: 4, commonGroupLink: 'https://zalo.me/g/c', villageGroupLink: 'https://zalo.me/g/b1' })
  expect(answersOf(GROUPS.slice(0, 2), '2026-09')).toEqual({ groupMembers: 50, villageGroupLink: 'https://zalo.me/g/b1' })
  expect(answersOf([], '2026-09')).toEqual({})
})
