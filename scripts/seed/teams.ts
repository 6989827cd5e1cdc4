import type { Team, TeamLevel } from '@tung-ngo/domain/team'
import { TEAM_TERMS, unitTitle } from '@tung-ngo/domain/unit'
import { AN_TRANG, NA_XA } from './cast'
import { apportion, diceFor } from './random'
import type { Calendar } from './calendar'
import type { DemoArea, DemoUnit, Tree } from './tree'
import { CHIENG_MUNG, SON_LA } from './tree'

/** A team with the number of entries on its roll. */
export interface DemoTeam { id: string, team: Team, unit: DemoUnit, size: number }

/** Every team of the demo; a district of Sơn La has exactly the teams and members that its report of 2023 counts. */
export function buildTeams(tree: Tree, calendar: Calendar): DemoTeam[] {
  return tree.areas.flatMap((area) => {
    const communes: DemoUnit[] = area.communes
    const villages = area.communes.flatMap(commune => commune.villages.filter(({ team }) => team))
    return [
      ...teamsOf(communes, 'commune', sizes(communes, 5, area.counts?.communeMembers, 9), calendar),
      ...teamsOf(villages, 'village', sizes(villages, 2, area.counts?.villageMembers, 7), calendar),
      ...secondTeams(area, calendar),
    ]
  })
}

/** Teams that the demo shows close up keep their size; the others share what is left of the district's total. */
const FIXED_SIZES: Record<string, number> = { [NA_XA]: 7, [CHIENG_MUNG]: 10 }

function sizes(units: DemoUnit[], least: number, total: number | undefined, usual: number): number[] {
  const diceOf = (unit: DemoUnit) => diceFor(`size ${unit.id}`)
  if (total === undefined)
    return units.map(unit => usual + diceOf(unit).pick([0, 0, 0, 0, 1, -1]))
  const free = units.filter(({ id }) => !FIXED_SIZES[id])
  const fixed = units.reduce((sum, { id }) => sum + (FIXED_SIZES[id] ?? 0), 0)
  const shares = apportion(total - fixed - least * free.length, free.map(unit => diceOf(unit).int(3, 6)))
  return units.map(unit => FIXED_SIZES[unit.id] ?? least + shares[free.indexOf(unit)]!)
}

/** One village has two teams, as Quảng Ngãi allows. */
function secondTeams(area: DemoArea, calendar: Calendar): DemoTeam[] {
  const village = area.communes.flatMap(({ villages }) => villages).find(({ id }) => id === AN_TRANG)
  if (!village)
    return []
  const [second] = teamsOf([village], 'village', [5], calendar) as [DemoTeam]
  return [{ ...second, id: `${second.id}-2`, team: { ...second.team, name: second.team.name.replace('Tổ', 'Tổ 2') } }]
}

function teamsOf(units: DemoUnit[], level: TeamLevel, sizes: number[], calendar: Calendar): DemoTeam[] {
  return units.map((unit, index) => ({ id: `t-${unit.id}`, team: teamOf(unit, level, calendar), unit, size: sizes[index]! }))
}

function teamOf(unit: DemoUnit, level: TeamLevel, calendar: Calendar): Team {
  const { path } = unit.unit
  const above = path.slice(1, level === 'commune' ? -1 : -2)
  return {
    v: 1,
    name: teamName(unit),
    level,
    status: 'active',
    unit: unit.id,
    path,
    province: above[0]!,
    district: above[1] ?? null,
    commune: path[above.length + 1]!,
    foundedOn: foundedOn(unit, level),
    dissolvedOn: null,
    createdAt: calendar.entered,
    updatedAt: calendar.entered,
  }
}

/** `Tổ bản Nà Xa`, `Tổ xã Chiềng Mung`; of a tổ dân phố by its full term, or it would be called "Tổ tổ". */
function teamName({ unit }: DemoUnit): string {
  const term = unit.path.includes(SON_LA) ? TEAM_TERMS.CDSCD : TEAM_TERMS.CNSCD
  const title = unitTitle(unit)
  return `${unit.type === 'to_dan_pho' ? term.replace(' cộng đồng', '') : 'Tổ'} ${title[0]!.toLowerCase()}${title.slice(1)}`
}

/** Sơn La founded its teams from 2022 until the report of September 2023, Quảng Ngãi from August 2025. */
function foundedOn(unit: DemoUnit, level: TeamLevel): string {
  const dice = diceFor(`founded ${unit.id}`)
  const day = String(dice.int(1, 28)).padStart(2, '0')
  if (!unit.unit.path.includes(SON_LA))
    return `2025-${String(dice.int(8, 11)).padStart(2, '0')}-${day}`
  const [year, first, last] = level === 'commune' ? [2022, 6, 8] : dice.pick([[2022, 7, 12], [2023, 1, 9]] as const)
  return `${year}-${String(dice.int(first, last)).padStart(2, '0')}-${day}`
}
