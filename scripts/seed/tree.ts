import type { Unit } from '@tung-ngo/domain/unit'
import { districtCounts, listedUnits } from './facts'
import type { DistrictCount, ListedUnit } from './facts'
import { apportion, diceFor } from './random'
import { villageNames } from './village-names'

export interface DemoUnit { id: string, unit: Unit }
/** `team`: whether the village has one. */
export interface DemoVillage extends DemoUnit { team: boolean }
export interface DemoCommune extends DemoUnit { villages: DemoVillage[] }
/** Communes under one line of counts: a district of Sơn La, or all of Quảng Ngãi, which has no districts. */
export interface DemoArea { communes: DemoCommune[], counts?: DistrictCount }
export interface Tree { upper: DemoUnit[], areas: DemoArea[] }

export const NATION = 'vn'
export const QUANG_NGAI = '51-2025'
export const SON_LA = '14-2023'
/** The two communes full of households. */
export const CHIENG_MUNG = '04123-2023'
export const NGHIA_GIANG = '21250-2025'

const VILLAGES_PER_COMMUNE = 8
const SINCE = { 2023: '2022-01-01', 2025: '2025-07-01' }

/** The whole tree of the demo: the nation, Quảng Ngãi in three tiers and Sơn La in four. */
export function buildTree(): Tree {
  const nation = unitOf({ code: '', name: 'Việt Nam', type: 'quoc_gia', level: 'nation', parent: '' }, NATION, null, '1945-09-02')
  const quangNgai = quangNgaiArea(nation)
  const sonLa = sonLaAreas(nation)
  return { upper: [nation, quangNgai.province, sonLa.province, ...sonLa.districts], areas: [quangNgai.area, ...sonLa.areas] }
}

export function allCommunes(tree: Tree): DemoCommune[] {
  return tree.areas.flatMap(area => area.communes)
}

export function allUnits(tree: Tree): DemoUnit[] {
  return [...tree.upper, ...allCommunes(tree).flatMap(commune => [commune, ...commune.villages])]
}

function quangNgaiArea(nation: DemoUnit) {
  const listed = listedUnits('units-2025').filter(({ code, parent }) => code === '51' || parent === '51')
  const province = eraUnit(listed[0]!, nation, 2025)
  province.unit.teamTerm = 'CNSCD'
  const communes = listed.slice(1).map(row => withVillages(eraUnit(row, province, 2025), VILLAGES_PER_COMMUNE, 0))
  return { province, area: { communes } }
}

function sonLaAreas(nation: DemoUnit) {
  const listed = listedUnits('son-la-2023')
  const province = eraUnit(listed[0]!, nation, 2023)
  province.unit.teamTerm = 'CDSCD'
  const districts: DemoUnit[] = []
  const areas = districtCounts().map((counts): DemoArea => {
    const row = listed.find(({ level, name }) => level === 'district' && counts.district.endsWith(` ${name}`))!
    const district = eraUnit(row, province, 2023)
    districts.push(district)
    const communes = listed.filter(({ parent }) => parent === row.code).map(child => eraUnit(child, district, 2023))
    const villages = apportion(counts.villageTeams, communes.map(villageWeight))
    const without = apportion(counts.villagesWithoutTeam, communes.map(({ id }) => diceFor(`without ${id}`).int(1, 4)))
    return { counts, communes: communes.map((commune, index) => withVillages(commune, villages[index]!, without[index]!)) }
  })
  return { province, districts, areas }
}

/** Wards count many small resident groups, a commune some ten or twenty villages. */
function villageWeight({ id, unit }: DemoUnit): number {
  const dice = diceFor(`villages ${id}`)
  return unit.type === 'phuong' ? dice.int(70, 110) : dice.int(22, 38)
}

function withVillages(commune: DemoUnit, teams: number, without: number): DemoCommune {
  const names = villageNames(diceFor(`names ${commune.id}`), { id: commune.id, type: commune.unit.type, style: styleOf(commune) }, teams + without)
  const villages = names.map(({ type, name }, index) => ({
    ...unitOf({ code: '', name, type, level: 'village', parent: '' }, `${commune.id}-b${index + 1}`, commune.unit, commune.unit.validFrom),
    team: index < teams,
  }))
  return { ...commune, villages }
}

/** The west of Quảng Ngãi was Kon Tum until 2025 (codes from 23…). */
function styleOf({ unit }: DemoUnit) {
  if (unit.path.includes(SON_LA))
    return 'northwest'
  return unit.code >= '23' ? 'highland' : 'plain'
}

function eraUnit(row: ListedUnit, parent: DemoUnit, era: 2023 | 2025): DemoUnit {
  return unitOf(row, `${row.code}-${era}`, parent.unit, SINCE[era])
}

function unitOf(row: ListedUnit, id: string, parent: Unit | null, validFrom: string): DemoUnit {
  const path = [...parent?.path ?? [], id]
  const unit: Unit = { v: 1, name: row.name, type: row.type, level: row.level, code: row.code, parent: parent?.path.at(-1) ?? null, path, validFrom, validTo: null, predecessors: [], successors: [] }
  return { id, unit }
}
