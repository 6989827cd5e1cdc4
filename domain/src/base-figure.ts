import * as z from 'zod/mini'
import { count, day, id, instant, requiredText, version } from './shape'

/** Denominators that a village or unit states, each with its day and source. */
export const BASE_METRICS = ['villages', 'households', 'population', 'citizens', 'schools', 'teachers', 'officials'] as const
export type BaseMetric = typeof BASE_METRICS[number]

/** `units/{unitId}/bases/{id}`: one stated figure, never changed: a newer one stands beside it. */
export const baseFigure = z.strictObject({
  v: version,
  metric: z.enum(BASE_METRICS),
  value: count(200_000_000),
  on: day,
  source: requiredText(200, 'nguồn số liệu'),
  by: id,
  at: instant,
})
export type BaseFigure = z.infer<typeof baseFigure>
