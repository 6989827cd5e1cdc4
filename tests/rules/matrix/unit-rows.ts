import type { UnitRole } from '@tung-ngo/domain/seat'
import type { Row } from './row'
import type { Actor } from '../world/actors'
import type { Site, UnitId } from '../world/tree'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { pidOf } from '../world/actors'
import { baseDoc, guideDoc, newId, officerDoc, recordingDoc, refusalDoc, requestDoc, TODAY } from '../world/documents'
import { STANDING } from '../world/seed'
import { pathOf, unitDoc } from '../world/tree'
import { actionsOn, rowsFor, unitPlace as place } from './row'

/** Guides are the commune's. */
const atCommune = ({ commune }: Site) => ({ unit: commune, path: pathOf(commune) })

/** What stands in every unit is an officer's seat; a new one is a viewer's. */
function asSeat(row: Row): Row {
  const without = row.operation === 'create' ? 'officerSeat.write' : 'seat.write'
  return { ...row, actions: row.actions.filter(action => action !== without) }
}

function newOfficial(actor: Actor, site: Site, role: UnitRole) {
  const pid = newId('x')
  return { path: paths.officer(site.unit, pid), data: officerDoc(pid, pidOf(actor), role) }
}

/** Seats of every role, a deputy's changed, an operator's, and everybody's own. */
const OFFICIALS: Row[] = [
  ...([['deputy', ['seat.write']], ['officer', ['officerSeat.write']], ['operator', []]] as const).map(([role, actions]): Row => ({
    collection: 'units/officers',
    operation: 'create',
    variant: role,
    place,
    actions: [...actions],
    request: (actor, site) => newOfficial(actor, site, role),
  })),
  ...([['deputy', ['seat.write']], ['operator', []]] as const).map(([role, actions]): Row => ({
    collection: 'units/officers',
    operation: 'update',
    variant: `a standing ${role}`,
    place,
    actions: [...actions],
    request: (actor, site) => {
      const [id, changes] = [`x-${role}-${actor.uid}`, { role: 'viewer', by: pidOf(actor), updatedAt: SERVER_TIME }]
      return { path: paths.officer(site.unit, id), data: changes, byPaths: true, given: { [paths.officer(site.unit, id)]: officerDoc(id, 'x-somebody', role) } }
    },
  })),
  {
    collection: 'units/officers',
    operation: 'create',
    variant: 'his own row',
    place: (site, actor) => ({ ...place(site, actor), of: pidOf(actor) }),
    actions: ['seat.write'],
    request: (actor, site) => ({ path: paths.officer(site.unit, pidOf(actor)), data: officerDoc(pidOf(actor), pidOf(actor), 'viewer') }),
  },
]

/** What the officials of a site's commune ask for themselves, they ask the unit above it. */
const unitAbove = (site: Site) => pathOf(site.commune).at(-2) as UnitId
const placeAbove = (site: Site) => ({ unit: unitAbove(site), path: pathOf(unitAbove(site)) })
const ownUnit = (actor: Actor) => Object.keys(actor.claims?.units ?? {})[0] as UnitId | undefined

const REQUESTS: Row[] = [
  ...rowsFor('units/requests', {
    place: site => ({ ...placeAbove(site), of: 'x-standing' }),
    path: site => paths.request(unitAbove(site), STANDING.request),
    make: (_, site) => ({ path: paths.request(unitAbove(site), newId('r')), data: requestDoc('x-other', site.commune) }),
    change: {
      decision: actor => ({ state: 'given', decidedBy: pidOf(actor), updatedAt: SERVER_TIME }),
      substance: () => ({ role: 'officer', updatedAt: SERVER_TIME }),
      identity: actor => ({ pid: pidOf(actor), updatedAt: SERVER_TIME }),
    },
  }),
  {
    collection: 'units/requests',
    operation: 'create',
    variant: 'his own',
    place: (site, actor) => {
      const [own, above] = [ownUnit(actor), unitAbove(site)]
      const liesBelow = own && own !== above && pathOf(own).includes(above)
      return { ...liesBelow ? { unit: own, path: pathOf(own) } : { path: [] }, of: pidOf(actor) }
    },
    actions: ['request.create'],
    request: (actor, site) => ({ path: paths.request(unitAbove(site), newId('r')), data: requestDoc(pidOf(actor), ownUnit(actor) ?? 'nowhere') }),
  },
  {
    collection: 'units/requests',
    operation: 'list',
    variant: 'his own',
    place: (site, actor) => ({ ...placeAbove(site), of: pidOf(actor) }),
    actions: actionsOn('units/requests', 'list'),
    request: (actor, site) => ({ path: `${paths.unit(unitAbove(site))}/requests`, where: [['pid', 'EQUAL', pidOf(actor)]] }),
  },
  ...(['get', 'update'] as const).map((operation): Row => ({
    collection: 'units/requests',
    operation,
    variant: 'his own',
    place: (site, actor) => ({ ...placeAbove(site), of: pidOf(actor) }),
    actions: actionsOn('units/requests', operation, 'decision'),
    request: (actor, site) => ({
      path: paths.request(unitAbove(site), `r-${actor.uid}`),
      given: { [paths.request(unitAbove(site), `r-${actor.uid}`)]: requestDoc(pidOf(actor), site.commune) },
      ...(operation === 'get' ? {} : { data: { state: 'withdrawn', updatedAt: SERVER_TIME }, byPaths: true as const }),
    }),
  })),
]

