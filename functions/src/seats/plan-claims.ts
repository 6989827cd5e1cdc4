import type { Claims, Seat } from '@tung-ngo/domain/seat'
import { claimsFor } from '@tung-ngo/domain/seat'

/** Claims to set, and the seats that found no room in them. */
export interface ClaimsPlan { claims: Claims, refused: Seat[] }

/**
 * Seats → claims. Where they do not fit into a token, seats that the account has already stay, others follow as
 * far as there is room, and the rest is refused; a seat that was lost never stays.
 */
export function planClaims(pid: string, version: number, seats: Seat[], current: Claims | null): ClaimsPlan {
  const holds = (seat: Seat) => 'team' in seat.place ? current?.teams[seat.place.team] : current?.units[seat.place.unit]
  const ordered = seats.toSorted((a, b) => Number(holds(b) !== undefined) - Number(holds(a) !== undefined) || (nameOf(a) < nameOf(b) ? -1 : 1))
  const kept: Seat[] = []
  const refused: Seat[] = []
  for (const seat of ordered) {
    if (fits(pid, version, [...kept, seat]))
      kept.push(seat)
    else
      refused.push(seat)
  }
  return { claims: claimsFor(pid, version, kept), refused }
}

/** Whether two claims give the same person the same seats. */
export function sameSeats(a: Claims | null, b: Claims): boolean {
  const entries = ({ pid, teams, units }: Claims) => JSON.stringify([pid, Object.entries(teams).toSorted(), Object.entries(units).toSorted()])
  return a !== null && entries(a) === entries(b)
}

/** The id of a seat's team or unit. */
export function nameOf({ place }: Seat): string {
  return 'team' in place ? place.team : place.unit
}

function fits(pid: string, version: number, seats: Seat[]): boolean {
  try {
    claimsFor(pid, version, seats)
    return true
  }
  catch {
    return false
  }
}
