import type { Obligation } from '@tung-ngo/domain/periods/obligation'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit, UnitLevel } from '@tung-ngo/domain/unit'
import { owes } from '@tung-ngo/domain/periods/obligation'
import { unitTitle } from '@tung-ngo/domain/unit'
import { paths } from '@tung-ngo/domain/paths'
import { queries } from '../store'

/** A place that may owe a report, and the unit that it sends it to. `dissolvedOn`: first day on which it no longer stands. */
export interface ReportingPlace {
  id: string
  name: string
  kind: 'team' | 'unit'
  receiver: string
  /** Ids from the root to the receiver. */
  path: string[]
  foundedOn: string
  dissolvedOn: string | null
  successor: string | null
}

/** Where a place keeps a report. */
export const pathOfReport = ({ kind, id }: Pick<ReportingPlace, 'kind' | 'id'>, report: string): string => kind === 'team' ? paths.teamReport(id, report) : paths.unitReport(id, report)

/** All below the owner that are of the kind which owes it, whenever they stand. A team sends to its commune, a unit to the one above it. */
export async function placesOf(owner: string, reporters: Obligation['reporters']): Promise<ReportingPlace[]> {
  if (owes(reporters, { team: 'village' }) || owes(reporters, { team: 'commune' }))
    return (await queries.teamsBelow(owner).get()).docs.map(team => placeOfTeam(team.id, team.data())).filter(({ team }) => owes(reporters, { team })).map(({ place }) => place)
  const units = (await queries.unitsBelow(owner).get()).docs.map(unit => [unit.id, unit.data()] as const)
  return units.filter(([id, { level }]) => id !== owner && owes(reporters, { unit: level as UnitLevel })).map(([id, unit]) => placeOfUnit(id, unit))
}

function placeOfTeam(id: string, { name, level, commune, path, foundedOn, dissolvedOn, mergedInto }: Team) {
  const place: ReportingPlace = { id, name, kind: 'team', receiver: commune, path: path.slice(0, path.indexOf(commune) + 1), foundedOn, dissolvedOn, successor: mergedInto ?? null }
  return { team: level, place }
}

function placeOfUnit(id: string, unit: Unit): ReportingPlace {
  const path = unit.path.slice(0, -1)
  return { id, name: unitTitle(unit), kind: 'unit', receiver: path.at(-1)!, path, foundedOn: unit.validFrom, dissolvedOn: unit.validTo, successor: null }
}