/** Units and what lies below them. */
export const UNIT_ROWS: Row[] = [
  ...rowsFor('units', {
    place,
    path: site => paths.unit(site.unit),
    make: (_, site) => ({ path: paths.unit(newId()), data: { ...unitDoc(site.unit) } }),
    change: { any: () => ({ name: 'Bản khác' }) },
  }),
  ...rowsFor('units/officers', {
    place,
    path: site => paths.officer(site.unit, STANDING.officer),
    make: (actor, site) => newOfficial(actor, site, 'viewer'),
    change: {
      person: actor => ({ phone: null, by: pidOf(actor), updatedAt: SERVER_TIME }),
      term: actor => ({ endedOn: TODAY, by: pidOf(actor), updatedAt: SERVER_TIME }),
      role: actor => ({ role: 'viewer', by: pidOf(actor), updatedAt: SERVER_TIME }),
      identity: actor => ({ pid: 'x-other', by: pidOf(actor), updatedAt: SERVER_TIME }),
    },
  }).map(asSeat),
  ...OFFICIALS,
  ...REQUESTS,
  ...rowsFor('units/guides', {
    place: atCommune,
    path: site => paths.guide(site.commune, STANDING.guide),
    make: (actor, site) => ({ path: paths.guide(site.commune, 'hmong-shop'), data: guideDoc(pidOf(actor), 'hmong', 'shop') }),
    change: {
      text: actor => ({ why: 'Nộp tiền tại nhà', by: pidOf(actor), updatedAt: SERVER_TIME }),
      identity: actor => ({ skill: 'shop', by: pidOf(actor), updatedAt: SERVER_TIME }),
    },
  }),
  ...rowsFor('units/recordings', {
    place: atCommune,
    path: site => paths.recording(site.commune, STANDING.guide),
    make: (actor, site) => ({ path: paths.recording(site.commune, 'hmong-shop'), data: recordingDoc(pidOf(actor)) }),
    change: { sound: actor => recordingDoc(pidOf(actor), 5) },
  }),
  ...rowsFor('units/bases', {
    place,
    path: site => paths.base(site.unit, STANDING.base),
    make: (actor, site) => ({ path: paths.base(site.unit, newId()), data: baseDoc(pidOf(actor)) }),
    change: { any: actor => ({ value: 1, by: pidOf(actor), at: SERVER_TIME }) },
  }),
  ...rowsFor('units/tallies', {
    place,
    path: site => paths.unitTally(site.unit),
    make: (_, site) => ({ path: paths.unitTally(site.unit, newId()), data: { v: 1, path: site.path } }),
    change: { any: () => ({ seq: 99 }) },
  }),
  ...rowsFor('units/refusals', {
    place,
    path: site => paths.refusal(site.unit, STANDING.fact),
    make: (actor, site) => ({ path: paths.refusal(site.unit, newId('f')), data: refusalDoc(pidOf(actor)) }),
    change: { any: actor => ({ reason: 'tooOld', by: pidOf(actor), at: SERVER_TIME }) },
  }),
  ...rowsFor('units/health', {
    place,
    path: site => paths.health(site.unit, 'now'),
    make: (_, site) => ({ path: paths.health(site.unit, newId()), data: { v: 1 } }),
    change: { any: () => ({ late: [] }) },
  }),
]
