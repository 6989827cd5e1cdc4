import { describe, expect, it } from 'vitest'
import { RULES } from '../support/rules'
import { corpus } from './corpus'
import { EQUIVALENTS } from './equivalents'
import { makeMutants } from './make-mutants'
import { parseRules, reachedFrom } from './parse-rules'
import { describeFate, tallyOf } from './report'
import { replay } from './replay'

const rules = parseRules(RULES)
const mutants = makeMutants(rules)

/** Where a question takes long to answer, or anybody can ask: left to the whole run. */
const SLOW = /facts|households|document=/

/** Two of each operator, the same ones each time. */
function sample() {
  const quick = mutants.filter(({ id, reaches }) => !(id in EQUIVALENTS) && !reaches.some(({ collection }) => SLOW.test(collection)))
  return [...Map.groupBy(quick, ({ operator }) => operator).values()].flatMap(list => [list[0]!, list[Math.floor(list.length / 2)]!])
}

describe('mutants of the rules', () => {
  it('are many, of many kinds', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(300)
    expect(new Set(mutants.map(({ operator }) => operator)).size).toBeGreaterThanOrEqual(20)
  })

  it('come from code that an allow statement reaches', () => {
    const reached = reachedFrom(rules.functions, rules.allows.map(({ condition }) => condition))
    expect([...rules.functions.keys()].filter(name => !reached.has(name))).toEqual([])
  })

  it('are listed as equivalent only where they are there', () => {
    const ids = new Set(mutants.map(({ id }) => id))
    expect(Object.keys(EQUIVALENTS).filter(id => !ids.has(id))).toEqual([])
  })

  it('are killed: a sample over all operators (all of them: npm run rules:mutants)', { timeout: 600_000 }, async () => {
    const fates = await replay([...new Set(sample())], corpus(), 2)
    expect(tallyOf(fates.filter(({ stillborn }) => !stillborn)).wrong).toEqual([])
    expect(fates.filter(({ killedBy }) => killedBy).map(describeFate).length).toBeGreaterThan(20)
  })
})
