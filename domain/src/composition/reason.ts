import * as z from 'zod/mini'
import { id, instant, prose, version } from '../shape'

const MAX_TEXT = 300

/**
 * `teams/{teamId}/reasons/{ruleId}`: why a team does not keep a rule of make-up, written by the functions. An empty text
 * took an earlier one back.
 */
export const compositionReason = z.strictObject({ v: version, text: prose(MAX_TEXT), by: id, at: instant })
export type CompositionReason = z.infer<typeof compositionReason>

/** A call of `saveReason`: of one rule that is in force for the team. */
export const saveReasonInput = z.strictObject({ team: id, rule: id, text: prose(MAX_TEXT) })
export type SaveReasonInput = z.infer<typeof saveReasonInput>

/** A reason as `listReasons` tells it: who gave it, when (ms). */
export interface ToldReason { rule: string, text: string, name: string, at: number }
