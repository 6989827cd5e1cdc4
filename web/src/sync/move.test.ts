import type { Snapshot } from '../session/snapshot'
import type { OutboxEntry } from './types'
import 'fake-indexeddb/auto'
import { recordActivity } from '@tung-ngo/domain/command'
import { dayOf } from '@tung-ngo/domain/day'
import { formatPhoto } from '@tung-ngo/domain/photo'
import { beforeEach, expect, it, vi } from 'vitest'
import { placeOf, writeSnapshot } from '../session/snapshot'
import { closeDatabase, database, DATABASE } from './database'
import { listOutbox } from './entries'
import { moveBack, moveEntry, teamsToMoveTo } from './move'
import { putEntry } from './outbox'
import { keepPhoto } from './photos'
import { beginSending, settle } from './queue'
import { authorOf, SHEET, TEAM, visitOf } from './testing'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) })
vi.mock('./occasions', () => ({ flush: () => {} }))

const team = (id: string, village: string) => ({ kind: 'team', id, name: id, role: 'member', village, commune: 'c', path: ['vn'] })
const snapshot = { account: { uid: 'u1', pid: 'p-1', name: 'x', claims: {} }, places: [team(TEAM, 'b1'), team('t-2', 'b2'), { ...team('x-1', 'b3'), kind: 'unit' }], place: TEAM } as unknown as Snapshot
const OTHER = placeOf({ ...snapshot, place: 't-2' })!
const HERE = placeOf(snapshot)!
const TODAY = dayOf(Date.now())

const act = (factId: string, more: object = {}) =>
  putEntry({ recording: recordActivity(authorOf(factId, TODAY), { kind: 'session', village: 'b1', attendees: 3, ...more }), title: 'Buổi' })
const receive = async ({ order }: OutboxEntry) => {
  await settle((await beginSending(order))!, { kind: 'received' }, 9000)
  return (await listOutbox()).find(entry => entry.order === order)!
}
const paths = ({ recording }: OutboxEntry) => recording.writes.map(({ path }) => path.split('/').slice(0, 3).join('/'))

beforeEach(async () => {
  await closeDatabase()
  indexedDB.deleteDatabase(DATABASE)
  writeSnapshot(snapshot)
})

it('an unsent act goes to the other team alone, with its photos, and back again', async () => {
  const photo = await keepPhoto(TEAM, new Uint8Array([0xFF]))
  const moved = await moveEntry(await act('f1', { photos: [formatPhoto({ id: photo, size: 1, caption: '' })] }), OTHER)
  expect(paths(moved)).toEqual(['teams/t-2/facts'])
  expect(await listOutbox()).toMatchObject([{ team: 't-2', recording: { fact: { village: 'b2', attendees: 3, photos: [`${photo}=1=`] } } }])
  expect(await (await database()).get('photos', photo)).toMatchObject({ team: 't-2', fact: moved.id, state: 'waiting' })
  await moveBack(moved, HERE)
  expect(await listOutbox()).toMatchObject([{ team: TEAM, recording: { fact: { village: 'b1' } } }])
})

it('a received act is withdrawn there and recorded here at once; taken back before it left, nothing happened', async () => {
  const received = await receive(await act('f1'))
  const moved = await moveEntry(received, OTHER)
  expect(paths(moved)).toEqual(['teams/t-2/facts', `teams/${TEAM}/facts`])
  await moveBack(moved, HERE)
  expect((await listOutbox()).map(({ id }) => id)).toEqual(['f1'])
  const again = await receive(await moveEntry(received, OTHER))
  await moveBack(again, HERE)
  expect(paths((await listOutbox()).at(-1)!)).toEqual([`teams/${TEAM}/facts`, 'teams/t-2/facts'])
})

it('nothing is moved that is on its way, or has left since it was looked at', async () => {
  const entry = await act('f1')
  await settle((await beginSending(entry.order))!, { kind: 'kept', nextTryAt: 0, stop: true }, 9000)
  const [tried] = await listOutbox()
  expect(teamsToMoveTo(tried!)).toEqual([])
  await expect(moveEntry(entry, OTHER)).rejects.toThrow('vừa được gửi đi')
  expect((await listOutbox()).map(({ id, team }) => [id, team])).toEqual([['f1', TEAM]])
})

it('is offered for his other teams, and not for a visit of a house', async () => {
  expect(teamsToMoveTo(await act('f1')).map(({ id }) => id)).toEqual(['t-2'])
  expect(teamsToMoveTo(visitOf('f2', 'h1', SHEET))).toEqual([])
})
