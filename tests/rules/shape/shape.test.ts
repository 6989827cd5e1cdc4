import type { Rules } from '../support/rules'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { startRules } from '../support/rules'
import { seedWorld } from '../world/seed'
import { compareAll } from './compare-all'
import { CONTRACTS } from './contracts'

let rules: Rules
beforeAll(async () => {
  rules = await startRules('shape')
  await seedWorld(rules)
})
afterAll(() => rules.stop())

describe.each(CONTRACTS)('$name', { timeout: 120_000 }, (contract) => {
  it.runIf(!contract.onlyUpdated)('is created as its schema says and no otherwise', () => compareAll(rules, contract, 'create'))
  it.runIf(contract.update)('is updated as its schema says and no otherwise', () => compareAll(rules, contract, 'update'))
})
