import type { Snapshot } from '../session/snapshot'
import type { OutboxEntry } from './types'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { writeSnapshot } from '../session/snapshot'
import { closeDatabase, database, DATABASE } from './database'
import { getHousehold, listHouseholds, loadDraft, saveDraft } from './local'
import { listOutbox } from './entries'
import { discard, putEntry, sendAgain, undo } from './outbox'
import { beginSending, settle, takeUp } from './queue'
import { refusalOf, tellRefusals } from './tell-refusals'
import { registrationOf, SHEET, stored, TEAM, visitOf } from './testing'
import { wipePersonalData, wipeTeam } from './wipe'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) })

const signIn = (uid: string) => writeSnapshot({ account: { uid, pid: 'p-1', name: 'x', claims: {} }, places: [], place: null } as unknown as Snapshot)
const paid = { ...SHEET, levels: { p1_pay: 'does' as const } }
const act = (entry: ReturnType<typeof visitOf>, more = {}) => putEntry({ recording: entry.recording, title: entry.title, ...more })

beforeEach(async () => {
  await closeDatabase()
  indexedDB.deleteDatabase(DATABASE)
  signIn('u1')
  await (await database()).put('households', stored('h1'))
})

it('shows an act before and after it was received, and never twice', async () => {
  const { order } = await act(visitOf('f1', 'h1', paid))
  expect(await getHousehold(TEAM, 'h1')).toMatchObject({ levels: { p1_pay: 'does' }, unsent: true })
  const sending = await beginSending(order)
  expect(await listHouseholds(TEAM)).toMatchObject([{ levels: { p1_pay: 'does' }, unsent: true }])
  await settle(sending!, { kind: 'received' }, 9000)
  expect(await listHouseholds(TEAM)).toMatchObject([{ levels: { p1_pay: 'does' }, unsent: false, last: 'f1' }])
  expect(await listOutbox()).toMatchObject([{ state: 'received', receivedAt: 9000, attempts: 1 }])
})

it('takes what was returned off the sheet, and keeps its content', async () => {
  const { order } = await act(visitOf('f1', 'h1', paid), { edit: { route: '/ho/h1/ghi', form: { note: 'x' } } })
  await settle((await beginSending(order))!, { kind: 'returned', reason: 'Vì thế', why: 'refused', detail: 'permission-denied' }, 9000)
  expect(await listHouseholds(TEAM)).toMatchObject([{ levels: {}, unsent: false }])
  expect(await listOutbox()).toMatchObject([{ state: 'returned', reason: 'Vì thế', edit: { form: { note: 'x' } } }])
})

it('replaces a returned act only when its correction is saved', async () => {
  const { order } = await act(visitOf('f1', 'h1', paid))
  await settle((await beginSending(order))!, { kind: 'returned', reason: 'x', why: 'refused' }, 9000)
  await act(visitOf('f2', 'h1', paid), { replaces: 'f1' })
  expect((await listOutbox()).map(({ id, state }) => [id, state])).toEqual([['f2', 'waiting']])
})

it('sends a returned act again or drops it, at the person\'s word only', async () => {
  const { order } = await act(visitOf('f1', 'h1', paid))
  await discard('f1')
  expect(await listOutbox()).toHaveLength(1)
  await settle((await beginSending(order))!, { kind: 'returned', reason: 'x', why: 'refused' }, 9000)
  await sendAgain('f1')
  expect(await listOutbox()).toMatchObject([{ state: 'waiting' }])
  await settle((await beginSending(order))!, { kind: 'returned', reason: 'x', why: 'refused' }, 9000)
  await discard('f1')
  expect(await listOutbox()).toEqual([])
})

it('says once to the operator that an act was returned, and nothing of what was in it', async () => {
  const { order } = await act(visitOf('f1', 'h1', paid))
  await settle((await beginSending(order))!, { kind: 'returned', reason: 'x', why: 'refused', detail: 'permission-denied' }, 9000)
  const told: unknown[] = []
  const tell = async (entry: OutboxEntry) => void told.push(refusalOf({ ...entry, root: 'vn' }, '1a2b'))
  await tellRefusals('u1', () => Promise.reject(new Error('no network')))
  await tellRefusals('u2', tell)
  expect(told).toEqual([])
  await tellRefusals('u1', tell)
  await tellRefusals('u1', tell)
  expect(told).toEqual([{ v: SHAPE_VERSION, kind: 'visit', reason: 'refused', code: 'permission-denied', app: '1a2b', by: 'p-1' }])
  expect(await listOutbox()).toMatchObject([{ state: 'returned', reason: 'x', told: true }])
})

it('undoes only what has not left the phone', async () => {
  await act(visitOf('f1', 'h1', paid))
  expect(await undo('f1')).toBe('removed')
  const { order } = await act(visitOf('f2', 'h1', paid))
  await settle((await beginSending(order))!, { kind: 'kept', nextTryAt: 1, stop: true }, 9000)
  expect(await undo('f2')).toBe('tooLate')
  expect(await undo('nothing')).toBe('tooLate')
})

it('takes up what a closed tab left as being sent', async () => {
  const { order } = await act(visitOf('f1', 'h1', paid))
  await beginSending(order)
  expect(await beginSending(order)).toBeUndefined()
  expect(await takeUp('u1')).toMatchObject([{ id: 'f1', state: 'waiting', attempts: 1 }])
})

it('neither shows nor sends what another person recorded on this phone', async () => {
  await act(registrationOf('f1', 'h7'))
  signIn('u2')
  expect(await listOutbox()).toEqual([])
  expect(await listHouseholds(TEAM)).toHaveLength(1)
  expect(await takeUp('u2')).toEqual([])
})

it('wipes personal data as a person leaves, but no unsent work of anybody', async () => {
  await act(visitOf('f1', 'h1', paid))
  signIn('u2')
  const { order } = await act(visitOf('f2', 'h1', paid))
  await act(visitOf('f3', 'h1', paid))
  await settle((await beginSending(order))!, { kind: 'received' }, 9000)
  await saveDraft('visit h1', { note: 'x' })
  await wipePersonalData('u2')
  expect(await listHouseholds(TEAM)).toEqual([])
  expect(await loadDraft('visit h1')).toBeUndefined()
  expect((await (await database()).getAll('outbox')).map(({ id }) => id)).toEqual(['f1', 'f3'])
})

it('wipes a team whose seat is gone, and no other', async () => {
  await (await database()).put('households', stored('h2', { team: 't-2' }))
  await wipeTeam(TEAM)
  expect(await listHouseholds(TEAM)).toEqual([])
  expect(await listHouseholds('t-2')).toHaveLength(1)
})
