import type { MetricKind } from '../metric'
import type { Register } from './register'

/** The metrics that a register brings. */
export function metricsOf({ tally, fields }: Register): Record<string, MetricKind> {
  const by = tally.by === undefined ? undefined : fields[tally.by]
  const options = by?.kind === 'choice' ? Object.keys(by.options) : []
  const kinds = (metrics: object, kind: MetricKind) => Object.fromEntries(Object.keys(metrics).flatMap(metric => [metric, ...options.map(option => `${metric}.${option}`)]).map(metric => [metric, kind]))
  return { ...kinds(tally.stock, 'stock'), ...kinds(tally.flow, 'flow'), ...Object.fromEntries(Object.keys(tally.communes ?? {}).map(metric => [metric, 'stock' as const])) }
}
