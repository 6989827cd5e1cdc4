import type { Row } from './row'
import { paths } from '@tung-ngo/domain/paths'
import { pidOf } from '../world/actors'
import { newId, personDoc } from '../world/documents'
import { STANDING } from '../world/seed'
import { rowsFor, teamPlace } from './row'

const COLLECTIONS = ['officers', 'bases', 'tallies', 'teams', 'units', 'members', 'households', 'facts', 'accesses', 'people', 'signInCodes', 'limits', 'requests', 'log', 'recounts', 'drifts', 'chunks', 'difficulties', 'tasks', 'instruments', 'decisions', 'events', 'obligations', 'periods', 'consolidations', 'papers', 'issues', 'reports', 'inbox', 'devices', 'mail', 'calls', 'handed', 'channels', 'channelSums', 'reasons']

const recountPath = (collection: string, id: string) => collection === 'recounts' ? paths.recount(id) : `${paths.recount(STANDING.recount)}/${collection.split('/')[1]}/${id}`

/** What no client writes: people, recounts, sign-in codes, what nobody has thought of; and collections asked across all places. */
export const CLOSED_ROWS: Row[] = [
  ...rowsFor('people', {
    place: () => ({ path: [], of: STANDING.member }),
    path: () => paths.person(STANDING.member),
    make: (actor, site) => ({ path: paths.person(newId('x')), data: { uid: actor.uid, team: site.team } }),
    change: { any: () => ({ claimsVersion: 0 }) },
  }),
  ...rowsFor('people', {
    place: (_, actor) => ({ path: [], of: pidOf(actor) }),
    path: (_, actor) => paths.person(pidOf(actor)),
    make: actor => ({ path: paths.person(`${pidOf(actor)}-2`), data: personDoc(actor.uid, 0) }),
    change: { any: () => ({ claimsVersion: 0 }) },
  }).map(row => ({ ...row, variant: 'his own' })),
  ...rowsFor('signInCodes', {
    place: teamPlace,
    path: () => paths.signInCode(STANDING.code),
    make: actor => ({ path: paths.signInCode(newId()), data: { pid: pidOf(actor) } }),
    change: { any: () => ({ usedAt: null }) },
  }),
  ...(['recounts', 'recounts/drifts', 'recounts/chunks'] as const).flatMap(collection => rowsFor(collection, {
    place: () => ({ unit: 'vn', path: ['vn'] }),
    path: () => recountPath(collection, STANDING.recount),
    make: () => ({ path: recountPath(collection, newId()), data: { v: 1, done: 0 } }),
    change: { any: () => ({ healed: 1 }) },
  })),
  ...rowsFor('units/channels', {
    place: () => ({ unit: 'vn', path: ['vn'] }),
    path: () => paths.channel('vn', 'k1'),
    make: () => ({ path: paths.channel('vn', newId()), data: { v: 3, name: 'CNCĐ' } }),
    change: { any: () => ({ closed: true }) },
  }),
  ...rowsFor('units/decisions/papers', {
    place: () => ({ unit: 'vn', path: ['vn'] }),
    path: () => paths.recordPaper('vn', 'decisions', 'qd1', 'a1-0'),
    make: () => ({ path: paths.recordPaper('vn', 'decisions', 'qd1', newId()), data: { v: 3, parts: 1, type: 'pdf' } }),
    change: { any: () => ({ parts: 2 }) },
  }),
  ...rowsFor('teams/reasons', {
    place: teamPlace,
    path: ({ team }) => paths.reason(team, 'CR-VN-1'),
    make: (actor, { team }) => ({ path: paths.reason(team, newId()), data: { v: 3, text: 'Thiếu người', by: pidOf(actor) } }),
    change: { any: () => ({ text: '' }) },
  }),
  ...rowsFor('mail', {
    place: teamPlace,
    path: () => 'mail/m-1',
    make: actor => ({ path: `mail/${newId('m')}`, data: { toUids: [pidOf(actor)], message: { subject: 'a', text: 'b' } } }),
    change: { any: () => ({ toUids: [] }) },
  }),
  ...rowsFor('elsewhere', {
    place: teamPlace,
    path: () => 'elsewhere/a',
    make: () => ({ path: `elsewhere/${newId()}`, data: {} }),
    change: { any: () => ({ a: 1 }) },
  }),
  ...COLLECTIONS.map((group): Row => ({
    collection: 'any place',
    operation: 'list',
    variant: group,
    place: teamPlace,
    actions: [],
    request: () => ({ path: group, group: true }),
  })),
]
