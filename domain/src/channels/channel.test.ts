import { describe, expect, it } from 'vitest'
import { newestCount, requiredIn, saveChannelInput } from './channel'
import { channelName, isByNorm } from './channel-name'

const SOC_TRANG = [{ name: 'Việt Nam', level: 'nation' }, { name: 'Sóc Trăng', level: 'province' }, { name: 'Kế Sách', level: 'district' }, { name: 'Nhơn Mỹ', level: 'commune' }, { name: 'Mỹ Phước', level: 'village' }] as const
const QUANG_NGAI = [SOC_TRANG[0], { name: 'Quảng Ngãi', level: 'province' }, { name: 'Nghĩa Giang', level: 'commune' }, { name: '3', level: 'village' }] as const

describe('the name of a group', () => {
  it.each([
    [SOC_TRANG.slice(0, 2), 'CNCĐ_SócTrăng'],
    [SOC_TRANG.slice(0, 3), 'CNCĐ_KếSách_SócTrăng'],
    [SOC_TRANG.slice(0, 4), 'CNCĐ_NhơnMỹ_KếSách'],
    [SOC_TRANG, 'Tổ CNCĐ_MỹPhước_NhơnMỹ_KếSách'],
    [QUANG_NGAI.slice(0, 3), 'CNCĐ_NghĩaGiang_QuảngNgãi'],
    [QUANG_NGAI, 'Tổ CNCĐ_3_NghĩaGiang_QuảngNgãi'],
    [SOC_TRANG.slice(0, 1), null],
  ])('of both tiers of government', (path, name) => expect(channelName(path)).toBe(name))

  it('is judged without accents, with and without its first word', () => {
    const norm = 'Tổ CNCĐ_MỹPhước_NhơnMỹ_KếSách'
    expect(['CNCĐ_MỹPhước_NhơnMỹ_KếSách', 'to cncd_my phuoc_nhonmy_kesach', norm.normalize('NFD')].every(name => isByNorm(name, norm))).toBe(true)
    expect(['CNCĐ_NhơnMỹ_KếSách', 'Nhóm Mỹ Phước', ''].some(name => isByNorm(name, norm))).toBe(false)
  })
})

it('a common group holds other people where there are no districts', () => {
  expect(requiredIn('common', false)).toContain('districtLeader')
  expect(requiredIn('common', true)).toEqual(['communeLeader', 'teams', 'firms'])
})

it('a link opens in the browser, and the newest month stands', () => {
  const input = { unit: 'u1', channel: null, kind: 'common', of: 'u1', platform: 'zalo', name: 'CNCĐ_A_B', link: '', owner: '', present: [], closed: false, count: null }
  expect(['', 'https://zalo.me/g/abc', 'zalo.me/g/abc'].map(link => saveChannelInput.safeParse({ ...input, link }).success)).toEqual([true, true, false])
  const none = { members: null, followers: null, households: null }
  expect(newestCount({ counts: { '2026-09': none, '2026-10': { ...none, members: 80 } } })).toMatchObject({ month: '2026-10', members: 80 })
  expect(newestCount({ counts: {} })).toBeNull()
})
