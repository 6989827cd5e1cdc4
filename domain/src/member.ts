import * as z from 'zod/mini'
import { teamRole } from './seat'
import { day, id, instant, phoneNumber, requiredText, text, version } from './shape'

export const MEMBER_KINDS = ['official', 'local'] as const

/** Offices and organisations that the composition rules name (domain §4, report form 3). */
export const ORGANISATIONS = [
  'village_head',
  'party_cell',
  'youth_union',
  'police',
  'women',
  'farmers',
  'culture_society_office',
  'commune_pc',
  'teacher',
  'teacher_it',
  'health',
  'post_telecom_bank',
  'other',
] as const

/**
 * `teams/{teamId}/members/{personId}`: an entry of the team's roll, the only place where a team role is written.
 * `pid` repeats the document's id, so that all seats of a person can be queried.
 * What the leader writes works at once with `confirmed: false`; the commune's officer confirms it, or undoes it by
 * `leftOn`: an entry undone on the day it began never counts. Days are inclusive: a member counts from `joinedOn` until the day before `leftOn`.
 */
export const member = z.strictObject({
  v: version,
  pid: id,
  name: requiredText(80, 'họ tên'),
  role: teamRole,
  kind: z.enum(MEMBER_KINDS),
  organisation: z.enum(ORGANISATIONS),
  position: text(80),
  phone: z.nullable(phoneNumber),
  joinedOn: day,
  leftOn: z.nullable(day),
  confirmed: z.boolean(),
  by: id,
  updatedAt: instant,
})
export type Member = z.infer<typeof member>

/** Whether the entry counts on `day`. */
export function isMemberOn(member: Pick<Member, 'joinedOn' | 'leftOn'>, day: string): boolean {
  return member.joinedOn <= day && (member.leftOn === null || member.leftOn > day)
}
