import type { Action, Operation } from '@tung-ngo/domain/access'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { Site } from '../world/tree'
import type { Row } from './row'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { pidOf } from '../world/actors'
import { newId } from '../world/documents'
import { changesBy, collectionOf, eventDoc, eventPath, handedAt, handedRecords, recordDoc, recordPath, STANDING_EVENT, standingDoc, stepsOf } from '../world/register-docs'
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
  return [...records, ...changes, ...events, ...eventsOfKinds, ...handedRows(register)]
}

/** What was handed up to a level: read by those above, one by one, by a list that names the level, with its events; and dealt with. */
function handedRows(register: Register): Row[] {
  const collection = collectionOf(register)
  const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'))
  return handedRecords(register).flatMap(({ record, level }): Row[] => {
    const place = (site: Site) => ({ ...teamPlace(site), handed: handedAt(register, site, level) })
    const event = (site: Site) => eventPath(register, site, STANDING_EVENT, record)
    const row = (on: string, operation: Operation, action: string, request: Row['request'], variant = ''): Row =>
      ({ collection: on, operation, variant: `handed up to ${level}${variant}`, place, actions: [`${register.id}.${action}`] as string[] as Action[], request })
    return [
      row(collection, 'get', 'read', (_, site) => ({ path: recordPath(register, site, record) })),
      row(collection, 'list', 'read', (_, site) => ({ path: parentOf(recordPath(register, site)), where: [[register.handed!, 'EQUAL', level]] })),
      row(`${collection}/events`, 'get', 'history', (_, site) => ({ path: event(site) })),
      row(`${collection}/events`, 'list', 'history', (_, site) => ({ path: parentOf(event(site)) })),
      ...['create', ...stepsOf(register).map(([kind]) => kind)].map(kind =>
        row(`${collection}/events`, 'create', kind, (actor, site) => ({ path: eventPath(register, site, newId('e'), record), data: eventDoc(register, kind, pidOf(actor)) }), `: ${kind}`)),
    ]
  })
}

export const REGISTER_ROWS: Row[] = REGISTERS.flatMap(registerRows)
