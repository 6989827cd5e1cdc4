import type { MetricKind } from '../metric'
import type { Register } from './register'

/** The metrics that a register brings. */
export function metricsOf({ tally }: Register): Record<string, MetricKind> {
  const kinds = (metrics: object, kind: MetricKind) => Object.fromEntries(Object.keys(metrics).map(metric => [metric, kind]))
  return { ...kinds(tally.stock, 'stock'), ...kinds(tally.flow, 'flow') }
}
