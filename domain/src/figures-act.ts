import * as z from 'zod/mini'
import { BASE_METRICS, DECLARED_METRICS } from './base-figure'
import { forEach } from './for-each'
import { count, day, id, requiredText } from './shape'

/** A call of `stateFigures`: what a unit states for a day; figures that are null stay as they are. */
export const stateFiguresInput = z.strictObject({
  unit: id,
  on: day,
  source: requiredText(200, 'nguồn số liệu'),
  figures: z.strictObject(forEach([...DECLARED_METRICS, ...BASE_METRICS], () => z.nullable(count(200_000_000)))),
})
export type StateFiguresInput = z.infer<typeof stateFiguresInput>
