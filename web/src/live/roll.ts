import type { Member } from '@tung-ngo/domain/member'
import type { Team } from '@tung-ngo/domain/team'
import { paths } from '@tung-ngo/domain/paths'
import { listDocuments, readDocument } from '../sync/documents'

export interface Roll { team: Team, members: (Member & { id: string })[] }

/** A team and its roll, as its commune's officials see them; undefined when there is no such team. */
export async function readRoll(id: string): Promise<Roll | undefined> {
  const [team, members] = await Promise.all([readDocument<Team>(paths.team(id)), listDocuments<Member>(paths.members(id))])
  return team && { team, members }
}
