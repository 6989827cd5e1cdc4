import * as z from 'zod/mini'
import { count, day, id, instant, line, prose, version } from '../shape'
import type { Register, RegisterField, Value } from './register'

/** What documents have beside the fields of their register. */
export const RESERVED = ['v', 'state', 'by', 'at', 'updatedAt', 'last'] as const

/**
 * `teams|units/{id}/{register}/{recordId}`: a record as its events left it. `by` and `at`: who made it and when;
 * `last`: its newest event.
 */
export type RegisterRecord = { v: number, state: string, by: string, at: number, updatedAt: number, last: string } & { [field: string]: Value }

/**
 * `…/{recordId}/events/{eventId}`: what somebody did with a record, never changed: `create`, `edit` or a move, with the
 * fields that it sets, and a word to it.
 */
export interface RecordEvent {
  v: number
  kind: string
  after: Record<string, Value>
  note: string
  by: string
  at: number
}

/** The schema of a register's documents. */
export function recordSchema(register: Register) {
  return z.strictObject({
    ...fieldSchemas(register),
    v: version,
    state: z.enum(Object.keys(register.states)),
    by: id,
    at: instant,
    updatedAt: instant,
    last: id,
  })
}

/** The schema of its events: a new record is whole, a move sets what it asks for and nothing else. */
export function eventSchema(register: Register) {
  return z.strictObject({
    v: version,
    kind: z.enum(['create', 'edit', ...Object.keys(register.moves)]),
    after: z.partial(z.strictObject(fieldSchemas(register))),
    note: prose(300),
    by: id,
    at: instant,
  }).check(z.refine(event => isComplete(register, event as Pick<RecordEvent, 'kind' | 'after'>)))
}

function isComplete(register: Register, event: Pick<RecordEvent, 'kind' | 'after'>): boolean {
  const { asks = [] } = register.moves[event.kind] ?? { asks: Object.keys(register.fields) }
  return missingIn(register, event).length === 0 && Object.keys(event.after).every(name => asks.includes(name))
}

/** Fields that an event must set and does not. */
export function missingIn({ fields, moves }: Register, { kind, after }: Pick<RecordEvent, 'kind' | 'after'>): string[] {
  const asked = kind === 'create' ? Object.keys(fields).filter(name => fields[name]!.required) : moves[kind]?.asks ?? []
  const cleared = Object.keys(after).filter(name => fields[name]?.required)
  return [...new Set([...asked, ...cleared])].filter(name => isBlank(after[name]))
}

/** Nothing was said: a word is missing, a yes or no is not there. */
export const isBlank = (value: Value | undefined): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

function fieldSchemas({ fields }: Register) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.required ? valueSchema(field) : z.nullable(valueSchema(field))]))
}

/** A text begins with a letter; what is not said is null. */
const said = z.regex(/^[^\t\n\f\r ]/, 'Chưa ghi gì.')

function valueSchema(field: RegisterField): z.ZodMiniType<Value> {
  switch (field.kind) {
    case 'line': return line(field.max).check(said)
    case 'prose': return prose(field.max).check(said)
    case 'count': return count(field.max)
    case 'choice': return z.enum(Object.keys(field.options))
    case 'day': return day
    case 'yesNo': return z.boolean()
    case 'person':
    case 'unit': return id
  }
}
