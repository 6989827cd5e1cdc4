import { getFirestore } from 'firebase-admin/firestore'
import { afterEach, expect, it, vi } from 'vitest'
import { countFact, countTeam } from '../../functions/src/counting/count-fact'
import { addTeam, climb, DAY, EVENING, lineOfUnits, teamTally, unitTally, visit, writeFact } from './world'

const line = await lineOfUnits()
afterEach(() => void vi.restoreAllMocks())

/** Every transaction loses against somebody else's. */
function loseTransactions() {
  vi.spyOn(getFirestore(), 'runTransaction').mockRejectedValue(Object.assign(new Error('10 ABORTED: too much contention'), { code: 10 }))
}

it('who loses against others leaves the counting to one run that takes all', async () => {
  const team = await addTeam(line)
  await countFact(team, await writeFact(team, visit(EVENING)), EVENING)
  const facts = await Promise.all([1, 2].map(index => writeFact(team, visit(EVENING + index * 1000, `h${index}`))))
  loseTransactions()
  for (const fact of facts)
    expect(await countFact(team, fact, EVENING + 5000)).toEqual({ outcome: 'contended', hops: [] })
  vi.restoreAllMocks()
  expect((await teamTally(team)).tally.months['2026-11']).toMatchObject({ 'acts.visit': 1 })

  // as after-counting.ts enqueues it: the facts of the last two windows of five seconds
  const healed = await countTeam(team, EVENING - 5000, EVENING + 5000)
  expect(healed.outcome).toBe('moved')
  await climb(healed)
  expect((await unitTally(line.nation.id)).tally.months['2026-11']).toMatchObject({ 'acts.visit': 3, 'households.visited': 2 })
})

it('an older fact is delivered again instead, for the one run looks back two minutes only', async () => {
  const team = await addTeam(line)
  const old = await writeFact(team, visit(EVENING - DAY))
  loseTransactions()
  await expect(countFact(team, old, EVENING)).rejects.toThrow('ABORTED')
})
