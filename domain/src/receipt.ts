import * as z from 'zod/mini'
import { id } from './shape'

/** Below a team, where facts lie and the events of records and reports. */
const collection = z.string().check(z.regex(/^(?:facts|[a-z]{1,40}\/[\w.-]{1,140}\/events)$/i))

/**
 * What `receiptOf` takes: acts that a phone sent to a team (or to a unit: `unit`), of which it does not know whether they arrived. `below`: the
 * collection below the place in which all of them are; facts if it is not said.
 */
export const receiptInput = z.strictObject({ team: id, below: z.optional(collection), unit: z.optional(z.literal(true)), ids: z.array(id).check(z.minLength(1), z.maxLength(20)) })

/** Of these acts, the ones that the server has from the caller: recorded or sent by him. Nothing of what they say. */
export interface Receipt { received: string[] }
