import type { Action } from '@tung-ngo/domain/access'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { Row } from './row'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { pidOf } from '../world/actors'
import { newId } from '../world/documents'
import { changesBy, collectionOf, eventDoc, eventPath, recordDoc, recordPath, standingDoc, stepsOf } from '../world/register-docs'
import { rowsFor, teamPlace, unitPlace } from './row'

/** Records, an edit and a move of them with the events that make them, and events of every kind: who may do it is asked of the event. */
function registerRows(register: Register): Row[] {
  const collection = collectionOf(register)
  const place = register.below === 'teams' ? teamPlace : unitPlace
  const step = (kind: string) => [`${register.id}.${kind}`] as string[] as Action[]
  const records = rowsFor(collection, {
    place,
    path: site => recordPath(register, site),
    make: (actor, site) => ({ path: recordPath(register, site, newId('d')), data: recordDoc(register, pidOf(actor)) }),
    change: { record: () => ({}), state: () => ({}), origin: () => ({ at: SERVER_TIME }) },
  }).filter(({ variant }) => variant !== 'record' && variant !== 'state')
  const changes = stepsOf(register).slice(0, 2).map(([kind, from]): Row => ({
    collection,
    operation: 'update',
    variant: kind,
    place,
    actions: step(kind),
    request: (actor, site) => {
      const [path, before, event, id] = [recordPath(register, site, `d-${kind}-${actor.uid}`), standingDoc(register, from), eventDoc(register, kind, pidOf(actor)), newId('e')]
      return { path, given: { [path]: before }, beside: { [`${path}/events/${id}`]: event }, data: changesBy(register, before, event, id), byPaths: true }
    },
  }))
  const events = rowsFor(`${collection}/events`, {
    place,
    path: site => eventPath(register, site),
    make: (actor, site) => ({ path: eventPath(register, site, newId('e')), data: eventDoc(register, 'create', pidOf(actor)) }),
    change: { any: actor => ({ note: 'Sửa', by: pidOf(actor), at: SERVER_TIME }) },
  }).filter(({ operation }) => operation !== 'create')
  const eventsOfKinds = ['create', ...stepsOf(register).map(([kind]) => kind)].map((kind): Row => ({
    collection: `${collection}/events`,
    operation: 'create',
    variant: kind,
    place,
    actions: step(kind),
    request: (actor, site) => ({ path: eventPath(register, site, newId('e')), data: eventDoc(register, kind, pidOf(actor)) }),
  }))
  return [...records, ...changes, ...events, ...eventsOfKinds]
}

export const REGISTER_ROWS: Row[] = REGISTERS.flatMap(registerRows)
