import type { StoredEvent } from '@tung-ngo/domain/registers/record-events'
import { canonical } from '@tung-ngo/domain/canonical'
import { instruments } from '@tung-ngo/domain/registers/instruments'
import { foldEvents } from '@tung-ngo/domain/registers/record-events'
import { expect, it } from 'vitest'
import { closeMonths } from '../../functions/src/counting/close-months'
import { countUnitRecord } from '../../functions/src/counting/count-unit-record'
import { rebuildTree } from '../../functions/src/counting/rebuild-tree'
import { recountUnit } from '../../functions/src/recount/recount-unit'
import { docs } from '../../functions/src/store'
import { climb, DAY, EVENING, lineOfUnits, stockOf, unitTally } from './world'

const event = (id: string, kind: string, at: number, after: StoredEvent['after'] = {}): StoredEvent => ({ v: 3, id, kind, after, note: '', by: 'm1', at })
const OCTOBER = EVENING - 40 * DAY
const story = [event('e1', 'create', OCTOBER, { number: '9/KH', type: 'plan', title: 'Kế hoạch', issuer: 'UBND', on: '2026-10-01' }), event('e2', 'expire', EVENING)]

async function write(unit: string, events: StoredEvent[]): Promise<void> {
  const { id, ...data } = events.at(-1)!
  await docs.recordEventOf('units', unit, 'instruments', 'd1', id).set(data)
  await docs.recordOf('units', unit, 'instruments', 'd1').set(foldEvents(instruments, events).record!)
}

it('an instrument counts in its commune and all above: twice, over a closing, recounted and rebuilt', async () => {
  const line = await lineOfUnits(OCTOBER)
  const { id: commune } = line.commune
  await write(commune, story.slice(0, 1))
  for (const now of [OCTOBER, OCTOBER + 1000])
    await climb(await countUnitRecord(commune, instruments, 'd1', now), now)
  expect(await stockOf(line.nation.id)).toMatchObject({ 'instruments.inForce.plan': 1, 'plans.commune': 1, 'communes': 1 })

  await closeMonths(EVENING - DAY)
  await write(commune, story)
  await climb(await countUnitRecord(commune, instruments, 'd1', EVENING), EVENING)
  expect((await countUnitRecord(commune, instruments, 'd1', EVENING)).outcome).toBe('same')
  expect((await docs.unitClosed(line.province.id, '2026-10').get()).data()).toMatchObject({ figures: { 'instruments.inForce': 1, 'instruments.entered': 1 } })
  expect((await unitTally(line.nation.id)).tally.months['2026-11']).toMatchObject({ 'instruments.ended': 1 })
  expect(await stockOf(line.nation.id)).not.toHaveProperty(['instruments.inForce'])

  for (const { id } of Object.values(line))
    expect((await recountUnit(id, EVENING, undefined, EVENING + DAY)).findings).toEqual([])
  const counted = await Promise.all(Object.values(line).map(async ({ id }) => canonical([(await unitTally(id)).tally, (await docs.unitClosed(id, '2026-10').get()).data()!.figures])))
  await Promise.all(Object.values(line).flatMap(({ id }) => [docs.unitTally(id).delete(), docs.unitClosed(id, '2026-10').delete()]))
  await rebuildTree(line.nation.id, EVENING)
  expect(await Promise.all(Object.values(line).map(async ({ id }) => canonical([(await unitTally(id)).tally, (await docs.unitClosed(id, '2026-10').get()).data()!.figures])))).toEqual(counted)

  // What drifted is found and healed.
  await docs.unitTally(commune).set({ ...await unitTally(commune), records: { 'instruments/d1': '2026-10-11 create inForce:plan' } })
  expect((await recountUnit(commune, EVENING, undefined, EVENING + DAY)).findings).toEqual(expect.arrayContaining([{ what: 'records.other', stood: 1, should: 0 }]))
  expect((await recountUnit(commune, EVENING, undefined, EVENING + DAY)).findings).toEqual([])
})
