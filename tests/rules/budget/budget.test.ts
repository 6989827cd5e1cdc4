import { paths } from '@tung-ngo/domain/paths'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Doc, Rules } from '../support/rules'
import { RULES, startRules } from '../support/rules'
import { ACTORS, pidOf } from '../world/actors'
import { activityDoc, correctionDoc, FULL, FULL_BEFORE, householdDoc, sessionDoc } from '../world/documents'
import { seedWorld } from '../world/seed'
import { SITES } from '../world/tree'
import { expressionsFor } from './expressions'
import { conditionsFor, lookupsOf } from './lookups'

const { member } = ACTORS
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
    expect(lookupsOf(RULES, conditionsFor(RULES, 'members', 'create')[0]!)).toEqual(['hasCurrentClaims', 'teamAt'])
  })
})

describe('expressions', () => {
  const patches = { before: FULL_BEFORE, after: FULL }
  it.each<[string, string, Doc, number]>([
    ['the largest visit', 'facts', { ...activityDoc(by), ...patches }, 960],
    ['the largest correction', 'facts', { ...correctionDoc(by), ...patches, of: 'f-1' }, 760],
    ['a session', 'facts', sessionDoc(by), 500],
    ['the largest household', 'households', { ...householdDoc('f-1'), ...FULL }, 500],
  ])('%s', async (_, collection, data, most) => {
    const pathOf = (n: number) => `${paths.team(team)}/${collection}/e-${n}-${most}`
    expect(await expressionsFor(rules.projectId, collection, member, pathOf, data)).toBeLessThanOrEqual(most)
  })
})
