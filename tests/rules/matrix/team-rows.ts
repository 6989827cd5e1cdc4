import type { Row } from './row'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { pidOf } from '../world/actors'
import { accessDoc, correctionDoc, householdDoc, markDoc, memberDoc, newId, photoDoc, sessionDoc, TODAY, teamDoc, withdrawalDoc, activityDoc } from '../world/documents'
import { SHOWN, shownBy, STANDING } from '../world/seed'
import { areaOf } from '../world/tree'
import { actionsOn, rowsFor, teamPlace } from './row'

const AREAS = ['province', 'district', 'commune'] as const

/** Teams, one by one, all at once, and those of an area, by the one field that names it. */
const TEAMS: Row[] = [
  ...rowsFor('teams', {
    place: teamPlace,
    path: site => paths.team(site.team),
    make: (_, site) => ({ path: paths.team(newId('t')), data: teamDoc(site) }),
    change: {
      about: () => ({ name: 'Tổ đổi tên', updatedAt: SERVER_TIME }),
      place: () => ({ commune: 'hat-lot', updatedAt: SERVER_TIME }),
      origin: () => ({ createdAt: SERVER_TIME, updatedAt: SERVER_TIME }),
    },
  }).map(row => row.operation === 'list' ? { ...row, place: () => ({ unit: 'vn', path: ['vn'] }) } : row),
  ...AREAS.map((field): Row => ({
    collection: 'teams',
    operation: 'list',
    variant: `by ${field}`,
    place: site => ({ unit: areaOf(site, field), path: ['vn', areaOf(site, field)] }),
    actions: actionsOn('teams', 'list'),
    request: (_, site) => ({ path: 'teams', where: [[field, 'EQUAL', areaOf(site, field)]] }),
  })),
]

const MEMBERS = rowsFor('teams/members', {
  place: teamPlace,
  path: site => paths.member(site.team, STANDING.member),
  make: (actor, site) => {
    const pid = newId('x')
    return { path: paths.member(site.team, pid), data: memberDoc(pid, pidOf(actor)) }
  },
  change: {
    person: actor => ({ position: 'Phó bản', by: pidOf(actor), updatedAt: SERVER_TIME }),
    stay: actor => ({ leftOn: TODAY, by: pidOf(actor), updatedAt: SERVER_TIME }),
    role: actor => ({ role: 'deputy', by: pidOf(actor), updatedAt: SERVER_TIME }),
    confirmation: actor => ({ confirmed: true, by: pidOf(actor), updatedAt: SERVER_TIME }),
    identity: actor => ({ pid: 'x-other', by: pidOf(actor), updatedAt: SERVER_TIME }),
  },
})

/** The row of a leader, and everybody's own. */
const SPECIAL_MEMBERS: Row[] = [
  ...(['create', 'update'] as const).map((operation): Row => ({
    collection: 'teams/members',
    operation,
    variant: 'a leader',
    place: teamPlace,
    actions: ['leaderRow.write'],
    request: (actor, site) => operation === 'create'
      ? { path: paths.member(site.team, 'x-new-leader'), data: { ...memberDoc('x-new-leader', pidOf(actor)), role: 'leader' } }
      : { path: paths.member(site.team, STANDING.leader), data: { position: 'Trưởng bản', by: pidOf(actor), updatedAt: SERVER_TIME }, byPaths: true },
  })),
  {
    collection: 'teams/members',
    operation: 'create',
    variant: 'his own row',
    place: (site, actor) => ({ ...teamPlace(site), of: pidOf(actor) }),
    actions: actionsOn('teams/members', 'create'),
    request: (actor, site) => ({ path: paths.member(site.team, pidOf(actor)), data: memberDoc(pidOf(actor), pidOf(actor)) }),
  },
]

const HOUSEHOLDS = rowsFor('teams/households', {
  place: teamPlace,
  path: site => paths.household(site.team, STANDING.household),
  make: (_, site) => ({ path: paths.household(site.team, newId('h')), data: householdDoc() }),
  change: {
    sheet: () => ({ 'levels.p1_pay': 'does', 'last': newId('f'), 'updatedAt': SERVER_TIME }),
    visit: () => ({ visit: null, last: newId('f'), updatedAt: SERVER_TIME }),
  },
})

