import * as z from 'zod/mini'
import { day, id, instant, requiredText, version } from './shape'

export const TEAM_LEVELS = ['commune', 'village'] as const
export type TeamLevel = typeof TEAM_LEVELS[number]

export const TEAM_STATUSES = ['established', 'planApproved', 'active', 'dissolved'] as const
export type TeamStatus = typeof TEAM_STATUSES[number]

/**
 * `teams/{teamId}`. Belongs to one unit (a commune or a village) and carries that unit's place in the tree;
 * nothing below a team repeats it, so a reorganisation rewrites teams and not households.
 * `district` is null where there is none. `dissolvedOn`: first day on which the team no longer exists.
 * `mergedInto`: the team that took over its work then, and what it owed.
 * `createdAt`: when it was entered here, which may be years after it was founded.
 */
export const team = z.strictObject({
  v: version,
  name: requiredText(120, 'tên tổ'),
  level: z.enum(TEAM_LEVELS),
  status: z.enum(TEAM_STATUSES),
  unit: id,
  path: z.array(id).check(z.minLength(2), z.maxLength(6)),
  province: id,
  district: z.nullable(id),
  commune: id,
  foundedOn: day,
  dissolvedOn: z.nullable(day),
  mergedInto: z.optional(id),
  createdAt: instant,
  updatedAt: instant,
}).check(z.refine(({ dissolvedOn, mergedInto }) => mergedInto === undefined || dissolvedOn !== null, 'Tổ đã nhập vào tổ khác thì ghi ngày thôi hoạt động.'))
export type Team = z.infer<typeof team>
