import type { Action } from '@tung-ngo/domain/access'
import type { Actor } from '../world/actors'
import type { Write } from './expected'
import type { Subject } from './subjects'
import { eventSchema, recordSchema } from '@tung-ngo/domain/registers/record'
import { initialState } from '@tung-ngo/domain/registers/register'
import type { Register } from '@tung-ngo/domain/registers/register'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { may } from '../matrix/row'
import { pidOf } from '../world/actors'
import { collectionOf, eventDoc, eventPath, recordDoc, recordPath, standingDoc, standingEvent, STANDING_EVENT, STANDING_RECORD, stepsOf } from '../world/register-docs'

/** One of its kinds of events, another for the next actor. */
function kindFor(register: Register, { uid }: Actor): string {
  const kinds = ['create', ...stepsOf(register).map(([kind]) => kind)]
  return kinds[[...uid].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % kinds.length]!
}

/** Records, and events of every kind. A record that stands changes only together with an event: alone it is refused. */
export const REGISTER_SUBJECTS: Subject[] = REGISTERS.flatMap(register => [
  {
    collection: collectionOf(register),
    schema: recordSchema(register),
    path: (site, id): string => recordPath(register, site, id),
    standing: () => ({ [STANDING_RECORD]: standingDoc(register) }),
    make: (actor, _, __, before) => before ? { ...recordDoc(register, pidOf(actor)), at: before.at, by: before.by } : recordDoc(register, pidOf(actor)),
  } satisfies Subject,
  {
    collection: `${collectionOf(register)}/events`,
    schema: eventSchema(register),
    path: (site, id): string => eventPath(register, site, id),
    standing: () => ({ [STANDING_EVENT]: standingEvent(register) }),
    make: actor => eventDoc(register, kindFor(register, actor), pidOf(actor)),
  } satisfies Subject,
])

/** Who may write them, and what their schemas cannot say. */
export const REGISTER_WRITES: Record<string, (write: Write) => boolean> = Object.fromEntries(REGISTERS.flatMap(register => [
  [collectionOf(register), ({ actor, data, before, place }: Write) =>
    !before && data.by === pidOf(actor) && data.state === initialState(register) && may(actor, `${register.id}.create` as Action, place)],
  [`${collectionOf(register)}/events`, ({ actor, data, before, place }: Write) =>
    !before && data.by === pidOf(actor) && may(actor, `${register.id}.${data.kind}` as Action, place)],
]))
