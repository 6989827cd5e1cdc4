import type { Recording } from '../command'
import { SERVER_TIME } from '../command'
import { paths } from '../paths'
import type { Day } from '../period'
import { SHAPE_VERSION } from '../shape'
import type { RecordEvent } from './record'
import type { StoredEvent } from './record-events'
import { applyEvent } from './record-events'
import type { Register } from './register'

/** Who does something with a record of which team or unit, on which day, under which new id. */
export interface Recorder { place: string, pid: string, eventId: string, on: Day }

/** One commit: the event, first and under its own id, and the record as it leaves it. `record`: its id. */
export function recordEvent(register: Register, recorder: Recorder, record: string, said: Pick<RecordEvent, 'kind' | 'after' | 'note'>): Recording {
  const { place, pid, eventId, on } = recorder
  const event = { v: SHAPE_VERSION, ...said, by: pid }
  const path = paths.record(register.below, place, register.id, record)
  return {
    fact: { v: SHAPE_VERSION, kind: 'record', by: pid, on } as unknown as Recording['fact'],
    writes: [
      { op: 'create', path: paths.recordEvent(register.below, place, register.id, record, eventId), data: { ...event, at: SERVER_TIME } },
      said.kind === 'create'
        ? { op: 'create', path, data: { ...applyEvent(register, null, { ...event, id: eventId, at: 0 } as StoredEvent), at: SERVER_TIME, updatedAt: SERVER_TIME } }
        : { op: 'update', path, data: { ...said.after, ...stateAfter(register, said.kind), v: SHAPE_VERSION, last: eventId, updatedAt: SERVER_TIME } },
    ],
    record: { register: register.id, id: record },
  }
}

function stateAfter({ moves }: Register, kind: string): { state?: string } {
  const to = moves[kind]?.to
  return to === undefined ? {} : { state: to }
}
