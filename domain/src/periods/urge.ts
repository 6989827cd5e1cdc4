import * as z from 'zod/mini'
import { consolidationId } from '../reports/consolidation-doc'
import { id } from '../shape'

/** What `urge` takes: the unit that waits, and the period's report. */
export const urgeInput = z.strictObject({ unit: id, report: consolidationId })
export type UrgeInput = z.infer<typeof urgeInput>

/** How many places had not sent, and how many persons were told who had not been today. */
export interface Urged { places: number, told: number }
