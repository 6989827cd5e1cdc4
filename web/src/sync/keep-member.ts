import type { LocalMember } from './types'
import { announce } from './changes'
import { database } from './database'

/** A row of the roll as it was just written to the server, so that screens need not wait for the next pull. */
export async function keepMember(team: string, member: LocalMember): Promise<void> {
  await (await database()).put('members', { ...member, team })
  announce({ kind: 'team', team })
}
