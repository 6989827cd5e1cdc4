import type { Register } from '@tung-ngo/domain/registers/register'
import type { Contract } from './contracts'
import { eventSchema, recordSchema } from '@tung-ngo/domain/registers/record'
import { initialState } from '@tung-ngo/domain/registers/register'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { pidOf } from '../world/actors'
import { changesBy, eventDoc, eventPath, keeperOf, recordDoc, recordPath, standingDoc, VILLAGE } from '../world/register-docs'

/** A record as it is made and as an edit leaves it; its events: a new one, and those that ask for something. */
function contractsOf(register: Register): Contract[] {
  const writer = keeperOf(register)
  const by = pidOf(writer)
  const [path, event] = [recordPath(register, VILLAGE, 'd-shape'), eventDoc(register, 'edit', by)]
  const [before, { [register.list[0]!]: _, ...others }] = [standingDoc(register), event.after as Record<string, unknown>]
  const edit = { ...event, after: others }
  const edited = { ...before, ...changesBy(register, before, edit, 'e-new') }
  return [
    {
      name: `record of ${register.id}`,
      schema: recordSchema(register),
      writer,
      path,
      make: () => recordDoc(register, by),
      holds: () => true,
      create: data => data.by === by && data.state === initialState(register),
      update: {
        before,
        make: () => edited,
        beside: { [`${path}/events/e-new`]: edit },
        // The shape's version alone is free: all else is as the event left it.
        holds: data => JSON.stringify({ ...data, v: 0 }) === JSON.stringify({ ...edited, v: 0 }),
      },
    },
    ...['create', ...Object.keys(register.moves).filter(kind => register.moves[kind]!.asks)].map((kind): Contract => ({
      name: `${kind} of ${register.id}`,
      schema: eventSchema(register),
      writer,
      path: eventPath(register, VILLAGE, 'e-shape'),
      make: () => eventDoc(register, kind, by),
      holds: data => data.by === by,
    })),
  ]
}

export const REGISTER_CONTRACTS: Contract[] = REGISTERS.flatMap(contractsOf)
