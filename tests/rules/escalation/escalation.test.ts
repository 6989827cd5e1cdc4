import type { Rules } from '../support/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRules } from '../support/load-rules'
import { RULES } from '../support/rules'
import { COLLUSIONS } from './collusions'
import { Judge } from './judge'
import { search } from './search'
import { startLand } from './world'

let rules: Rules
beforeAll(async () => {
  rules = await startLand('escalation')
})
afterAll(() => rules.stop())

const ALONE = 'with one who is without a seat'
const named = (name: string) => COLLUSIONS.find(collusion => collusion.name === name)!

// Three writes by all of them: npm run bench -- rules.escalations.
describe('two writes lead nowhere outside their scopes', { timeout: 300_000 }, () => {
  it.each([[`leader of t1, ${ALONE}`, 4], [`deputy of p1, ${ALONE}`, 10], [`once officer of p1, ${ALONE}`, 1]])('%s', async (name, least) => {
    const { states, found } = await search(new Judge(rules.projectId), named(name), 2)
    expect(found).toBeUndefined()
    expect(states).toBeGreaterThanOrEqual(least)
  })
})

describe('finds the shortest way out that a wrong rule leaves', { timeout: 300_000 }, () => {
  it.each<[what: string, right: string, wrong: string, who: string, steps: string[], reached: string]>([
    ['a deputy who gives seats', `units().get(unit, '') == 'officer'`, `units().get(unit, '') in ['officer', 'deputy']`, `deputy of p1, ${ALONE}`, ['x-one: units/p1/officers/x-two {"role":"deputy"}'], 'a write at units/p1/officers/x-two'],
    ['an access that is not asked where it leads, for a deputy', 'return isOfficerOf(commune) && team != null && team.data.commune == commune &&', `return isOfficerOf(commune) && team != null && (team.data.commune == commune || holds(commune, ['deputy'])) &&`, `officer of c1, ${ALONE}`, ['x-one: units/c1/officers/x-two {"role":"deputy"}', 'x-two: teams/t2/accesses/u-two of c1'], 'a write at teams/t2/accesses/u-two'],
    ['lists of teams for every deputy of a team', 'return overseesNation() || resource.data.province', `return teams().values().hasAny(['deputy']) || overseesNation() || resource.data.province`, `leader of t1, ${ALONE}`, ['x-one: teams/t1/members/x-two {"role":"deputy"}'], 'x-two: lists teams'],
  ])('%s', async (_, right, wrong, who, steps, reached) => {
    expect(RULES).toContain(right)
    await loadRules(rules.projectId, RULES.replace(right, wrong))
    expect((await search(new Judge(rules.projectId), named(who), 2)).found).toEqual({ steps, reached })
  })
})
