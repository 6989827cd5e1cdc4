import * as z from 'zod/mini'
import { ACTIVITY_KINDS } from './fact'
import { id, instant, version } from './shape'

/**
 * Why a recording was returned, as far as the phone found out. `refused`: the rules said no to what the app took for
 * right, which is a fault of ours or an app too old.
 */
export const REFUSAL_REASONS = ['seatGone', 'tooOld', 'notYet', 'unknownHousehold', 'goneHousehold', 'declined', 'refused', 'reportChanged', 'reportClosed'] as const
export type RefusalReason = typeof REFUSAL_REASONS[number]

/** `units/{root}/refusals/{factId}`: a phone says that a recording was returned, and nothing of what was in it. */
export const refusal = z.strictObject({
  v: version,
  kind: z.enum([...ACTIVITY_KINDS, 'register', 'correct', 'withdraw', 'record', 'report']),
  reason: z.enum(REFUSAL_REASONS),
  /** What the server answered: `permission-denied`. */
  code: z.string().check(z.regex(/^[a-z-]{1,40}$/)),
  /** Version of the app. */
  app: z.string().check(z.regex(/^[\w.-]{1,40}$/)),
  by: id,
  at: instant,
})
export type Refusal = z.infer<typeof refusal>

/** Refusals are read for faults of the app, and then deleted after so many days. */
export const REFUSAL_DAYS = 30
