import type { ListTeamsInput, TeamList } from '@tung-ngo/domain/team-list'
import type { Caller } from '../seats/caller'
import { bareVillages, LISTED_LEVELS, standing } from '@tung-ngo/domain/team-list'
import { unitFor } from '../seats/entitled'
import { followList } from './follow-list'

/** The teams that stand below a unit, with its villages: of a commune all of them, above it those without a team. */
export async function listTeams(caller: Caller | null, { unit }: ListTeamsInput, now: number): Promise<TeamList> {
  const { at } = await unitFor(caller, unit, 'team.list', now, LISTED_LEVELS)
  const list = standing(await followList(unit, now))
  return at.level === 'commune' ? list : { ...list, villages: bareVillages(list) }
}
