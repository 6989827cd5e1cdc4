import type { Rules } from '../support/rules'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../support/ask'
import { startRules } from '../support/rules'
import { seedWorld } from '../world/seed'
import { requestsOf } from './pair'
import { PAIRS } from './pairs'

let rules: Rules
beforeAll(async () => {
  rules = await startRules('conditions')
  await seedWorld(rules)
})
afterAll(() => rules.stop())

describe.each(Object.entries(PAIRS))('%s refuse', (_, pairs) => {
  it.each(pairs)('$because', async (pair) => {
    const [refused, taken] = requestsOf(pair)
    expect(await ask(rules.projectId, refused)).toEqual({ kind: 'denied' })
    expect(await ask(rules.projectId, taken)).toEqual({ kind: 'allowed' })
  })
})
