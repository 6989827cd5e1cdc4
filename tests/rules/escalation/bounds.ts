import type { Seat } from '@tung-ngo/domain/seat'
import type { State } from './state'
import { TEAM_ROLES } from '@tung-ngo/domain/seat'
import { PATHS } from './land'
import { teamPlace } from './state'

/** What a document holds, as far as it matters who reaches it. */
export type Kind = 'tree' | 'officials' | 'requests' | 'figures' | 'base' | 'team' | 'roll' | 'sheets' | 'accesses' | 'teamTally' | 'teamReport' | 'unitReport' | 'duty' | 'log' | 'record' | 'open' | 'closed'
/** A team or a unit; neither: the whole country. */
export interface Where { team?: string, unit?: string }

/**
 * How far two accounts may come with the seats they begin with: nothing but the shape of the tree, written down
 * without a look at the table of access. An officer reaches all below him, for he may seat the other there; a deputy or
 * viewer has his own unit, and the figures below it; a seat in a team reaches that team.
 */
export class Bounds {
  private readonly all: Seat[]

  /** `lost`: seats that an old token still names, for an hour: they record, and read what is nobody's own. */
  constructor(private readonly first: Seat[], lost: Seat[] = []) {
    this.all = [...first, ...lost]
  }

  /** Whether one of them may come to hold a seat. */
  holds({ place, role }: Seat, state: State): boolean {
    if (this.first.some(seat => seat.role === role && JSON.stringify(seat.place) === JSON.stringify(place)))
      return true
    if ('team' in place)
      return runs(this.first, place, state) || (role !== 'leader' && isInTeam(this.first, place.team, ['leader']))
    const isAbove = isIn(this.first, PATHS[place.unit]!.slice(0, -1), ['officer'])
    return role !== 'operator' && (isAbove || (role !== 'officer' && isIn(this.first, [place.unit], ['officer'])))
  }

  reads(kind: Kind, where: Where, state: State): boolean {
    const path = pathOf(where, state)
    switch (kind) {
      case 'tree': case 'open': case 'duty': return true
      case 'closed': return false
      case 'officials': case 'unitReport': case 'figures': case 'base': return isIn(this.all, path, ANY)
      case 'team': return isIn(this.all, path, ANY) || isInTeam(this.all, where.team)
      case 'record': return isInTeam(this.all, where.team) || runs(this.all, where, state) || isIn(this.all, path.slice(-1), ANY)
      case 'log': return isIn(this.all, path, ACTING) || isInTeam(this.all, where.team)
      case 'requests': case 'accesses': case 'teamTally': return isInTeam(this.all, where.team) || runs(this.all, where, state)
      case 'teamReport': return isInTeam(this.all, where.team) || runs(this.all, where, state) || isIn(this.all, path.slice(-1), ANY)
      case 'roll': return isInTeam(this.first, where.team) || runs(this.first, where, state) || isIn(this.first, path.slice(-1), ANY)
      case 'sheets': return isInTeam(this.first, where.team) || runs(this.first, where, state)
    }
  }

  writes(kind: Kind, where: Where, state: State): boolean {
    switch (kind) {
      case 'open': return true
      case 'base': return isIn(this.all, pathOf(where, state), ACTING)
      case 'officials': return isIn(this.first, pathOf(where, state), ['officer'])
      // Whoever acts for a unit asks the ones above it, and who has a seat there decides.
      case 'requests': return this.all.some(({ place }) => 'unit' in place && PATHS[place.unit]!.includes(where.unit!))
      // A report of a unit is its own matter and that of the unit right above it.
      case 'unitReport': return runs(this.first, where, state) || isIn(this.first, pathOf(where, state).slice(-2), ACTING)
      case 'team': case 'duty': case 'accesses': return runs(this.first, where, state)
      case 'roll': return isInTeam(this.first, where.team, ['leader']) || runs(this.first, where, state)
      case 'sheets': case 'teamReport': return isInTeam(this.all, where.team) || runs(this.first, where, state)
      case 'record': return isInTeam(this.all, where.team) || runs(this.first, where, state)
      default: return false
    }
  }
}

const ANY = ['officer', 'deputy', 'viewer']
const ACTING = ['officer', 'deputy']

const isIn = (seats: Seat[], units: readonly string[], roles: readonly string[]) =>
  seats.some(({ place, role }) => 'unit' in place && units.includes(place.unit) && roles.includes(role))
const isInTeam = (seats: Seat[], team: string | undefined, roles: readonly string[] = TEAM_ROLES) =>
  seats.some(({ place, role }) => 'team' in place && place.team === team && roles.includes(role))

/** Acts for the very unit or the team's commune, or is an officer above it. */
function runs(seats: Seat[], where: Where, state: State): boolean {
  const path = pathOf(where, state)
  return isIn(seats, path, ['officer']) || isIn(seats, path.slice(-1), ACTING)
}

/** A team lies in the commune that its path ends with. */
const pathOf = ({ team, unit }: Where, state: State): readonly string[] => team === undefined ? PATHS[unit ?? 'vn']! : teamPlace(state, team)?.path ?? []
