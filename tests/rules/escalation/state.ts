import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { Claims, Seat } from '@tung-ngo/domain/seat'
import type { SeatRequest } from '@tung-ngo/domain/seat-request'
import type { Team } from '@tung-ngo/domain/team'
import type { TeamPlace } from '@tung-ngo/domain/access'
import type { Doc } from '../support/rules'
import { actsForUnit } from '@tung-ngo/domain/access'
import { paths } from '@tung-ngo/domain/paths'
import { actorOf } from '@tung-ngo/domain/seat'
import { canGive } from '@tung-ngo/domain/seat-access'
import { standingSeats } from '@tung-ngo/domain/standing-seats'
import { memberDoc, officerDoc, TODAY } from '../world/documents'
import { LAND, PATHS, TEAMS, UNITS } from './land'

/** What has become otherwise since the beginning: documents by path. */
export type State = ReadonlyMap<string, Doc>

export const docAt = (state: State, path: string): Doc | undefined => state.get(path) ?? LAND[path]

/** Where a team is, as its document says; undefined where there is none. */
export function teamPlace(state: State, team: string): TeamPlace | undefined {
  const doc = docAt(state, paths.team(team)) as unknown as Team | undefined
  return doc && { team, commune: doc.commune, path: doc.path }
}

/** What the rows of a person give him, as the functions read them. */
export function seatsOf(state: State, pid: string): Seat[] {
  const row = <T>(path: string) => docAt(state, path) as unknown as T | undefined
  return standingSeats(
    TEAMS.flatMap(team => row<Member>(paths.member(team, pid)) ? [{ team, row: row<Member>(paths.member(team, pid))!, of: row<Team>(paths.team(team)) }] : []),
    UNITS.flatMap(unit => row<Officer>(paths.officer(unit, pid)) ? [{ unit, row: row<Officer>(paths.officer(unit, pid))! }] : []),
    TODAY,
  )
}

export const claimsOf = (state: State, pid: string): Claims => actorOf(pid, 1, seatsOf(state, pid))

/** A state with one document more, and what the functions make of it: a request that was given becomes a row. */
export function after(state: State, path: string, data: Doc): State {
  const next = new Map([...state, [path, data]])
  const [, above, collection] = path.split('/')
  const row = collection === 'requests' && data.state === 'given' ? givenRow(next, above!, data as unknown as SeatRequest) : undefined
  return row ? new Map([...next, row]) : next
}

function givenRow(state: State, above: string, request: SeatRequest): [path: string, row: Doc] | undefined {
  const { pid, from, team, unit, role, decidedBy } = request
  const asker = docAt(state, paths.officer(from, pid)) as unknown as Officer | undefined
  const target = team === null ? { unit: unit!, path: PATHS[unit!]! } : teamPlace(state, team)
  const places = [above, from].map(id => ({ unit: id, path: PATHS[id]! }))
  if (!target || !asker || asker.endedOn || !actsForUnit(asker.role) || !decidedBy)
    return undefined
  if (!canGive(claimsOf(state, decidedBy), places[0]!, places[1]!, target, request))
    return undefined
  return team === null
    ? [paths.officer(unit!, pid), officerDoc(pid, decidedBy, role as Officer['role'])]
    : [paths.member(team, pid), { ...memberDoc(pid, decidedBy), role, confirmed: true }]
}

/** Two ways to the same documents are one state: writes that do not touch each other need one order only. */
export const nameOf = (state: State): string => [...state].map(([path, data]) => `${path}=${wordOf(data)}`).toSorted().join('\n')

const words = new WeakMap<Doc, string>()

export function wordOf(data: Doc): string {
  const word = words.get(data) ?? JSON.stringify(data)
  words.set(data, word)
  return word
}
