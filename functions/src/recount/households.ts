import type { StoredFact } from '@tung-ngo/domain/ledger'
import type { Finding } from '@tung-ngo/domain/recount'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { foldHousehold, householdDrift } from '@tung-ngo/domain/household-fold'
import { docs, queries, transact } from '../store'
import { groupBy, parallel } from '../counting/lists'
import { parseFacts } from '../counting/parse-fact'
import { readHouseholds } from './read-team'

/** Households whose documents are not as their facts make them; counted by field, for their ids name nobody here. */
export async function proveHouseholds(team: string, facts: StoredFact[], settled: number): Promise<{ findings: Finding[], drifted: string[] }> {
  const households = await readHouseholds(team)
  const counts = new Map<string, number>()
  const drifted: string[] = []
  for (const [id, own] of groupBy(facts.filter(fact => fact.household !== undefined), fact => fact.household!)) {
    const [stood, folded] = [households.get(id), foldHousehold(own)]
    // a command that came after the facts were read
    if (!folded || (stood ?? folded).updatedAt > settled)
      continue
    const fields = stood ? householdDrift(stood, folded) : ['missing']
    for (const field of fields)
      counts.set(field, (counts.get(field) ?? 0) + 1)
    if (fields.length > 0)
      drifted.push(id)
  }
  return { drifted, findings: [...counts].map(([field, count]) => ({ what: `households.${field}`, stood: count, should: 0 })) }
}

/** Writes the projections again, each in a transaction over the household and its facts, so that no newer write is lost. */
export async function healHouseholds(team: string, ids: string[]): Promise<void> {
  await parallel(ids, 4, id => transact(async (tx) => {
    const stood = (await tx.get(docs.household(team, id))).data()
    const folded = foldHousehold(parseFacts((await tx.get(queries.factsOfHousehold(team, id))).docs))
    if (!folded || (stood && householdDrift(stood, folded).length === 0))
      return
    const { sheet, ...rest } = folded
    tx.set(docs.household(team, id), { v: SHAPE_VERSION, ...sheet, ...rest, visit: stood ? stood.visit : rest.visit })
  }))
}
