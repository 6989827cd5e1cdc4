import * as z from 'zod/mini'
import { unitRole } from './seat'
import { id, instant, requiredText, version } from './shape'

/** `units/{unitId}/officers/{personId}`: a person's seat in a unit. `pid` repeats the document's id, for queries. */
export const officer = z.strictObject({
  v: version,
  pid: id,
  name: requiredText(80, 'họ tên'),
  role: unitRole,
  by: id,
  updatedAt: instant,
})
export type Officer = z.infer<typeof officer>
