import type { Snapshot } from '../session/snapshot'
import 'fake-indexeddb/auto'
import { recordActivity } from '@tung-ngo/domain/command'
import { formatPhoto } from '@tung-ngo/domain/photo'
import { beforeEach, expect, it, vi } from 'vitest'
import { writeSnapshot } from '../session/snapshot'
import { closeDatabase, database, DATABASE } from './database'
import { discard, putEntry, undo } from './outbox'
import { dropPhotos, getPhoto, keepPhoto, listUnsentPhotos } from './photos'
import { beginSending, settle } from './queue'
import { authorOf, TEAM } from './testing'
import { wipePersonalData } from './wipe'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) })

const signIn = (uid: string) => writeSnapshot({ account: { uid, pid: 'p-1', name: 'x', claims: {} }, places: [], place: null } as unknown as Snapshot)
const BYTES = new Uint8Array([0xFF, 0xD8])
const sessionOf = (factId: string, photos: string[]) =>
  recordActivity(authorOf(factId), { kind: 'session', village: 'b1', photos: photos.map(id => formatPhoto({ id, size: 2, caption: '' })) })
const act = (factId: string, photos: string[], more = {}) => putEntry({ recording: sessionOf(factId, photos), title: factId, ...more })
const left = async () => (await (await database()).getAll('photos')).map(({ id, fact, state }) => [id, fact, state])

beforeEach(async () => {
  await closeDatabase()
  indexedDB.deleteDatabase(DATABASE)
  signIn('u1')
})

it('a photo goes on its way with its act, in the same moment', async () => {
  const id = await keepPhoto(TEAM, BYTES)
  expect(await listUnsentPhotos()).toEqual([])
  await act('f1', [id])
  expect(await left()).toEqual([[id, 'f1', 'waiting']])
})

it('with an act that is taken back or dropped, its photos go too', async () => {
  await act('f1', [await keepPhoto(TEAM, BYTES)])
  await undo('f1')
  const { order } = await act('f2', [await keepPhoto(TEAM, BYTES)])
  await settle((await beginSending(order))!, { kind: 'returned', reason: 'x', why: 'refused' }, 9000)
  await discard('f2')
  expect(await left()).toEqual([])
})

it('a corrected act takes the photos that it still shows', async () => {
  const [stays, goes] = [await keepPhoto(TEAM, BYTES), await keepPhoto(TEAM, BYTES)]
  const { order } = await act('f1', [stays, goes])
  await settle((await beginSending(order))!, { kind: 'returned', reason: 'x', why: 'refused' }, 9000)
  await act('f2', [stays], { replaces: 'f1' })
  expect(await left()).toEqual([[stays, 'f2', 'waiting']])
})

it('as a person leaves, photos of unsaved forms go, unsent ones stay his alone', async () => {
  const [sent, unsaved] = [await keepPhoto(TEAM, BYTES), await keepPhoto(TEAM, BYTES)]
  await act('f1', [sent])
  await wipePersonalData('u1')
  expect(await left()).toEqual([[sent, 'f1', 'waiting']])
  expect(await getPhoto(unsaved)).toBeUndefined()
  signIn('u2')
  expect([await getPhoto(sent), await listUnsentPhotos()]).toEqual([undefined, []])
  signIn('u1')
  await dropPhotos([sent])
  expect(await left()).toEqual([])
})

it('says so when the phone is full', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await expect(keepPhoto(TEAM, BYTES)).rejects.toThrow('Máy gần đầy, chưa giữ được ảnh này')
})
