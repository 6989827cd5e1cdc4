import * as z from 'zod/mini'
import { TEAM_ROLES } from './seat'
import { id, instant, text, version } from './shape'

export const REQUEST_STATES = ['open', 'given', 'refused', 'withdrawn'] as const
export type RequestState = typeof REQUEST_STATES[number]

/** Roles that can be asked for; nobody asks to be an operator. */
const ROLES = ['leader', 'deputy', 'member', 'officer', 'viewer'] as const

/** A seat is asked for in one place, in a role that the place has. */
function asksOnePlace({ team, unit, role }: { team: string | null, unit: string | null, role: typeof ROLES[number] }): boolean {
  const teamRoles: readonly string[] = TEAM_ROLES
  return team === null ? unit !== null && ['officer', 'deputy', 'viewer'].includes(role) : unit === null && teamRoles.includes(role)
}

/** Who refuses says why; nothing else carries an answer without its giver. */
function isAnswered({ state, answer, decidedBy }: { state: RequestState, answer: string, decidedBy: string | null }): boolean {
  const decided = state === 'given' || state === 'refused'
  return decided === (decidedBy !== null) && (state !== 'refused' || answer !== '') && (decided || answer === '')
}

/**
 * `units/{above}/requests/{id}`: an official of the unit `from` asks a seat for himself, which waits for a unit above
 * his own. `team` or `unit` is the place, the other null. Once it is `given`, the functions write the row (`doneAt`).
 */
export const seatRequest = z.strictObject({
  v: version,
  pid: id,
  from: id,
  team: z.nullable(id),
  unit: z.nullable(id),
  role: z.enum(ROLES),
  reason: text(300).check(z.minLength(10, 'Ghi rõ lý do, ít nhất 10 chữ.')),
  state: z.enum(REQUEST_STATES),
  answer: text(300),
  decidedBy: z.nullable(id),
  at: instant,
  updatedAt: instant,
  doneAt: z.optional(instant),
}).check(z.refine(asksOnePlace), z.refine(isAnswered))
export type SeatRequest = z.infer<typeof seatRequest>