const FACTS: Row[] = [
  ...rowsFor('teams/facts', {
    place: teamPlace,
    path: site => paths.fact(site.team, STANDING.fact),
    make: (actor, site) => ({ path: paths.fact(site.team, newId('f')), data: activityDoc(pidOf(actor)) }),
    change: { any: actor => ({ note: 'Sửa', by: pidOf(actor), at: SERVER_TIME }) },
  }),
  ...Object.entries({ session: sessionDoc, correction: correctionDoc, withdrawal: withdrawalDoc }).map(([variant, make]): Row => ({
    collection: 'teams/facts',
    operation: 'create',
    variant,
    place: teamPlace,
    actions: actionsOn('teams/facts', 'create'),
    request: (actor, site) => ({ path: paths.fact(site.team, newId('f')), data: make(pidOf(actor)) }),
  })),
  {
    collection: 'teams/facts',
    operation: 'create',
    variant: 'sent for a member',
    place: teamPlace,
    actions: ['fact.createFor'],
    request: (actor, site) => ({ path: paths.fact(site.team, newId('f')), data: { ...sessionDoc('x-somebody'), sentBy: pidOf(actor) } }),
  },
]

/** Each of an act of his own; what stands there is somebody's. */
const PHOTOS = rowsFor('teams/photos', {
  place: site => ({ ...teamPlace(site), of: 'x-somebody' }),
  path: site => paths.photo(site.team, STANDING.photo),
  make: (actor, site) => ({ path: paths.photo(site.team, SHOWN[0]!), data: photoDoc(shownBy(actor)) }),
  change: {
    mark: actor => markDoc(STANDING.fact, pidOf(actor)),
    identity: actor => markDoc(shownBy(actor), pidOf(actor)),
  },
  whole: true,
})

const OWN_PHOTO: Row = {
  collection: 'teams/photos',
  operation: 'update',
  variant: 'mark of his own act',
  place: (site, actor) => ({ ...teamPlace(site), of: pidOf(actor) }),
  actions: actionsOn('teams/photos', 'update', 'mark'),
  request: (actor, site) => ({ path: paths.photo(site.team, `p-of-${actor.uid}`), data: markDoc(shownBy(actor), pidOf(actor)), given: { [paths.photo(site.team, `p-of-${actor.uid}`)]: photoDoc(shownBy(actor)) } }),
}

const ACCESSES: Row[] = [
  ...rowsFor('teams/accesses', {
    place: site => ({ ...teamPlace(site), of: 'x-standing' }),
    path: site => paths.access(site.team, 'u-standing'),
    make: (_, site) => ({ path: paths.access(site.team, 'u-other'), data: accessDoc('x-standing', site.commune) }),
    change: {
      grant: () => ({ reason: 'Một lý do khác cho dài' }),
      term: () => ({ until: SERVER_TIME }),
      identity: actor => ({ pid: pidOf(actor) }),
    },
  }),
  ...(['get', 'create', 'update'] as const).map((operation): Row => ({
    collection: 'teams/accesses',
    operation,
    variant: operation === 'update' ? 'his own that has ended' : 'his own',
    place: (site, actor) => ({ ...teamPlace(site), of: pidOf(actor) }),
    actions: actionsOn('teams/accesses', operation, 'grant'),
    // Where no other row looks: an access here opens nothing there.
    request: (actor, site) => ({
      path: paths.access(operation === 'create' ? site.spare : site.past, actor.uid),
      ...(operation === 'get' ? {} : { data: accessDoc(pidOf(actor), site.commune) }),
    }),
  })),
]

/** Nobody else's, and one's own before its time, whoever one has become. */
const ENDED_ACCESS: Row = {
  collection: 'teams/accesses',
  operation: 'update',
  variant: 'his own that is open, ended',
  place: (site, actor) => ({ ...teamPlace(site), of: pidOf(actor) }),
  actions: ['access.end'],
  request: (actor, site) => ({
    path: paths.access(`${site.team}-open`, actor.uid),
    given: { [paths.access(`${site.team}-open`, actor.uid)]: accessDoc(pidOf(actor), site.commune) },
    data: { until: SERVER_TIME },
    byPaths: true,
  }),
}

const TALLIES = rowsFor('teams/tallies', {
  place: teamPlace,
  path: site => paths.teamTally(site.team),
  make: (_, site) => ({ path: paths.teamTally(site.team, newId()), data: { v: 1, on: TODAY } }),
  change: { any: () => ({ seq: 99 }) },
})

/** Teams and what lies below them. */
export const TEAM_ROWS: Row[] = [...TEAMS, ...MEMBERS, ...SPECIAL_MEMBERS, ...HOUSEHOLDS, ...FACTS, ...PHOTOS, OWN_PHOTO, ...ACCESSES, ENDED_ACCESS, ...TALLIES]
