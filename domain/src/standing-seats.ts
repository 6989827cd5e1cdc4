import type { Member } from './member'
import { isMemberOn } from './member'
import type { Officer } from './officer'
import type { Seat } from './seat'
import type { Team } from './team'

/** A row of a roll with its team, which may be missing; and a row of a unit's officials. */
export interface RollRow { team: string, row: Pick<Member, 'role' | 'joinedOn' | 'leftOn'>, of: Pick<Team, 'dissolvedOn'> | undefined }
export interface OfficeRow { unit: string, row: Pick<Officer, 'role' | 'endedOn'> }

/**
 * The seats that a person's rows give him on a day: not where he has left or not yet joined, nor in a team that is no
 * more, nor in a unit whose row has ended.
 */
export function standingSeats(roll: RollRow[], offices: OfficeRow[], today: string): Seat[] {
  return [
    ...roll
      .filter(({ row, of }) => isMemberOn(row, today) && of && (of.dissolvedOn === null || of.dissolvedOn > today))
      .map(({ team, row }) => ({ place: { team }, role: row.role })),
    ...offices.filter(({ row }) => !row.endedOn).map(({ unit, row }) => ({ place: { unit }, role: row.role })),
  ]
}
