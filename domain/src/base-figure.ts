import * as z from 'zod/mini'
import { count, day, id, instant, requiredText, version } from './shape'

/** Denominators that a village or unit states, each with its day and source. */
export const BASE_METRICS = ['villages', 'households', 'population', 'citizens', 'schools', 'teachers', 'officials'] as const
export type BaseMetric = typeof BASE_METRICS[number]

/**
 * What report form 1 asks for, as a unit declares it until its teams are registered: teams and members of both levels,
 * villages without a team. It stands beside what is counted and is never added to it.
 */
export const DECLARED_METRICS = ['declared.teams.commune', 'declared.teams.village', 'declared.members.commune', 'declared.members.village', 'declared.villages.without'] as const
export type DeclaredMetric = typeof DECLARED_METRICS[number]
export type StatedMetric = BaseMetric | DeclaredMetric

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

/** The same with what is declared, which the functions alone write. */
export const statedFigure = z.extend(baseFigure, { metric: z.enum([...BASE_METRICS, ...DECLARED_METRICS]) })
export type StatedFigure = z.infer<typeof statedFigure>
