import type { RecordEvent, RegisterRecord } from './record'
import { missingIn } from './record'
import type { Register, Value } from './register'
import { initialState } from './register'
import { codeOfRecord } from './register-tally'

/** An event with its id. */
export interface StoredEvent extends RecordEvent { id: string }

/** Why an event cannot follow on a record as it stands; null: it can. `record` is null before its creation. */
export function refusalOf(register: Register, record: RegisterRecord | null, event: Pick<RecordEvent, 'kind' | 'after'>): 'exists' | 'unknown' | 'wrongState' | 'incomplete' | null {
  if ((record === null) !== (event.kind === 'create'))
    return record === null ? 'unknown' : 'exists'
  if (record && !statesBefore(register, event.kind).includes(record.state))
    return 'wrongState'
  return missingIn(register, event).length > 0 ? 'incomplete' : null
}

/** The record after an event: the document that is written in the same commit. */
export function applyEvent(register: Register, record: RegisterRecord | null, { id, kind, after, v, by, at }: StoredEvent): RegisterRecord {
  const blank = Object.fromEntries(Object.keys(register.fields).map(name => [name, null]))
  const before = record ?? { ...blank, by, at, state: initialState(register) }
  return { ...before, ...after, v, state: register.moves[kind]?.to ?? before.state, updatedAt: at, last: id } as RegisterRecord
}

/** A line of a record's history: what changed, from what. */
export interface HistoryLine {
  event: StoredEvent
  label: string
  state: string
  /** What of the record counts from then on (`codeOfRecord`). */
  code: string
  changes: { field: string, before: Value, after: Value }[]
}

/** What has become of a record by its events, in the order of the server's time; events that could not follow are left out. */
export function foldEvents(register: Register, events: StoredEvent[]): { record: RegisterRecord | null, history: HistoryLine[] } {
  let record: RegisterRecord | null = null
  const history: HistoryLine[] = []
  for (const event of events.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    if (refusalOf(register, record, event) !== null)
      continue
    const before: RegisterRecord | null = record
    record = applyEvent(register, before, event)
    const changes = Object.entries(event.after).map(([field, after]) => ({ field, before: before?.[field] ?? null, after })).filter(({ before, after }) => before !== after)
    history.push({ event, label: labelOf(register, event.kind), state: record.state, code: codeOfRecord(register, record), changes })
  }
  return { record, history }
}

function labelOf({ moves, words }: Register, kind: string): string {
  return kind === 'create' ? words.add : kind === 'edit' ? 'Sửa' : moves[kind]!.label
}

const statesBefore = ({ moves, editable }: Register, kind: string) => kind === 'edit' ? editable : moves[kind]?.from ?? []
