import type { ListMembersInput, MemberList } from '@tung-ngo/domain/member-list'
import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { dayOf } from '@tung-ngo/domain/day'
import { isMemberOn } from '@tung-ngo/domain/member'
import { standing } from '@tung-ngo/domain/team-list'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs } from '../store'
import { followList } from './follow-list'
import { followRolls } from './follow-rolls'

/** Everybody who is in a team of a commune today, for whoever may read the roll of any of them. */
export async function listMembers(caller: Caller | null, { commune }: ListMembersInput, now: number): Promise<MemberList> {
  const [actor, unit] = [caller && await freshClaims(caller, now), (await docs.unit(commune).get()).data()]
  if (!actor || unit?.level !== 'commune' || !can(actor, 'roll.read', { team: '', commune, path: unit.path }))
    throw new Refusal('permission-denied', 'not-entitled')
  const { teams } = standing(await followList(commune, now))
  const rolls = await followRolls(commune, teams, now)
  return {
    teams: Object.fromEntries(teams.map(({ id, name }) => [id, name])),
    members: teams.flatMap(({ id }) => rolls[id] ?? []).filter(member => isMemberOn(member, dayOf(now))),
  }
}
