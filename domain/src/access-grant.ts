import * as z from 'zod/mini'
import { id, instant, text, version } from './shape'

/** An official opens the households of a team for this long at most. */
export const ACCESS_HOURS = 8

/**
 * `teams/{teamId}/accesses/{uid}`: an official of the commune opened the team's households from `at` until `until`,
 * for a reason that the team's leader reads. While it is open it can only be ended (`until` becomes now); afterwards a
 * new one takes its place, and the log keeps each. `name`: the official's, put there by the functions from his row.
 */
export const accessGrant = z.strictObject({
  v: version,
  pid: id,
  name: z.optional(text(80)),
  commune: id,
  reason: text(300).check(z.minLength(10, 'Ghi rõ lý do, ít nhất 10 chữ.')),
  at: instant,
  until: instant,
})
export type AccessGrant = z.infer<typeof accessGrant>

/** Whether it opens the households at an instant (ms). */
export function isOpen(grant: Pick<AccessGrant, 'until'>, instant: number): boolean {
  return instant < grant.until
}
