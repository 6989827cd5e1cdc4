import { patchLines } from '@tung-ngo/domain/patch-line'
import { MAX_RECORDING_BYTES } from '@tung-ngo/domain/guide'
import { MAX_PHOTO_BYTES } from '@tung-ngo/domain/photo'
import { MAX_PART_BYTES } from '@tung-ngo/domain/reports/issue'
import { paths } from '@tung-ngo/domain/paths'
import { timingOf } from '@tung-ngo/domain/periods/reporting-rules'
import type { Register } from '@tung-ngo/domain/registers/register'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Doc, Rules } from '../support/rules'
import { RULES, startRules } from '../support/rules'
import type { Actor } from '../world/actors'
import { ACTORS, pidOf } from '../world/actors'
import { accessDoc, activityDoc, baseDoc, callDoc, correctionDoc, deviceDoc, FULL, FULL_BEFORE, guideDoc, householdDoc, issueDoc, memberDoc, obligationDoc, officerDoc, paperDoc, photoDoc, recordingDoc, refusalDoc, reportEventDoc, requestDoc, sessionDoc, teamDoc, TODAY } from '../world/documents'
import { paperOf, seedWorld, SHOWN, shownBy, STANDING } from '../world/seed'
import { eventDoc, eventPath, keeperOf, recordDoc, recordPath, VILLAGE } from '../world/register-docs'
import { SITES } from '../world/tree'
import { expressionsFor } from './expressions'
import { parseRules } from '../mutants/parse-rules'
import { conditionsFor, lookupsOf } from './lookups'

const { communeOfficer, leader, member, villageOfficer } = ACTORS
const { team } = SITES.village
const by = pidOf(member)

const officialOf = (register: Register): Actor => register.below === 'teams' ? communeOfficer : keeperOf(register)

let rules: Rules
beforeAll(async () => {
  rules = await startRules('budget')
  await seedWorld(rules)
})
afterAll(() => rules.stop())

describe('lookups', () => {
  it.each([['facts', 'create'], ['households', 'create'], ['households', 'update']])('%s %s needs none', (collection, operation) => {
    const conditions = conditionsFor(RULES, collection, operation)
    expect(conditions).toHaveLength(1)
    expect(lookupsOf(RULES, conditions[0]!)).toEqual([])
  })

  it('finds the lookups there are', () => {
    expect(lookupsOf(RULES, conditionsFor(RULES, 'households', 'read')[0]!)).toEqual(['hasCurrentClaims', 'holdsAccess'])
    expect(lookupsOf(RULES, conditionsFor(RULES, 'members', 'create')[0]!)).toEqual(['teamAt', 'hasCurrentClaims'])
  })
})

// Half of what Firestore evaluates for one decision. A fact takes more, the house it changes less: in one commit they stay
// under the limit even together.
const MOST = 500
const OTHER: Record<string, number> = { facts: 600, households: 400 }

