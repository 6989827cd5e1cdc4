import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { SHAPE_VERSIONS } from '@tung-ngo/domain/shape'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ServerWrite } from '../support/commit'
import { commit } from '../support/commit'
import type { Doc, Rules } from '../support/rules'
import { startRules } from '../support/rules'
import { ACTORS, pidOf } from '../world/actors'
import { TODAY } from '../world/documents'
import { seedWorld } from '../world/seed'
import { SITES } from '../world/tree'

const { leader } = ACTORS
const { team } = SITES.village
const by = pidOf(leader)

/** What facts say since each version, beside what they said from the beginning. Written out: a change of the schemas must not change it. */
const SINCE: Record<number, Doc> = {
  1: {},
  2: { recordedAt: 1_763_640_000_000 },
  3: { recordedAt: 1_763_640_000_000, sentBy: by },
}

const SHEET = {
  label: 'Nhà ông Thử', village: 'na-ot-b1', lane: 'Ngõ 2', house: '14', landmark: '', kind: 'normal', status: 'active',
  consent: 'agreed', consentOn: TODAY, consentBy: by, residents: { p1: 'Ông Thử' }, levels: {}, has: {}, parts: {},
  nucleus: null, helper: null, remote: false, priority: false, inGroup: false,
}
const REGISTERED = [
  'label=Nhà ông Thử', 'village=na-ot-b1', 'lane=Ngõ 2', 'house=14', 'landmark=', 'kind=normal', 'status=active', 'consent=agreed',
  `consentOn=${TODAY}`, `consentBy=${by}`, 'residents.p1=Ông Thử', 'nucleus=', 'helper=', 'remote=false', 'priority=false', 'inGroup=false',
]

/** A phone's outbox as the app of that version left it: a house registered, visited, corrected, a session, a withdrawal. */
function outboxOf(v: number): ServerWrite[][] {
  const [fact, household] = [(name: string) => paths.fact(team, `past-${v}-${name}`), paths.household(team, `h-past-${v}`)]
  const says = (name: string, more: Doc): ServerWrite => ({ op: 'create', path: fact(name), data: { v, by, on: TODAY, at: SERVER_TIME, recordedOffline: true, ...SINCE[v], ...more } })
  const last = (name: string, changes: Doc): ServerWrite => ({ op: 'update', path: household, data: { ...changes, last: `past-${v}-${name}`, updatedAt: SERVER_TIME }, byPaths: true })
  return [
    [
      says('register', { kind: 'register', household: `h-past-${v}`, after: REGISTERED }),
      { op: 'create', path: household, data: { ...SHEET, v, visit: null, last: `past-${v}-register`, updatedAt: SERVER_TIME } },
    ],
    [
      says('visit', { kind: 'visit', village: 'na-ot-b1', household: `h-past-${v}`, met: 'met', residents: ['p1'], skills: ['pay'], before: [], after: ['levels.p1_pay=does', 'has.p1_vneid=true'] }),
      last('visit', { 'levels.p1_pay': 'does', 'has.p1_vneid': true, 'visit': { on: TODAY, by, met: 'met', note: '' } }),
    ],
    [
      says('correct', { kind: 'correct', household: `h-past-${v}`, before: ['lane=Ngõ 2'], after: ['lane=Ngõ 3'], reason: 'Ghi nhầm ngõ' }),
      last('correct', { lane: 'Ngõ 3' }),
    ],
    [says('session', { kind: 'session', village: 'na-ot-b1', attendees: 35, turns: 12 })],
    [says('withdraw', { kind: 'withdraw', of: `past-${v}-session` })],
  ]
}

let rules: Rules
beforeAll(async () => {
  rules = await startRules('past-shapes')
  await seedWorld(rules)
})
afterAll(() => rules.stop())

it('knows the present shape and the two before it', () => {
  expect(Object.keys(SINCE).map(Number)).toEqual([...SHAPE_VERSIONS])
})

it.each(SHAPE_VERSIONS)('an outbox of shape %i is received whole', async (v) => {
  for (const writes of outboxOf(v))
    await commit(rules.projectId, leader, writes)
})
