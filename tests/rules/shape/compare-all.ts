import type { Rules } from '../support/rules'
import type { Verdict } from '../support/verdict'
import type { Contract } from './contracts'
import { expect } from 'vitest'
import { ask } from '../support/ask'
import { inParallel } from '../support/in-parallel'
import { triesOf } from './tries'

/** Tries the right document and every variant of it; rules and schema must say the same to each. */
export async function compareAll(rules: Rules, contract: Contract, operation: 'create' | 'update'): Promise<void> {
  const tries = triesOf(contract, operation)
  const wrong: string[] = []
  if (operation === 'update')
    await rules.seed({ [contract.path]: contract.update!.before })
  await inParallel(tries, 10, async ({ request: { given: _, ...request }, what, expected, container }) => {
    const verdict = await ask(rules.projectId, request)
    if (verdict.kind !== expected && !(container && cannotBeRead(verdict)))
      wrong.push(`${operation} with ${what}: schema says ${expected}, rules say ${JSON.stringify(verdict)}`)
  })
  expect(wrong).toEqual([])
  expect(tries.filter(({ expected }) => expected === 'allowed').length).toBeGreaterThan(3)
  expect(tries.filter(({ expected }) => expected === 'denied').length).toBeGreaterThan(20)
}

/** A list of texts is joined, a seat is looked up by its id: a list or map in their place can be neither, which refuses it too. */
function cannotBeRead(verdict: Verdict): boolean {
  return verdict.kind === 'broken' && /^Unsupported operation error\. Received: (?:string|map\.get)\(/.test(verdict.text)
}
