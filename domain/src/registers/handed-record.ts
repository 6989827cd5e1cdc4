import * as z from 'zod/mini'
import { id, instant, version } from '../shape'

/**
 * `units/{unitId}/handed/{teamId}_{recordId}`: where a record stands that was handed up to the unit, or past it: a list of
 * them without a look into every team. Written by the functions; what the record says is read from the record.
 */
export const handedRecord = z.strictObject({ v: version, register: id, team: id, record: id, state: id, at: instant })
export type HandedRecord = z.infer<typeof handedRecord>
