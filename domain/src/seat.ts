import * as z from 'zod/mini'
import { id } from './shape'

export const TEAM_ROLES = ['leader', 'deputy', 'member'] as const
export type TeamRole = typeof TEAM_ROLES[number]
export const teamRole = z.enum(TEAM_ROLES)

/** A deputy acts with an officer's powers, but gives no seats. An operator is made by `npm run grant` alone. */
export const UNIT_ROLES = ['officer', 'deputy', 'viewer', 'operator'] as const
export type UnitRole = typeof UNIT_ROLES[number]
export const unitRole = z.enum(UNIT_ROLES)

/** Custom claims of an account: who it is (`pid`), their version, and its seats. Firebase allows 1,000 bytes. */
export interface Claims {
  pid: string
  v: number
  teams: Record<string, TeamRole>
  units: Record<string, UnitRole>
}

export const MAX_CLAIMS_BYTES = 1000

/** Where a seat is: in a team or in a unit. */
export const seatPlace = z.union([z.strictObject({ team: id }), z.strictObject({ unit: id })])
export type SeatPlace = z.infer<typeof seatPlace>

/** A seat is (place, role). */
export interface Seat { place: SeatPlace, role: TeamRole | UnitRole }

/** A person with his seats, however many, as `can` asks for an actor. */
export function actorOf(pid: string, version: number, seats: Seat[]): Claims {
  const claims: Claims = { pid, v: version, teams: {}, units: {} }
  for (const { place, role } of seats) {
    if ('team' in place)
      claims.teams[place.team] = role as TeamRole
    else
      claims.units[place.unit] = role as UnitRole
  }
  return claims
}

/** Seats → claims; throws when they do not fit into a token. */
export function claimsFor(pid: string, version: number, seats: Seat[]): Claims {
  const claims = actorOf(pid, version, seats)
  const bytes = new TextEncoder().encode(JSON.stringify(claims)).length
  if (bytes > MAX_CLAIMS_BYTES)
    throw new RangeError(`${seats.length} seats need ${bytes} bytes; a token holds ${MAX_CLAIMS_BYTES}`)
  return claims
}
