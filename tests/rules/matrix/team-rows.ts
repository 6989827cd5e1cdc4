import type { Row } from './row'
import type { Actor } from '../world/actors'
import type { Site } from '../world/tree'
import { can } from '@tung-ngo/domain/access'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { collection, getDocs, query, where } from 'firebase/firestore'
import { pidOf } from '../world/actors'
import { accessDoc, activityDoc, correctionDoc, householdDoc, memberDoc, newId, sessionDoc, TODAY, teamDoc, withdrawalDoc } from '../world/documents'
import { STANDING } from '../world/seed'
import { placeOf } from '../world/tree'
import { atTeam, never, personal, rowsFor, teamPlace } from './row'

/** The teams of an area, by the one field that names it. */
function listOf(field: 'province' | 'district' | 'commune'): Row {
  return {
    collection: 'teams',
    operation: 'list',
    variant: `by ${field}`,
    allowed: (actor, site) => can(actor.claims, 'team.list', { unit: areaOf(site, field), path: ['vn', areaOf(site, field)] }),
    attempt: (db, _, site) => getDocs(query(collection(db, 'teams'), where(field, '==', areaOf(site, field)))),
  }
}
const areaOf = (site: Site, field: 'province' | 'district' | 'commune') => placeOf(site)[field] ?? 'nowhere'

const wholeCountry = (actor: Actor) => can(actor.claims, 'team.list', { unit: 'vn', path: ['vn'] })
const readsAccess = (actor: Actor, site: Site) => can(actor.claims, 'access.read', teamPlace(site))

/** Teams and what lies below them. */
export const TEAM_ROWS: Row[] = [
  ...rowsFor('teams', site => paths.team(site.team), {
    get: atTeam('team.read'),
    list: wholeCountry,
    create: atTeam('team.write'),
    update: atTeam('team.write'),
    make: (_, site) => ({ path: paths.team(newId('t')), data: teamDoc(site) }),
    change: () => ({ name: 'Tổ đổi tên', updatedAt: SERVER_TIME }),
  }),
  ...(['province', 'district', 'commune'] as const).map(listOf),
  ...rowsFor('teams/members', site => paths.member(site.team, STANDING.member), {
    get: personal(atTeam('roll.read')),
    list: personal(atTeam('roll.read')),
    create: personal(atTeam('roll.write')),
    update: personal(atTeam('roll.write')),
    make: (actor, site) => {
      const pid = newId('x')
      return { path: paths.member(site.team, pid), data: memberDoc(pid, pidOf(actor)) }
    },
    change: actor => ({ position: 'Phó bản', by: pidOf(actor), updatedAt: SERVER_TIME }),
  }),
  ...rowsFor('teams/households', site => paths.household(site.team, STANDING.household), {
    get: personal(atTeam('household.read')),
    list: personal(atTeam('household.read')),
    create: atTeam('household.write'),
    update: atTeam('household.write'),
    make: (_, site) => ({ path: paths.household(site.team, newId('h')), data: householdDoc() }),
    change: () => ({ 'levels.p1_pay': 'does', 'last': newId('f'), 'updatedAt': SERVER_TIME }),
  }),
  ...rowsFor('teams/facts', site => paths.fact(site.team, STANDING.fact), {
    get: personal(atTeam('fact.read')),
    list: personal(atTeam('fact.read')),
    create: atTeam('fact.create'),
    make: (actor, site) => ({ path: paths.fact(site.team, newId('f')), data: activityDoc(pidOf(actor)) }),
    change: actor => ({ note: 'Sửa', by: pidOf(actor), at: SERVER_TIME }),
  }),
  ...[sessionDoc, correctionDoc, withdrawalDoc].map((make): Row => ({
    ...rowsFor('teams/facts', site => paths.fact(site.team, newId('f')), {
      create: atTeam('fact.create'),
      make: (actor, site) => ({ path: paths.fact(site.team, newId('f')), data: make(pidOf(actor)) }),
      change: () => ({}),
    }).find(row => row.operation === 'create')!,
    variant: make.name,
  })),
  ...rowsFor('teams/accesses', site => paths.access(site.team, 'u-standing'), {
    get: readsAccess,
    list: readsAccess,
    // Beside the site's own team, so that the other rows meet the accesses that were seeded.
    create: (actor, site) => can(actor.claims, 'access.create', { ...teamPlace(site), team: site.spare }),
    make: (actor, site) => ({ path: paths.access(site.spare, actor.uid), data: accessDoc(pidOf(actor), site.commune) }),
    change: () => ({ reason: 'Một lý do khác cho dài' }),
  }),
  ...rowsFor('teams/tallies', site => paths.teamTally(site.team), {
    get: atTeam('teamTally.read'),
    list: atTeam('teamTally.read'),
    make: (_, site) => ({ path: paths.teamTally(site.team, newId()), data: { v: 1, on: TODAY } }),
    change: () => ({ seq: 99 }),
  }),
]

/** What no client reads or writes, and people: each his own document, which has its own test. */
export const CLOSED_ROWS: Row[] = [
  ...rowsFor('people', () => paths.person(STANDING.member), {
    make: (actor, site) => ({ path: paths.person(newId('x')), data: { uid: actor.uid, team: site.team } }),
    change: () => ({ claimsVersion: 0 }),
  }),
  ...rowsFor('signInCodes', () => paths.signInCode(STANDING.code), {
    make: actor => ({ path: paths.signInCode(newId()), data: { pid: pidOf(actor) } }),
    change: () => ({ usedAt: null }),
    get: never,
  }),
  ...rowsFor('elsewhere', () => 'elsewhere/a', {
    make: () => ({ path: `elsewhere/${newId()}`, data: {} }),
    change: () => ({ a: 1 }),
  }),
]
