import type { Claims } from '@tung-ngo/domain/seat'
import type { Firestore } from 'firebase/firestore'
import type { Rules } from '../support/rules'
import type { Site } from './tree'
import { SITES } from './tree'

/** Somebody who tries something. */
export interface Actor {
  name: string
  uid: string
  /** Null for somebody signed out, or signed in without claims. */
  claims: Claims | null
  signedIn: boolean
  owner?: true
  /** The claims version that the server holds; above the token's once a seat was given or taken since. */
  currentVersion: number
  /** Teams whose households he opened as an official, and whether that still holds. */
  accesses: Record<string, 'open' | 'ended'>
}

const VERSION = 3

function actor(name: string, seats: Partial<Claims>, more: Partial<Actor> = {}): Actor {
  const id = name.replaceAll(' ', '-')
  return {
    name,
    uid: `u-${id}`,
    claims: { pid: `x-${id}`, v: VERSION, teams: {}, units: {}, ...seats },
    signedIn: true,
    currentVersion: VERSION,
    accesses: {},
    ...more,
  }
}

const { village, neighbour, commune, threeTiers } = SITES

export const ACTORS = {
  leader: actor('leader', { teams: { [village.team]: 'leader' } }),
  deputy: actor('deputy', { teams: { [village.team]: 'deputy' } }),
  member: actor('member', { teams: { [village.team]: 'member' } }),
  formerMember: actor('former member', { teams: { [village.team]: 'member' } }, { currentVersion: VERSION + 1 }),
  formerLeader: actor('former leader', { teams: { [village.team]: 'leader' } }, { currentVersion: VERSION + 1 }),
  neighbourLeader: actor('neighbour leader', { teams: { [neighbour.team]: 'leader' } }),
  communeTeamLeader: actor('commune team leader', { teams: { [commune.team]: 'leader' } }),
  farLeader: actor('far leader', { teams: { [threeTiers.team]: 'leader' } }),
  villageOfficer: actor('officer of villages', { units: { 'na-ot-b1': 'officer', 'na-ot-b2': 'officer', 'an-phu-b1': 'officer' } }),
  communeOfficer: actor('commune officer', { units: { 'na-ot': 'officer' } }),
  communeOfficerInside: actor('commune officer with access', { units: { 'na-ot': 'officer' } }, { accesses: { [village.team]: 'open' } }),
  communeOfficerLate: actor('commune officer with an ended access', { units: { 'na-ot': 'officer' } }, { accesses: { [village.team]: 'ended' } }),
  movedOfficer: actor('officer moved to the next commune', { units: { 'hat-lot': 'officer' } }, { accesses: { [village.team]: 'open' } }),
  formerCommuneOfficer: actor('former commune officer', { units: { 'na-ot': 'officer' } }, { currentVersion: VERSION + 1, accesses: { [village.team]: 'ended' } }),
  formerCommuneViewer: actor('former commune viewer', { units: { 'na-ot': 'viewer' } }, { currentVersion: VERSION + 1 }),
  communeDeputy: actor('commune deputy', { units: { 'na-ot': 'deputy' } }),
  communeViewer: actor('commune viewer', { units: { 'na-ot': 'viewer' } }),
  nextCommuneOfficer: actor('next commune officer', { units: { 'hat-lot': 'officer' } }),
  districtOfficer: actor('district officer', { units: { 'mai-son': 'officer' } }),
  districtViewer: actor('district viewer', { units: { 'mai-son': 'viewer' } }),
  provinceOfficer: actor('province officer', { units: { 'son-la': 'officer' } }),
  provinceDeputy: actor('province deputy', { units: { 'son-la': 'deputy' } }),
  formerOfficer: actor('former province officer', { units: { 'son-la': 'officer' } }, { currentVersion: VERSION + 1 }),
  provinceViewer: actor('province viewer', { units: { 'son-la': 'viewer' } }),
  farProvinceOfficer: actor('far province officer', { units: { 'quang-ngai': 'officer' } }),
  farCommuneOfficer: actor('far commune officer', { units: { 'an-phu': 'officer' } }, { accesses: { [threeTiers.team]: 'open' } }),
  nationOfficer: actor('nation officer', { units: { vn: 'officer' } }),
  nationViewer: actor('nation viewer', { units: { vn: 'viewer' } }),
  operator: actor('operator', { units: { vn: 'operator' } }),
  doubleSeat: actor('member and commune officer', { teams: { [village.team]: 'member' }, units: { 'na-ot': 'officer' } }),
  stranger: actor('account without a seat', {}),
  withoutClaims: actor('signed in without claims', {}, { claims: null }),
  signedOut: actor('signed out', {}, { claims: null, signedIn: false }),
} as const satisfies Record<string, Actor>
export const ALL_ACTORS: Actor[] = Object.values(ACTORS)

/** The functions, whom no rule binds. */
export const OWNER: Actor = { ...ACTORS.signedOut, name: 'the functions', owner: true }

export const pidOf = (actor: Actor) => actor.claims?.pid ?? `nobody-${actor.uid}`
export const hasCurrentClaims = (actor: Actor) => actor.currentVersion <= (actor.claims?.v ?? 0)
export const hasAccess = (actor: Actor, site: Site) => actor.accesses[site.team] === 'open'

/** The actor's Firestore. */
export function connect(rules: Rules, actor: Actor): Firestore {
  return actor.signedIn ? rules.as(actor.uid, { ...actor.claims }) : rules.signedOut()
}
