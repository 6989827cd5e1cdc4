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
  const [found] = await compareTriples(rules.projectId, 6000, 1)
  expect(found).toMatch(/units\/officers .* changed: pid/)
})
