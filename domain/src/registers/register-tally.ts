import type { Figures } from '../metric'
import { addFigures } from '../metric'
import type { RegisterRecord } from './record'
import type { Register } from './register'
import { heldIn } from './register-metrics'

/** What of a record counts: its state, and the option by which its register tells figures apart: `inForce:plan`. */
export function codeOfRecord({ tally }: Register, record: Pick<RegisterRecord, 'state'> & Partial<RegisterRecord>): string {
  const option = tally.by === undefined ? null : record[tally.by] ?? null
  return option === null ? record.state : `${record.state}:${option}`
}

/** What a record adds to the stocks while it stands so. */
export function stockOfCode(register: Register, code: string): Figures {
  const [state, option] = code.split(':') as [string, string?]
  return { ...register.below === 'teams' ? { [heldIn(register)]: 1 } : {}, ...one(register.tally.stock, state, option) }
}

/** What one event adds to the flows of its month. */
export function flowOfEvent({ tally }: Register, kind: string, code = ''): Figures {
  return one(tally.flow, kind, code.split(':')[1])
}

function one(metrics: Readonly<Record<string, readonly string[]>>, name: string, option?: string): Figures {
  const named = Object.keys(metrics).filter(metric => metrics[metric]!.includes(name))
  return named.flatMap(metric => option === undefined ? [metric] : [metric, `${metric}.${option}`]).reduce<Figures>((sum, metric) => addFigures(sum, { [metric]: 1 }), {})
}
