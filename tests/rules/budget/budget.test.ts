import { patchLines } from '@tung-ngo/domain/patch-line'
import { paths } from '@tung-ngo/domain/paths'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Doc, Rules } from '../support/rules'
import { RULES, startRules } from '../support/rules'
import type { Actor } from '../world/actors'
import { ACTORS, pidOf } from '../world/actors'
import { activityDoc, correctionDoc, FULL, FULL_BEFORE, householdDoc, sessionDoc } from '../world/documents'
import { seedWorld } from '../world/seed'
import { SITES } from '../world/tree'
import { expressionsFor } from './expressions'
import { conditionsFor, lookupsOf } from './lookups'

const { leader, member } = ACTORS
const { team } = SITES.village
const by = pidOf(member)

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

// Half of what Firestore evaluates for one decision: room for the fields that will come.
const MOST = 500

describe('expressions', () => {
  const patches = { before: patchLines(FULL_BEFORE), after: patchLines(FULL) }
  it.each<[string, string, Actor, Doc]>([
    ['the largest visit', 'facts', member, { ...activityDoc(by), ...patches }],
    ['the largest visit sent for another', 'facts', leader, { ...activityDoc(by), sentBy: pidOf(leader), ...patches }],
    ['the largest correction', 'facts', member, { ...correctionDoc(by), ...patches, of: 'f-1' }],
    ['a session', 'facts', member, sessionDoc(by)],
    ['the largest household', 'households', member, { ...householdDoc('f-1'), ...FULL }],
  ])('%s takes less than half', async (name, collection, actor, data) => {
    const pathOf = (n: number) => `${paths.team(team)}/${collection}/${name.replaceAll(' ', '-')}-${n}`
    expect(await expressionsFor(rules.projectId, collection, actor, pathOf, data)).toBeLessThan(MOST)
  })
})
