import type { ListMembersInput, MemberList } from '@tung-ngo/domain/member-list'
import type { Caller } from '../seats/caller'
import { dayOf } from '@tung-ngo/domain/day'
import { isMemberOn } from '@tung-ngo/domain/member'
import { standing } from '@tung-ngo/domain/team-list'
import { rollsFor } from '../seats/entitled'
import { followList } from './follow-list'
import { followRolls } from './follow-rolls'

/** Everybody who is in a team of a commune today, for whoever may read the roll of any of them. */
export async function listMembers(caller: Caller | null, { commune }: ListMembersInput, now: number): Promise<MemberList> {
  await rollsFor(caller, commune, now)
  const { teams } = standing(await followList(commune, now))
  const rolls = await followRolls(commune, teams, now)
  return {
    teams: Object.fromEntries(teams.map(({ id, name }) => [id, name])),
    members: teams.flatMap(({ id }) => rolls[id] ?? []).filter(member => isMemberOn(member, dayOf(now))),
  }
}
