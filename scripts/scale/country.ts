import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import { listedUnits } from '../seed/facts'
import type { ListedUnit } from '../seed/facts'
import { apportion, diceFor } from '../seed/random'
import { ENTERED } from './calendar'

interface CountryUnit { id: string, unit: Unit }
/** A team with the number of entries on its roll. */
export interface CountryTeam { id: string, team: Team, size: number }
/** Units from the nation down to the communes, and every team. */
export interface Country { units: CountryUnit[], teams: CountryTeam[] }

/** What the ministry counts (scripts/data/README.md). */
export const WHOLE = { provinces: 34, communes: 3_321, teams: 74_422, members: 348_362 }
export const NATION = 'vn'

/** The country of 2025, or that part of it: its largest provinces, with as many communes, teams and members as the part has. */
export function buildCountry(size: number): Country {
  const nation = unitOf({ code: '', name: 'Việt Nam', type: 'quoc_gia', level: 'nation', parent: '' }, NATION, null)
  const count = Math.max(1, Math.round(WHOLE.communes * size))
  const listed = listedUnits('units-2025')
  const provinces: CountryUnit[] = []
  const communes: CountryUnit[] = []
  for (const [province, below] of byCommunes(listed)) {
    if (communes.length >= count)
      break
    const above = unitOf(province, `${province.code}-2025`, nation.unit)
    provinces.push(above)
    communes.push(...below.slice(0, count - communes.length).map(row => unitOf(row, `${row.code}-2025`, above.unit)))
  }
  return { units: [nation, ...provinces, ...communes], teams: teamsOf(communes, size) }
}

/** Provinces with their communes, the one with most of them first. */
function byCommunes(listed: ListedUnit[]): [ListedUnit, ListedUnit[]][] {
  const below = Map.groupBy(listed.filter(({ level }) => level === 'commune'), ({ parent }) => parent)
  return listed.filter(({ level }) => level === 'province')
    .map((province): [ListedUnit, ListedUnit[]] => [province, below.get(province.code) ?? []])
    .sort(([, a], [, b]) => b.length - a.length)
}

/** One team in each commune, the others in its villages; a few communes have sixty. */
function teamsOf(communes: CountryUnit[], size: number): CountryTeam[] {
  const all = Math.round(WHOLE.teams * size)
  const villages = apportion(all - communes.length, communes.map(({ id }) => weightOf(id)))
  const places = communes.flatMap((commune, index) =>
    Array.from({ length: villages[index]! + 1 }, (_, number) => ({ commune, number })))
  const members = apportion(Math.round(WHOLE.members * size), places.map(({ commune, number }) =>
    diceFor(`roll ${commune.id} ${number}`).int(...(number === 0 ? [8, 10] : [4, 5]) as [number, number])))
  return places.map(({ commune, number }, index) => ({ id: `t-${commune.id}-${number}`, team: teamOf(commune, number), size: members[index]! }))
}

function weightOf(commune: string): number {
  const dice = diceFor(`teams ${commune}`)
  return dice.chance(0.01) ? 58 : dice.int(10, 32)
}

/** Team 0 is the commune's own; villages have no document here, for nothing is counted in them. */
function teamOf({ id, unit }: CountryUnit, number: number): Team {
  const place = number === 0 ? id : `${id}-b${number}`
  return {
    v: 1,
    name: number === 0 ? `Tổ ${unit.name}` : `Tổ thôn ${number}`,
    level: number === 0 ? 'commune' : 'village',
    status: 'active',
    unit: place,
    path: number === 0 ? unit.path : [...unit.path, place],
    province: unit.parent!,
    district: null,
    commune: id,
    foundedOn: '2025-08-01',
    dissolvedOn: null,
    createdAt: ENTERED,
    updatedAt: ENTERED,
  }
}

function unitOf({ name, type, level, code }: ListedUnit, id: string, parent: Unit | null): CountryUnit {
  const path = [...parent?.path ?? [], id]
  return { id, unit: { v: 1, name, type, level, code, parent: parent?.path.at(-1) ?? null, path, validFrom: '2025-07-01', validTo: null, predecessors: [], successors: [] } }
}
