import type { UnitType } from '@tung-ngo/domain/unit'
import type { Dice } from './random'

export interface VillageName { type: UnitType, name: string }

const NORTHWEST = [
  ['Nà', 'Co', 'Huổi', 'Pá', 'Phiêng', 'Noong', 'Bó', 'Pom', 'Púng', 'Nặm', 'Lọng', 'Tà', 'Mường', 'Chiềng', 'Suối', 'Nong', 'Cang'],
  ['Xa', 'Mòn', 'Lay', 'Hặc', 'Ớt', 'Khoang', 'Sáng', 'Cọ', 'Nghè', 'Sản', 'Lạ', 'Trạng', 'Hịa', 'Pâu', 'Tòng', 'Chăn', 'Luông', 'Sập', 'Cù', 'Hôm', 'Ngần', 'Bay', 'Phặng', 'Lìu', 'Tre', 'Muông', 'Hốc', 'Nọi', 'Ban', 'Ít'],
] as const
const PLAIN = [
  ['An', 'Phú', 'Long', 'Bình', 'Tân', 'Mỹ', 'Phước', 'Đông', 'Hòa', 'Vĩnh', 'Thạnh', 'Điền'],
  ['Hòa', 'Thọ', 'Lộc', 'Sơn', 'Thành', 'Mỹ', 'Vinh', 'Hội', 'Trang', 'Khánh', 'Định', 'Đức', 'Quang', 'Tráng', 'Nam'],
] as const
const HIGHLAND = [
  ['Đăk', 'Kon', 'Plei', 'Mô', 'Ngọk', 'Gò', 'Măng', 'Tu', 'Ria'],
  ['Rơ Nga', 'Hring', 'Tum Mơ', 'Lây', 'Pờ Tó', 'Kơ Lang', 'Xia', 'Rế', 'Tơ Lui', 'Wâk', 'Brai', 'Sơ Mông', 'Drei', 'Rẫy', 'Chè', 'Mun'],
] as const

/** Villages that the demo shows are named by hand. */
const NAMED: Record<string, VillageName[]> = {
  '04123-2023': [
    { type: 'ban', name: 'Nà Xa' },
    { type: 'ban', name: 'Phiêng Nọi' },
    { type: 'ban', name: 'Pá Hốc' },
    { type: 'tieu_khu', name: '3' },
    { type: 'ban', name: 'Noong Lạ' },
  ],
  '21250-2025': [
    { type: 'thon', name: 'An Tráng' },
    { type: 'thon', name: 'Phước Thọ' },
    { type: 'thon', name: 'Long Khánh' },
  ],
}

/** Made-up names for the villages of a commune, none twice; where a place counts its villages, numbers. */
export function villageNames(dice: Dice, commune: { id: string, type: UnitType, style: 'northwest' | 'plain' | 'highland' }, count: number): VillageName[] {
  const names = [...NAMED[commune.id] ?? []]
  if (commune.type === 'phuong' || commune.type === 'thi_tran') {
    const type = commune.type === 'thi_tran' ? 'tieu_khu' : 'to_dan_pho'
    return Array.from({ length: count }, (_, index) => ({ type, name: String(index + 1) }))
  }
  const taken = new Set(names.map(({ name }) => name))
  while (names.length < count) {
    const name = commune.style === 'plain' && dice.chance(0.25) ? `${syllables(dice, PLAIN)} ${dice.int(1, 3)}` : syllables(dice, STYLES[commune.style])
    if (taken.has(name))
      continue
    taken.add(name)
    names.push({ type: typeOf(dice, commune.style), name })
  }
  return names
}

const STYLES = { northwest: NORTHWEST, plain: PLAIN, highland: HIGHLAND }

function syllables(dice: Dice, [first, second]: readonly [readonly string[], readonly string[]]): string {
  const begin = dice.pick(first)
  return `${begin} ${dice.pick(second.filter(end => end !== begin))}`
}

function typeOf(dice: Dice, style: keyof typeof STYLES): UnitType {
  if (style === 'northwest')
    return 'ban'
  return style === 'highland' && dice.chance(0.3) ? 'lang' : 'thon'
}
