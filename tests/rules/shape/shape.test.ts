import { deleteDoc, doc } from 'firebase/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commit } from '../support/commit'
import { inParallel } from '../support/in-parallel'
import type { Doc, Rules } from '../support/rules'
import { startRules } from '../support/rules'
import type { Verdict } from '../support/verdict'
import { verdictOn } from '../support/verdict'
import { seedWorld } from '../world/seed'
import type { Contract } from './contracts'
import { CONTRACTS } from './contracts'
import type { Variant } from './variants'
import { forSchema, variantsOf } from './variants'

let rules: Rules
beforeAll(async () => {
  rules = await startRules('shape')
  await seedWorld(rules)
})
afterAll(() => rules.stop())

describe.each(CONTRACTS)('$name', { timeout: 120_000 }, (contract) => {
  it('is created as its schema says and no otherwise', () => compareAll(contract, 'create'))
  it.runIf(contract.update)('is updated as its schema says and no otherwise', () => compareAll(contract, 'update'))
})

interface Try extends Variant { value: Doc, path: string, expected: 'allowed' | 'denied' }

/** Tries the right document and every variant of it; rules and schema must say the same to each. */
async function compareAll(contract: Contract, operation: 'create' | 'update'): Promise<void> {
  const { before } = operation === 'update' ? contract.update! : {}
  const tries = triesOf(contract, operation)
  const wrong: string[] = []

  await reset(tries.map(({ path }) => path))
  await inParallel(tries, contract.onePath ? 1 : 20, async ({ value, path, what, expected, container }) => {
    const verdict = await verdictOn(operation, () => commit(rules.projectId, contract.writer, [{ op: operation, path, data: value }]))
    if (verdict.kind !== expected && !(container && cannotBeRead(verdict)))
      wrong.push(`${operation} with ${what}: schema says ${expected}, rules say ${JSON.stringify(verdict)}`)
    if (contract.onePath && verdict.kind === 'allowed')
      await reset([path])
  })
  expect(wrong).toEqual([])
  expect(tries.filter(({ expected }) => expected === 'allowed').length).toBeGreaterThan(3)
  expect(tries.filter(({ expected }) => expected === 'denied').length).toBeGreaterThan(40)

  async function reset(paths: string[]): Promise<void> {
    if (before)
      await rules.seed(Object.fromEntries(paths.map(path => [path, before])))
    else if (contract.onePath)
      await rules.past(db => deleteDoc(doc(db, paths[0]!)))
  }
}

function triesOf(contract: Contract, operation: 'create' | 'update'): Try[] {
  const { make, holds = () => true } = operation === 'update' ? contract.update! : contract
  const isRight = (data: Doc) => contract.schema.safeParse(forSchema(data)).success && contract.holds(data) && holds(data)
  const right: Variant = { what: 'nothing changed', value: make() }
  return [right, ...variantsOf(contract.schema, make())].filter(isDocument).map((variant, number) => {
    const isForged = variant.clientTime && !variant.what.startsWith(`${contract.chosenTime} `)
    return { ...variant, path: contract.path(number), expected: !isForged && isRight(variant.value) ? 'allowed' : 'denied' }
  })
}

function isDocument(variant: Variant): variant is Variant & { value: Doc } {
  return typeof variant.value === 'object' && variant.value !== null && !Array.isArray(variant.value)
}

/** A list of texts is joined to be checked; a list or map among them cannot be joined, which refuses it too. */
function cannotBeRead(verdict: Verdict): boolean {
  return verdict.kind === 'broken' && verdict.text.startsWith('Unsupported operation error. Received: string(')
}
