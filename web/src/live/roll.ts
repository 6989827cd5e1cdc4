import type { Member } from '@tung-ngo/domain/member'
import type { Team } from '@tung-ngo/domain/team'
import { paths } from '@tung-ngo/domain/paths'
import { openFirestore } from './firestore'

export interface Roll { team: Team, members: (Member & { id: string })[] }

/** A team and its roll, as its commune's officials see them; undefined when there is no such team. */
export async function readRoll(id: string): Promise<Roll | undefined> {
  const { read, list } = await openFirestore()
  const [team, members] = await Promise.all([read(paths.team(id)), list(paths.members(id))])
  return team && { team: team as unknown as Team, members: members as unknown as Roll['members'] }
}
