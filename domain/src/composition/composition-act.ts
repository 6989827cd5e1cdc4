import * as z from 'zod/mini'
import { id, requiredText } from '../shape'
import { MAX_RULES } from '../unit'
import { compositionRule } from './rule'

/** A call of `saveComposition`: all rules of a province as they are from now on, those that have ended included. */
export const saveCompositionInput = z.strictObject({
  unit: id,
  rules: z.array(compositionRule).check(z.maxLength(MAX_RULES)),
  reason: requiredText(300, 'căn cứ'),
})
export type SaveCompositionInput = z.infer<typeof saveCompositionInput>
