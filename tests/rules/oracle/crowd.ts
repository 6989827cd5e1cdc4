import type { Claims } from '@tung-ngo/domain/seat'
import type { Doc } from '../support/rules'
import type { Actor } from '../world/actors'
import { paths } from '@tung-ngo/domain/paths'
import { TEAM_ROLES, UNIT_ROLES } from '@tung-ngo/domain/seat'
import fc from 'fast-check'
import { ALL_ACTORS, pidOf } from '../world/actors'
import { accessDoc, inHours, personDoc, shownDoc } from '../world/documents'
import { SHOWN, shownBy } from '../world/seed'
import { ALL_SITES, UNIT_IDS } from '../world/tree'

const SIZE = 150

const seats = fc.record({
  teams: fc.dictionary(fc.constantFrom(...ALL_SITES.map(({ team }) => team), 't-nowhere'), fc.constantFrom(...TEAM_ROLES), { maxKeys: 2 }),
  units: fc.dictionary(fc.constantFrom(...UNIT_IDS, 'nowhere'), fc.constantFrom(...UNIT_ROLES), { maxKeys: 2 }),
  behind: fc.constantFrom(0, 0, 0, 1),
  accesses: fc.dictionary(fc.constantFrom(...ALL_SITES.map(({ team }) => team)), fc.constantFrom('open' as const, 'ended' as const), { maxKeys: 2 }),
})

/** Accounts with any seats together, some whose claims have aged, some with accesses; always the same ones. */
const RANDOM: Actor[] = fc.sample(seats, { numRuns: SIZE, seed: 20_261_121 }).map(({ teams, units, behind, accesses }, number) => ({
  name: `account ${number} ${JSON.stringify({ teams, units, behind, accesses })}`,
  uid: `u-random-${number}`,
  claims: { pid: `x-random-${number}`, v: 3, teams: { ...teams }, units: { ...units } } satisfies Claims,
  signedIn: true,
  currentVersion: 3 + behind,
  accesses: { ...accesses },
}))

/** Everybody who asks: those of the matrix, then the others. */
export const CROWD: Actor[] = [...ALL_ACTORS, ...RANDOM]

/** What stands for the random accounts: their persons, an act of each with photos, and their accesses. */
export const CROWD_DOCS: Record<string, Doc> = Object.assign({}, ...RANDOM.map(actor => ({
  [paths.person(pidOf(actor))]: personDoc(actor.uid, actor.currentVersion),
  ...Object.fromEntries(ALL_SITES.map(({ team }) => [paths.fact(team, shownBy(actor)), shownDoc(pidOf(actor), SHOWN)])),
  ...Object.fromEntries(ALL_SITES.filter(({ team }) => team in actor.accesses).map(({ team, commune }) =>
    [paths.access(team, actor.uid), { ...accessDoc(pidOf(actor), commune), ...(actor.accesses[team] === 'ended' ? { until: inHours(-1) } : {}) }])),
})))
