import type { ListTeamsInput, TeamList } from '@tung-ngo/domain/team-list'
import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { bareVillages, LISTED_LEVELS, standing } from '@tung-ngo/domain/team-list'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs } from '../store'
import { followList } from './follow-list'

/** The teams that stand below a unit, with its villages: of a commune all of them, above it those without a team. */
export async function listTeams(caller: Caller | null, { unit }: ListTeamsInput, now: number): Promise<TeamList> {
  const [actor, at] = [caller && await freshClaims(caller, now), (await docs.unit(unit).get()).data()]
  if (!actor || !at || !LISTED_LEVELS.includes(at.level) || !can(actor, 'team.list', { unit, path: at.path }))
    throw new Refusal('permission-denied', 'not-entitled')
  const list = standing(await followList(unit, now))
  return at.level === 'commune' ? list : { ...list, villages: bareVillages(list) }
}
