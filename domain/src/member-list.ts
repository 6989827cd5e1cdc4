import * as z from 'zod/mini'
import type { Member } from './member'
import { eventsOf } from './log-entry'
import { id } from './shape'

/** A call of `listMembers`. */
export const listMembersInput = z.strictObject({ commune: id })
export type ListMembersInput = z.infer<typeof listMembersInput>

/** An entry of a team's roll in the list of a commune; who sits in two teams stands there twice. */
export type ListedMember = { team: string } & Pick<Member, 'pid' | 'name' | 'role' | 'kind' | 'organisation' | 'position' | 'phone' | 'joinedOn' | 'leftOn' | 'confirmed'>

/** Everybody in the teams of a commune; `teams`: what they are called. */
export interface MemberList { teams: Record<string, string>, members: ListedMember[] }

export function listedMember(team: string, { pid, name, role, kind, organisation, position, phone, joinedOn, leftOn, confirmed }: Member): ListedMember {
  return { team, pid, name, role, kind, organisation, position, phone, joinedOn, leftOn, confirmed }
}

/** What the log says whenever an entry of a roll was written. */
export const ROLL_EVENTS = eventsOf('seat')
