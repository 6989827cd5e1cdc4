import * as z from 'zod/mini'
import { unitRole } from './seat'
import { id, instant, requiredText, version } from './shape'

/** `units/{unitId}/officers/{personId}`: a person's seat in a unit. */
export const officer = z.strictObject({
  v: version,
  name: requiredText(80, 'họ tên'),
  role: unitRole,
  by: id,
  updatedAt: instant,
})
export type Officer = z.infer<typeof officer>
