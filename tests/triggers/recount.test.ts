import type { DriftDoc, RecountDoc } from '@tung-ngo/domain/recount'
import { addDays, startOfDay } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { sampleOf } from '@tung-ngo/domain/recount'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db, runJob } from '../support/stack'
import { call, leaderOf, officerAt } from './people'
import { quiet, teamTally, today } from './world'

const WAIT = { timeout: 120_000, interval: 500 }

let team: string
let households: number
const begun: string[] = []

beforeAll(async () => {
  // the first by its id stands in the first chunk
  const [first] = (await db.collection('teams').orderBy('__name__').limit(1).get()).docs
  team = first!.id
  households = (await teamTally(team)).tally.stock.households ?? 0
  await quiet()
})
afterAll(async () => {
  for (const recount of begun)
    await giveUp(recount)
})

const recountOf = async (id: string) => (await db.doc(paths.recount(id)).get()).data() as RecountDoc | undefined
const damage = () => db.doc(paths.teamTally(team)).update({ 'tally.stock.households': households + 7 })

/** What is left of a recount need not be done: other tests have the machine. */
async function giveUp(recount: string): Promise<void> {
  const left = await db.collection(`${paths.recount(recount)}/chunks`).where('done', '==', false).get()
  const batch = db.batch()
  for (const chunk of left.docs)
    batch.update(chunk.ref, { done: true })
  await batch.set(db.doc(paths.recount(recount)), { finishedAt: new Date() }, { merge: true }).commit()
}

/** Waits for the evidence of the damage, for its healing, and for the progress that tells of both. */
async function expectHealed(recount: string): Promise<void> {
  const evidence = async () => (await db.doc(paths.drift(recount, team)).get()).data() as DriftDoc | undefined
  await expect.poll(evidence, WAIT).toMatchObject({ place: 'team', findings: [{ what: 'stock.households', stood: households + 7, should: households }], healedAt: expect.anything() })
  expect((await teamTally(team)).tally.stock.households ?? 0).toBe(households)
  await expect.poll(async () => (await recountOf(recount))?.drifted, WAIT).toBeGreaterThan(0)
  const { done, total, healed, drifted } = (await recountOf(recount))!
  expect(done).toBeGreaterThan(0)
  expect(total).toBeGreaterThanOrEqual(done)
  expect(healed).toBe(drifted)
}

it('an operator has everything proven: it goes on by itself, keeps the evidence and heals; nobody else may', async () => {
  await damage()
  const { recount, chunks } = await call<{ recount: string, chunks: number }>('startRecount', {}, await officerAt('vn', 'operator'))
  begun.push(recount)
  expect(chunks).toBeGreaterThan(10)
  await expectHealed(recount)
  await giveUp(recount)
  await expect(call('startRecount', {}, await leaderOf(team))).rejects.toThrow('PERMISSION_DENIED')
}, 300_000)

it('every night some are proven by the schedule, each in its turn', async () => {
  const day = Array.from({ length: 28 }, (_, ahead) => addDays(today, ahead)).find(day => sampleOf([team], day).length > 0)!
  await damage()
  await runJob('recountSample', new Date(startOfDay(day) + 195 * 60_000))
  const recount = `sample-${day}-0315`
  begun.push(recount)
  await expectHealed(recount)
}, 300_000)
