import * as z from 'zod/mini'
import { isGuideId } from './guide'
import { id } from './shape'

/** A call of `removeGuide`: a commune's guide in another language, with its recording. */
export const removeGuideInput = z.strictObject({ unit: id, guide: id.check(z.refine(isGuideId)) })
export type RemoveGuideInput = z.infer<typeof removeGuideInput>
