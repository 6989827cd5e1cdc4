import type { MetricKind } from '../metric'
import type { Register } from './register'

/** How many records a register of teams holds, whatever became of them: where there are none, nobody need look. */
export const heldIn = ({ id }: Pick<Register, 'id'>) => `records.${id}` as const

/** The metrics that a register brings. */
export function metricsOf(register: Register): Record<string, MetricKind> {
  const { below, tally, fields } = register
  const by = tally.by === undefined ? undefined : fields[tally.by]
  const options = by?.kind === 'choice' ? Object.keys(by.options) : []
  const kinds = (metrics: object, kind: MetricKind) => Object.fromEntries(Object.keys(metrics).flatMap(metric => [metric, ...options.map(option => `${metric}.${option}`)]).map(metric => [metric, kind]))
  const communes = Object.fromEntries(Object.keys(tally.communes ?? {}).map(metric => [metric, 'stock' as const]))
  return { ...below === 'teams' ? { [heldIn(register)]: 'stock' } : {}, ...kinds(tally.stock, 'stock'), ...kinds(tally.flow, 'flow'), ...communes }
}
