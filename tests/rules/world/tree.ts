import type { Team } from '@tung-ngo/domain/team'
import type { Unit, UnitLevel } from '@tung-ngo/domain/unit'

/**
 * Two provinces: one of four tiers, with two communes in a district and as deep as a path can be, and one of three tiers
 * without districts.
 */
const PATHS = {
  'vn': ['vn'],
  'son-la': ['vn', 'son-la'],
  'mai-son': ['vn', 'son-la', 'mai-son'],
  'na-ot': ['vn', 'son-la', 'mai-son', 'na-ot'],
  'na-ot-b1': ['vn', 'son-la', 'mai-son', 'na-ot', 'na-ot-b1'],
  'na-ot-b1-n': ['vn', 'son-la', 'mai-son', 'na-ot', 'na-ot-b1', 'na-ot-b1-n'],
  'na-ot-b2': ['vn', 'son-la', 'mai-son', 'na-ot', 'na-ot-b2'],
  'hat-lot': ['vn', 'son-la', 'mai-son', 'hat-lot'],
  'quang-ngai': ['vn', 'quang-ngai'],
  'an-phu': ['vn', 'quang-ngai', 'an-phu'],
  'an-phu-b1': ['vn', 'quang-ngai', 'an-phu', 'an-phu-b1'],
} as const satisfies Record<string, readonly string[]>
export type UnitId = keyof typeof PATHS

export const UNIT_IDS = Object.keys(PATHS) as UnitId[]
export const pathOf = (unit: UnitId): string[] => [...PATHS[unit]]

/** A unit's report goes to the one above it; that of the root stays. */
export const receiverOf = (unit: UnitId): string => PATHS[unit].at(-2) ?? unit

const LEVELS: Record<UnitId, UnitLevel> = {
  'vn': 'nation',
  'son-la': 'province',
  'mai-son': 'district',
  'na-ot': 'commune',
  'na-ot-b1': 'village',
  'na-ot-b1-n': 'village',
  'na-ot-b2': 'village',
  'hat-lot': 'commune',
  'quang-ngai': 'province',
  'an-phu': 'commune',
  'an-phu-b1': 'village',
}
const TYPES = { nation: 'quoc_gia', province: 'tinh', district: 'huyen', commune: 'xa', village: 'ban' } as const

export function unitDoc(id: UnitId): Unit {
  const level = LEVELS[id]
  const path = pathOf(id)
  return { v: 1, name: id, type: TYPES[level], level, code: '1', parent: path.at(-2) ?? null, path, validFrom: '2020-01-01', validTo: null, predecessors: [], successors: [] }
}

/** Where the attempts of a matrix are made: a team with its place in the tree. `spare`, `past`: teams beside it, for new accesses and ended ones. */
export interface Site {
  name: string
  team: string
  spare: string
  past: string
  unit: UnitId
  commune: UnitId
  path: string[]
}

const siteAt = (name: string, unit: UnitId, commune: UnitId): Site => ({ name, team: `t-${unit}`, spare: `t-${unit}-2`, past: `t-${unit}-3`, unit, commune, path: pathOf(unit) })

export const SITES = {
  village: siteAt('village team, four tiers', 'na-ot-b1', 'na-ot'),
  neighbour: siteAt('neighbour team', 'na-ot-b2', 'na-ot'),
  commune: siteAt('commune team', 'na-ot', 'na-ot'),
  threeTiers: siteAt('village team, three tiers', 'an-phu-b1', 'an-phu'),
} as const satisfies Record<string, Site>
export const ALL_SITES: Site[] = Object.values(SITES)

/** Place of a team as its document says it. */
export function placeOf({ unit, commune, path }: Site): Pick<Team, 'unit' | 'level' | 'path' | 'province' | 'district' | 'commune'> {
  const of = (level: UnitLevel) => path.find(id => LEVELS[id as UnitId] === level) ?? null
  return { unit, level: LEVELS[unit] as Team['level'], path: [...path], province: of('province')!, district: of('district'), commune }
}

/** The unit of that level above a site's team; a place without districts has none that anybody sits in. */
export const areaOf = (site: Site, field: 'province' | 'district' | 'commune'): string => placeOf(site)[field] ?? 'nowhere'
