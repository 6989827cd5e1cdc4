import * as z from 'zod/mini'
import type { Day } from './period'
import { id } from './shape'
import type { Team } from './team'
import type { Signal, Unit, UnitLevel, UnitType } from './unit'

/** Units whose teams are listed: of the nation there are too many to be looked through. */
export const LISTED_LEVELS: readonly UnitLevel[] = ['province', 'district', 'commune']

/** A call of `listTeams`. */
export const listTeamsInput = z.strictObject({ unit: id })
export type ListTeamsInput = z.infer<typeof listTeamsInput>

/** A team in a list: nothing of persons. */
export type ListedTeam = { id: string } & Pick<Team, 'name' | 'level' | 'status' | 'unit' | 'commune' | 'foundedOn' | 'dissolvedOn'>

/** A village in a list; `teamDueOn` and `teamOwner`: by when somebody promised a team where there is none, and who. */
export interface ListedVillage { id: string, name: string, type: UnitType, code: string, commune: string, signal: Signal | null, validTo: Day | null, teamDueOn: Day | null, teamOwner: string }

/** Communes and districts of a list by id: what they are called, and which district a commune belongs to. */
export type ListedPlaces = Record<string, { title: string, district: string | null }>

export interface TeamList { places: ListedPlaces, teams: ListedTeam[], villages: ListedVillage[] }

export function listedTeam(id: string, { name, level, status, unit, commune, foundedOn, dissolvedOn }: Team): ListedTeam {
  return { id, name, level, status, unit, commune, foundedOn, dissolvedOn }
}

export function listedVillage(id: string, { name, type, code, parent, signal, validTo, teamDueOn, teamOwner }: Unit): ListedVillage {
  return { id, name, type, code, commune: parent!, signal: signal ?? null, validTo, teamDueOn: teamDueOn ?? null, teamOwner: teamOwner ?? '' }
}

/** What stands now: no dissolved team, no village that has ended. */
export function standing({ places, teams, villages }: TeamList): TeamList {
  return { places, teams: teams.filter(({ dissolvedOn }) => dissolvedOn === null), villages: villages.filter(({ validTo }) => validTo === null) }
}

/** Villages of a standing list in which no team stands. */
export function bareVillages({ teams, villages }: Pick<TeamList, 'teams' | 'villages'>): ListedVillage[] {
  const taken = new Set(teams.map(({ unit }) => unit))
  return villages.filter(({ id }) => !taken.has(id))
}

/** How many villages there are without a team below each unit of a list: its communes, and the districts above them. */
export function countBare({ places }: Pick<TeamList, 'places'>, bare: readonly ListedVillage[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { commune } of bare) {
    for (const unit of [commune, places[commune]?.district ?? '']) {
      if (unit)
        counts[unit] = (counts[unit] ?? 0) + 1
    }
  }
  return counts
}
