import * as z from 'zod/mini'
import type { Day } from './period'
import { unitRole } from './seat'
import { day, id, instant, phoneNumber, requiredText, version } from './shape'

/**
 * `units/{unitId}/officers/{personId}`: a person's seat in a unit. `pid` repeats the document's id, for queries.
 * A row is never deleted: it is ended, and `endedOn` says on which day; with a day in it, it gives no seat.
 */
export const officer = z.strictObject({
  v: version,
  pid: id,
  name: requiredText(80, 'họ tên'),
  role: unitRole,
  phone: z.nullable(phoneNumber),
  endedOn: z.nullable(day),
  by: id,
  updatedAt: instant,
})
export type Officer = z.infer<typeof officer>

/** Whether somebody acts for his unit on a day: reports go by his hand. */
export const actsOn = ({ role, endedOn }: Pick<Officer, 'role' | 'endedOn'>, day: Day): boolean => (role === 'officer' || role === 'deputy') && (endedOn === null || endedOn > day)
