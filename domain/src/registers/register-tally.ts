import { dayOf } from '../day'
import type { Figures } from '../metric'
import { addFigures } from '../metric'
import type { Month } from '../period'
import { monthOf } from '../period'
import type { RecordEvent, RegisterRecord } from './record'
import type { Register } from './register'

/** What a record adds to the stocks as it stands. */
export function stockOfRecord({ tally }: Register, { state }: Pick<RegisterRecord, 'state'>): Figures {
  return one(tally.stock, state)
}

/** What the events of a month add to the flows. */
export function flowsOfEvents({ tally }: Register, events: Pick<RecordEvent, 'kind' | 'at'>[], month: Month): Figures {
  return events.filter(({ at }) => monthOf(dayOf(at)) === month).reduce<Figures>((sum, { kind }) => addFigures(sum, one(tally.flow, kind)), {})
}

/** What one event adds to the flows of its month. */
export const flowOfEvent = ({ tally }: Register, kind: string): Figures => one(tally.flow, kind)

function one(metrics: Readonly<Record<string, readonly string[]>>, name: string): Figures {
  return Object.fromEntries(Object.keys(metrics).filter(metric => metrics[metric]!.includes(name)).map(metric => [metric, 1]))
}
