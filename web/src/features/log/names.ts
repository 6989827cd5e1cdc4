import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Entry } from '../../seats/log'
import type { PlaceSeat } from '../../session/snapshot'
import { paths } from '@tung-ngo/domain/paths'
import { unitTitle } from '@tung-ngo/domain/unit'
import { listDocuments, readDocument } from '../../sync/documents'

/** What the entries' ids are called, as far as the person here may know: persons and places. `knowsRolls`: whoever is not named is in no team here. */
export interface Names { people: Map<string, string>, places: Map<string, string>, knowsRolls: boolean }

/** Reads each roll and list of officials that the entries name, once, and those of a unit that is asked about. Above the commune nobody sees who is in a team. */
export async function readNames(entries: Entry[], own: Pick<PlaceSeat, 'id' | 'level'>, known: Names, asked?: string): Promise<Names> {
  const knowsRolls = own.level === 'commune'
  const teams = distinct(entries.map(({ team }) => team)).filter(id => !known.places.has(id))
  const units = distinct(entries.flatMap(({ unit, province, district, commune }) => [unit, province, district, commune]).concat(own.id, asked ?? null)).filter(id => !known.places.has(id))
  const rows = await Promise.all([
    ...units.map(unit => quietly(listDocuments<Officer>(paths.officers(unit)))),
    ...knowsRolls ? teams.map(team => quietly(listDocuments<Member>(paths.members(team)))) : [],
  ])
  const places = await Promise.all([
    ...units.map(async id => [id, (await readDocument<Unit>(paths.unit(id)).then(unit => unit && unitTitle(unit), () => undefined)) ?? ''] as const),
    ...teams.map(async id => [id, (await readDocument<Team>(paths.team(id)).then(team => team?.name, () => undefined)) ?? ''] as const),
  ])
  return {
    people: new Map([...known.people, ...rows.flat().map(({ pid, name }) => [pid, name] as const)]),
    places: new Map([...known.places, ...places]),
    knowsRolls,
  }
}

const distinct = (ids: (string | null)[]): string[] => [...new Set(ids.filter(id => id !== null))]
const quietly = <T>(rows: Promise<T[]>): Promise<T[]> => rows.catch(() => [])
