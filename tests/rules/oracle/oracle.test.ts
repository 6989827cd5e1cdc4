import type { Rules } from '../support/rules'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadRules } from '../support/load-rules'
import { RULES } from '../support/rules'
import { startOracle } from './world'
import { compareTriples } from './compare'

let rules: Rules
beforeAll(async () => {
  rules = await startOracle('oracle')
})
afterAll(() => rules.stop())

it('rules and policy say the same to random triples', { timeout: 300_000 }, async () => {
  expect(await compareTriples(rules.projectId, 1500, 1)).toEqual([])
})

it('finds a rule that forgot whose row it is', { timeout: 300_000 }, async () => {
  await loadRules(rules.projectId, RULES.replace('&& data.pid == person', ''))
  let found: string | undefined
  // Which triples a seed draws changes with every subject that joins.
  for (let seed = 1; !found && seed < 40; seed += 5)
    [found] = await compareTriples(rules.projectId, 3000, seed)
  expect(found).toMatch(/units\/officers .* changed: pid/)
})