describe('expressions', () => {
  const patches = { before: patchLines(FULL_BEFORE), after: patchLines(FULL) }
  const at = (collection: string, id = 'new') => `${paths.team(team)}/${collection}/${id}`
  const long = (letters: number) => 'ế'.repeat(letters)
  const request = { ...requestDoc(pidOf(communeOfficer), 'na-ot'), reason: long(300) }
  const role = { name: long(80), position: long(80) }
  it.each<[what: string, collection: string, actor: Actor, path: string, data: Doc]>([
    ['the largest visit', 'facts', member, at('facts'), { ...activityDoc(by), ...patches }],
    ['the largest visit sent for another', 'facts', leader, at('facts'), { ...activityDoc(by), sentBy: pidOf(leader), ...patches }],
    ['the largest correction', 'facts', member, at('facts'), { ...correctionDoc(by), ...patches, of: 'f-1' }],
    ['a session', 'facts', member, at('facts'), sessionDoc(by)],
    ['the largest household', 'households', member, at('households'), { ...householdDoc('f-1'), ...FULL }],
    ['the largest photo', 'photos', member, at('photos', SHOWN[0]), photoDoc(shownBy(member), MAX_PHOTO_BYTES)],
    ['a row by the commune', 'members', communeOfficer, at('members', 'x-new'), { ...memberDoc('x-new', pidOf(communeOfficer)), ...role, leftOn: TODAY }],
    ['an access', 'accesses', communeOfficer, at('accesses', communeOfficer.uid), { ...accessDoc(pidOf(communeOfficer), 'na-ot'), reason: long(300) }],
    ['a team', 'teams', communeOfficer, paths.team('t-new'), { ...teamDoc(SITES.village), name: long(120), dissolvedOn: TODAY }],
    ['a seat in the lowest unit', 'officers', villageOfficer, paths.officer('na-ot-b1-n', 'x-new'), { ...officerDoc('x-new', pidOf(villageOfficer)), name: long(80), endedOn: TODAY }],
    ['a request', 'requests', communeOfficer, paths.request('vn', 'r-new'), request],
    ['a base figure of the lowest unit', 'bases', villageOfficer, paths.base('na-ot-b1-n', 'b-new'), { ...baseDoc(pidOf(villageOfficer)), source: long(200) }],
    ['an obligation', 'obligations', communeOfficer, paths.obligation('na-ot', 'o-new'), { ...obligationDoc(pidOf(communeOfficer)), name: long(120), timing: { ...timingOf('R-QN-F', '2026-01-01'), validTo: '2030-01-01', expiresAfter: 400 }, occasions: Array.from({ length: 100 }, (_, index) => `o${index}=2026-06-01`) }],
    ['the largest event of a report', 'reports/events', communeOfficer, paths.reportEvent(paths.unitReport('na-ot', STANDING.report), 'e-new'), { ...reportEventDoc('save', pidOf(communeOfficer)), answers: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`f${index}`, long(300)])), nothingBecause: long(300), note: long(300) }],
    ['a call', 'calls', communeOfficer, paths.call('na-ot', STANDING.report, 't-new'), callDoc(pidOf(communeOfficer))],
    ['a device', 'devices', member, paths.device(by, 'd-new'), deviceDoc()],
    ['the largest guide', 'guides', communeOfficer, paths.guide('na-ot', 'hmong-shop'), guideDoc(pidOf(communeOfficer), 'hmong', 'shop')],
    ['the largest recording', 'recordings', communeOfficer, paths.recording('na-ot', 'hmong-shop'), recordingDoc(pidOf(communeOfficer), MAX_RECORDING_BYTES)],
    ['the largest paper', 'papers', communeOfficer, paths.paper('na-ot', 'p-new'), paperDoc(pidOf(communeOfficer), 'r-frozen', MAX_PART_BYTES)],
    ['the largest issue', 'issues', communeOfficer, paths.issue('na-ot', 'r-frozen'), { ...issueDoc(pidOf(communeOfficer), paperOf('r-frozen')), position: long(80), signer: long(80), papers: [paperOf('r-frozen'), 'p2', 'p3'], text: { results: long(9000), limits: long(9000), tasks: long(1900) } }],
    ['a refusal', 'refusals', member, paths.refusal('vn', 'f-new'), refusalDoc(by)],
    ...REGISTERS.flatMap(largestOf),
  ])('%s takes no more than its share', async (_, collection, actor, path, data) => {
    const taken = await expressionsFor(rules.projectId, collection, actor, path, data)
    expect(taken).toBeGreaterThan(10)
    expect(taken).toBeLessThan(OTHER[collection] ?? MOST)
  })

  it('are counted for every collection that a client creates documents in', () => {
    const open = parseRules(RULES).allows.filter(({ operations }) => operations.names.includes('create')).map(({ collection }) => collection.split('/').filter((name, index) => index % 2 === 1).slice(collection.includes('/events/') ? -2 : -1).join('/'))
    expect(open.toSorted()).toEqual(['accesses', 'bases', 'calls', 'devices', 'facts', 'guides', 'households', 'issues', 'members', 'obligations', 'officers', 'papers', 'photos', 'recordings', 'refusals', 'reports/events', 'reports/events', 'requests', 'teams', ...REGISTERS.flatMap(({ id }) => [id, `${id}/events`])].toSorted())
  })
})

/** The longest record of a register and the longest event, by an official, who is looked up. */
function largestOf(register: Register): [what: string, collection: string, actor: Actor, path: string, data: Doc][] {
  const by = pidOf(officialOf(register))
  const long = Object.fromEntries(Object.entries(register.fields).flatMap(([name, field]) => 'max' in field ? [[name, 'ế'.repeat(field.max)]] : []))
  const event = eventDoc(register, 'create', by)
  return [
    [`a record of ${register.id}`, register.id, officialOf(register), recordPath(register, VILLAGE, 'd-new'), { ...recordDoc(register, by), ...long }],
    [`an event of ${register.id}`, `${register.id}/events`, officialOf(register), eventPath(register, VILLAGE, 'e-new'), { ...event, after: { ...event.after as Doc, ...long }, note: 'ế'.repeat(300) }],
  ]
}
