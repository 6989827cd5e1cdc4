import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Entry } from '../../seats/log'
import type { PlaceSeat } from '../../session/snapshot'
import { paths } from '@tung-ngo/domain/paths'
import { unitTitle } from '@tung-ngo/domain/unit'
import { readMemberList } from '../../live/member-list'
import { listDocuments, readDocument } from '../../sync/documents'

/** What the entries' ids are called, as far as the person here may know: persons and places. `knowsRolls`: whoever is not named is in no team here. */
export interface Names { people: Map<string, string>, places: Map<string, string>, knowsRolls: boolean }

/** Reads who the entries name: of a commune's teams in one list, then the rolls that only those stand in who left; of units their officials. Above the commune nobody sees who is in a team. */
export async function readNames(entries: Entry[], own: Pick<PlaceSeat, 'id' | 'level'>, known: Names, asked?: string): Promise<Names> {
  const knowsRolls = own.level === 'commune'
  const teams = distinct(entries.map(({ team }) => team)).filter(id => !known.places.has(id))
  const units = distinct(entries.flatMap(({ unit, province, district, commune }) => [unit, province, district, commune]).concat(own.id, asked ?? null)).filter(id => !known.places.has(id))
  const [list, officers, unitNames] = await Promise.all([
    knowsRolls && teams.length > 0 ? readMemberList(own.id).catch(() => undefined) : undefined,
    Promise.all(units.map(unit => quietly(listDocuments<Officer>(paths.officers(unit))))),
    Promise.all(units.map(async id => [id, (await readDocument<Unit>(paths.unit(id)).then(unit => unit && unitTitle(unit), () => undefined)) ?? ''] as const)),
  ])
  const people = new Map([...known.people, ...named(list?.members ?? []), ...named(officers.flat())])
  const left = distinct(entries.map(({ team, by, about }) => [by, about].every(id => id === null || people.has(id)) ? null : team)).filter(id => teams.includes(id))
  const [rolls, teamNames] = await Promise.all([
    knowsRolls ? Promise.all(left.map(team => quietly(listDocuments<Member>(paths.members(team))))) : [],
    Promise.all(teams.map(async id => [id, list?.teams[id] ?? (await readDocument<Team>(paths.team(id)).then(team => team?.name, () => undefined)) ?? ''] as const)),
  ])
  return {
    people: new Map([...people, ...named(rolls.flat())]),
    places: new Map([...known.places, ...unitNames, ...teamNames]),
    knowsRolls,
  }
}

const named = (rows: readonly { pid: string, name: string }[]) => rows.map(({ pid, name }) => [pid, name] as const)
const distinct = (ids: (string | null)[]): string[] => [...new Set(ids.filter(id => id !== null))]
const quietly = <T>(rows: Promise<T[]>): Promise<T[]> => rows.catch(() => [])
