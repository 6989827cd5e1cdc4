import type { Action } from '@tung-ngo/domain/access'
import type { Claims } from '@tung-ngo/domain/seat'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit, UnitLevel } from '@tung-ngo/domain/unit'
import type { Caller } from './caller'
import { can } from '@tung-ngo/domain/access'
import { Refusal } from '../signin/refusal'
import { docs } from '../store'
import { freshClaims } from './caller'

/** The unit, for who may do that with it by his seats as they are now; refused to all others, as where there is none. `levels`: of which it must be. */
export async function unitFor(caller: Caller | null, unit: string, action: Action, now: number, levels?: readonly UnitLevel[]): Promise<{ pid: string, actor: Claims, at: Unit }> {
  const [actor, at] = [caller && await freshClaims(caller, now), (await docs.unit(unit).get()).data()]
  if (!actor || !at || (levels && !levels.includes(at.level)) || !can(actor, action, { unit, path: at.path }))
    throw new Refusal('permission-denied', 'not-entitled')
  return { pid: actor.pid, actor, at }
}

/** The team, likewise. */
export async function teamFor(caller: Caller | null, team: string, action: Action, now: number): Promise<{ pid: string, stood: Team }> {
  const [actor, stood] = [caller && await freshClaims(caller, now), (await docs.team(team).get()).data()]
  if (!actor || !stood || !can(actor, action, { team, commune: stood.commune, path: stood.path }))
    throw new Refusal('permission-denied', 'not-entitled')
  return { pid: actor.pid, stood }
}

/** The commune, for who reads the rolls of its teams: whoever reads that of any of them reads all. */
export async function rollsFor(caller: Caller | null, commune: string, now: number): Promise<{ pid: string }> {
  const [actor, at] = [caller && await freshClaims(caller, now), (await docs.unit(commune).get()).data()]
  if (!actor || at?.level !== 'commune' || !can(actor, 'roll.read', { team: '', commune, path: at.path }))
    throw new Refusal('permission-denied', 'not-entitled')
  return { pid: actor.pid }
}
