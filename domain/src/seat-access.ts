import type { Member } from './member'
import type { Officer } from './officer'
import type { Claims, TeamRole, UnitRole } from './seat'
import type { SeatRequest } from './seat-request'
import type { Action, TeamPlace, UnitPlace } from './access'
import { can } from './access'

/**
 * Whether an actor may write a row of a team's roll. Nobody writes his own; a leader neither makes a leader nor
 * touches one, and confirms nothing. `before`: the role that stands in the row now, if there is one.
 */
export function canWriteRow(actor: Claims | null, place: TeamPlace, row: Pick<Member, 'pid' | 'role' | 'confirmed'>, before?: TeamRole): boolean {
  const action = row.role === 'leader' || before === 'leader' ? 'leaderRow.write' : 'roll.write'
  const actions: Action[] = row.confirmed ? [action, 'roll.confirm'] : [action]
  return actions.every(action => can(actor, action, { ...place, of: row.pid }))
}

/**
 * Whether an actor may write a row of a unit's officials. Nobody writes his own or an operator's; beside himself an
 * officer seats deputies and viewers only. `before`: the role that stands in the row now, if there is one.
 */
export function canSeat(actor: Claims | null, place: UnitPlace, row: Pick<Officer, 'pid' | 'role'>, before?: UnitRole): boolean {
  const roles = [row.role, before]
  return !roles.includes('operator') && can(actor, roles.includes('officer') ? 'officerSeat.write' : 'seat.write', { ...place, of: row.pid })
}

/** Whether an actor may ask the unit `above` for a seat of his own, as an official of the unit `from`. */
export function canAsk(actor: Claims | null, above: string, from: UnitPlace, pid: string): boolean {
  return liesAbove(above, from) && can(actor, 'request.create', { ...from, of: pid })
}

/** Whether an actor may give or refuse what is asked of his unit; never what he asks himself. */
export function canDecide(actor: Claims | null, above: UnitPlace, request: Pick<SeatRequest, 'pid'>): boolean {
  return can(actor, 'request.decide', { ...above, of: request.pid })
}

/** Whether what was asked may be given by an actor: his unit lies above the asker's, and the place is his to fill. */
export function canGive(actor: Claims | null, above: UnitPlace, from: UnitPlace, target: TeamPlace | UnitPlace, asked: Pick<SeatRequest, 'pid' | 'role'>, before?: UnitRole): boolean {
  if (!canDecide(actor, above, asked) || !liesAbove(above.unit, from))
    return false
  return 'team' in target
    ? can(actor, 'roll.giveAbove', target)
    : canSeat(actor, target, { pid: asked.pid, role: asked.role as UnitRole }, before)
}

const liesAbove = (above: string, { unit, path }: UnitPlace) => unit !== above && path.includes(above)

/** A seat that somebody holds, with its place in the tree. */
export type Held = { place: TeamPlace, role: TeamRole } | { place: UnitPlace, role: UnitRole }

/**
 * Whether an actor may make an invitation code for a person, and sign him out everywhere: both open or close all that
 * the person holds, so the actor must have a say in every seat of his, and first of all in the one `at` hand.
 */
export function canVouch(actor: Claims | null, pid: string, at: Held, others: Held[]): boolean {
  const hasSay = ({ place, role }: Held) => 'team' in place
    ? can(actor, 'signInCode.make', place)
    : canSeat(actor, place, { pid, role: role as UnitRole })
  const givesTeamSeat = (held: Held) => 'unit' in at.place && 'team' in held.place && can(actor, 'signInCode.makeAbove', held.place)
  return hasSay(at) && others.every(held => hasSay(held) || givesTeamSeat(held))
}
