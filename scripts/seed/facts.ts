import { readFileSync } from 'node:fs'
import type { UnitLevel, UnitType } from '@tung-ngo/domain/unit'

/** A line of the official lists of units (scripts/data). */
export interface ListedUnit { code: string, name: string, type: UnitType, level: UnitLevel, parent: string }

const TYPES: Record<string, UnitType> = {
  'tỉnh': 'tinh',
  'thành phố': 'thanh_pho_tinh',
  'huyện': 'huyen',
  'xã': 'xa',
  'phường': 'phuong',
  'thị trấn': 'thi_tran',
  'đặc khu': 'dac_khu',
}

export function listedUnits(file: 'units-2025' | 'son-la-2023'): ListedUnit[] {
  return rowsOf(file).map(([code, title, word, level, parent]) => ({
    code: code!,
    name: title!.slice(word!.length + 1),
    type: level === 'province' && word === 'thành phố' ? 'thanh_pho_tw' : TYPES[word!]!,
    level: level as UnitLevel,
    parent: parent!,
  }))
}

/** What Sơn La's report of 2023 says of a district. */
export interface DistrictCount {
  district: string
  communeTeams: number
  villageTeams: number
  communeMembers: number
  villageMembers: number
  villagesWithoutTeam: number
}

export function districtCounts(): DistrictCount[] {
  return rowsOf('son-la-teams-2023').map(([district, ...figures]) => {
    const [communeTeams, villageTeams, communeMembers, villageMembers, villagesWithoutTeam] = figures.map(Number) as [number, number, number, number, number]
    return { district: district!, communeTeams, villageTeams, communeMembers, villageMembers, villagesWithoutTeam }
  })
}

function rowsOf(file: string): string[][] {
  const text = readFileSync(new URL(`../data/${file}.csv`, import.meta.url), 'utf8')
  return text.trim().split('\n').slice(1).map(line => line.split(','))
}
