import type { StoredEvent } from '@tung-ngo/domain/registers/record-events'
import type { Register } from '@tung-ngo/domain/registers/register'
import { canonical } from '@tung-ngo/domain/canonical'
import { difficulties } from '@tung-ngo/domain/registers/difficulties'
import { applyEvent, foldEvents } from '@tung-ngo/domain/registers/record-events'
import { tasks } from '@tung-ngo/domain/registers/tasks'
import { expect, it } from 'vitest'
import { paths } from '@tung-ngo/domain/paths'
import { getFirestore, Timestamp } from 'firebase-admin/firestore'
import { countFact } from '../../functions/src/counting/count-fact'
import { countRecord } from '../../functions/src/counting/count-record'
import { rebuildTeam } from '../../functions/src/counting/rebuild-team'
import { rebuildTree } from '../../functions/src/counting/rebuild-tree'
import { handUp } from '../../functions/src/registers/hand-up'
import { recountTeam } from '../../functions/src/recount/recount-team'
import { docs } from '../../functions/src/store'
import { addTeam, climb, DAY, EVENING, lineOfUnits, newId, teamTally, unitTally, visit, writeFact } from './world'

const line = await lineOfUnits()

const event = (id: string, kind: string, at: number, after: StoredEvent['after'] = {}): StoredEvent => ({ v: 3, id, kind, after, note: '', by: 'm1', at })

/** Writes an event and the record as it leaves it, as the server took them at the event's instant. */
async function write(team: string, register: Register, record: string, events: StoredEvent[], newest: StoredEvent): Promise<void> {
  const { id, at, ...data } = newest
  const { record: left } = foldEvents(register, [...events.filter(event => event.at <= at)])
  const batch = getFirestore().batch()
  batch.set(getFirestore().doc(paths.recordEvent('teams', team, register.id, record, id)), { ...data, at: Timestamp.fromMillis(at) })
  const stands = left ?? applyEvent(register, null, newest)
  batch.set(getFirestore().doc(paths.record('teams', team, register.id, record)), { ...stands, at: Timestamp.fromMillis(stands.at), updatedAt: Timestamp.fromMillis(stands.updatedAt) })
  await batch.commit()
}

/** Over the end of October, which closes on 5/11: raised, answered in time, closed in November. */
const raised = EVENING - 40 * DAY
const story = [
  event('e1', 'create', raised, { title: 'Bản mất sóng' }),
  event('e2', 'escalate', raised + DAY, { level: 'province' }),
  event('e3', 'answer', raised + 10 * DAY, { resolution: 'Lắp trạm trước Tết' }),
  event('e4', 'close', EVENING),
]

it('a record counts as its events say: in any order, twice, over a closing, up to the province', async () => {
  const team = await addTeam(line)
  await countFact(team, await writeFact(team, visit(raised)), raised)
  for (const newest of story)
    await write(team, difficulties, 'd1', story, newest)
  for (const now of [raised + 11 * DAY, raised + 11 * DAY + 1000])
    await countRecord(team, difficulties, 'd1', now)
  await write(team, tasks, 'k1', [event('e5', 'create', EVENING - DAY, { title: 'Họp bản', due: '2026-11-30' })], event('e5', 'create', EVENING - DAY, { title: 'Họp bản', due: '2026-11-30' }))
  const first = await countRecord(team, tasks, 'k1', EVENING)
  const again = await countRecord(team, difficulties, 'd1', EVENING + 1)
  expect([first.outcome, again.outcome]).toEqual(['moved', 'same'])

  const counted = await teamTally(team)
  expect(counted.tally).toMatchObject({ stock: { 'tasks.open': 1 }, months: { '2026-11': { 'difficulties.closed': 1, 'tasks.given': 1 } } })
  expect(counted.tally.stock).not.toHaveProperty('difficulties.open')
  const october = (await docs.teamClosed(team, '2026-10').get()).data()!
  expect(october.figures).toMatchObject({ 'difficulties.open': 1, 'difficulties.raised': 1, 'difficulties.escalated': 1 })
  expect(october.figures).not.toHaveProperty('difficulties.waiting')
  await climb(again, EVENING + 1)
  expect((await unitTally(line.province.id)).tally.months['2026-11']).toMatchObject({ 'difficulties.closed': 1 })

  await rebuildTeam(team, EVENING + 1)
  expect(canonical({ ...await teamTally(team), seq: 0, asOf: 0, updatedAt: 0 })).toEqual(canonical({ ...counted, seq: 0, asOf: 0, updatedAt: 0 }))
  await rebuildTree(line.commune.id, EVENING + 1)
  expect((await teamTally(team)).tally).toEqual(counted.tally)
  expect((await docs.teamClosed(team, '2026-10').get()).data()!.figures).toEqual(october.figures)
})

it('an event that no trigger brought is made good before its month closes, and a recount finds no drift afterwards', async () => {
  const team = await addTeam(line)
  await countFact(team, await writeFact(team, visit(raised)), raised)
  await write(team, difficulties, 'd2', story, story[0]!)
  await countFact(team, await writeFact(team, visit(EVENING, 'h2')), EVENING)
  expect((await docs.teamClosed(team, '2026-10').get()).data()!.figures).toMatchObject({ 'difficulties.raised': 1, 'difficulties.open': 1 })
  expect((await teamTally(team)).tally.stock).toMatchObject({ 'difficulties.waiting': 1 })
  expect((await recountTeam(team, EVENING + DAY)).findings).toEqual([])
})

it('what is handed up stands with the units that it went to, and their officials are told once', async () => {
  const team = await addTeam(line)
  const official = newId('p')
  await docs.officer(line.province.id, official).create({ v: 3, pid: official, name: 'Hà Văn Đôi', role: 'officer', phone: null, endedOn: null, by: 'x', updatedAt: 0 })
  await write(team, difficulties, 'd3', story, story[0]!)
  expect(await handUp(team, difficulties, 'd3', { id: 'e1', kind: 'create' })).toEqual({ units: [] })
  await write(team, difficulties, 'd3', story, story[1]!)
  for (let run = 0; run < 2; run++)
    expect(await handUp(team, difficulties, 'd3', { id: 'e2', kind: 'escalate' })).toEqual({ units: [line.district.id, line.province.id] })
  expect((await docs.handedRecord(line.province.id, `${team}_d3`).get()).data()).toEqual({ v: 3, register: 'difficulties', team, record: 'd3', state: 'escalated', at: raised + DAY })
  expect((await docs.notice(official, 'handed-e2').get()).data()).toMatchObject({ kind: 'handed', duties: [{ title: 'Bản mất sóng', link: `/don-vi/${line.province.id}/so/difficulties` }] })
  await write(team, difficulties, 'd3', story, story[2]!)
  await handUp(team, difficulties, 'd3', { id: 'e3', kind: 'answer' })
  expect((await docs.handedRecord(line.district.id, `${team}_d3`).get()).data()).toMatchObject({ state: 'answered' })
})
