import * as z from 'zod/mini'
import { id } from './shape'

/** What `receiptOf` takes: facts that a phone sent to a team, of which it does not know whether they arrived. */
export const receiptInput = z.strictObject({ team: id, ids: z.array(id).check(z.minLength(1), z.maxLength(20)) })

/** Of these facts, the ones that the server has from the caller: recorded or sent by him. Nothing of what they say. */
export interface Receipt { received: string[] }
