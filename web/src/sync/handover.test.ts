import type { Snapshot } from '../session/snapshot'
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { difficulties } from '@tung-ngo/domain/registers/difficulties'
import { recordEvent } from '@tung-ngo/domain/registers/record-command'
import { tasks } from '@tung-ngo/domain/registers/tasks'
import { writeSnapshot } from '../session/snapshot'
import { closeDatabase, DATABASE } from './database'
import { listOutbox } from './entries'
import { mayTake, openHandover, sealUnsent, takeOver } from './handover'
import { putEntry } from './outbox'
import { SHEET, TEAM, visitOf } from './testing'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) })

const CODE = 'ABCDEFGHJK'
function signIn(pid: string, role = 'member') {
  writeSnapshot({ account: { uid: `u-${pid}`, pid, name: 'Lò Văn Ánh', claims: { pid, v: 1, teams: { [TEAM]: role }, units: {} } } } as unknown as Snapshot)
}

/** Another phone: it has a store of its own. */
async function otherPhone() {
  await closeDatabase()
  indexedDB.deleteDatabase(DATABASE)
}

beforeEach(async () => {
  await otherPhone()
  signIn('p-1')
  await putEntry({ recording: visitOf('f1', 'h1', SHEET).recording, title: 'Tới nhà Ánh' })
})

it('carries acts to a leader\'s phone with author, time and sender; a second time adds nothing', async () => {
  const [own] = await listOutbox()
  const file = await sealUnsent(CODE)
  await otherPhone()
  signIn('p-9', 'leader')
  const handover = (await openHandover(file, CODE))!
  expect(await takeOver(handover)).toBe(1)
  expect(await takeOver(handover)).toBe(0)
  const [taken] = await listOutbox()
  expect(taken).toMatchObject({ id: 'f1', uid: 'u-p-9', madeAt: own!.madeAt, state: 'waiting', title: 'Tới nhà Ánh (của Lò Văn Ánh)' })
  expect(taken!.recording.writes[0]!.data).toEqual({ ...own!.recording.writes[0]!.data, sentBy: 'p-9' })
  expect(taken!.recording.fact).toMatchObject({ by: 'p-1', sentBy: 'p-9' })
})

it('brings a person\'s own acts to his new phone as they are', async () => {
  const file = await sealUnsent(CODE)
  await otherPhone()
  expect(await takeOver((await openHandover(file, CODE))!)).toBe(1)
  expect((await listOutbox())[0]!.recording.fact).not.toHaveProperty('sentBy')
})

it('carries what was done with a record too: by whoever sends it, with the name of whose it was', async () => {
  const created = recordEvent(difficulties, { place: TEAM, pid: 'p-1', eventId: 'e1', on: '2026-11-20' }, 'd1', { kind: 'create', after: { title: 'Mất sóng' }, note: '' })
  await putEntry({ recording: created, title: 'Báo khó khăn' })
  await putEntry({ recording: recordEvent(tasks, { place: TEAM, pid: 'p-1', eventId: 'e2', on: '2026-11-20' }, 'k1', { kind: 'finish', after: { result: 'Xong' }, note: 'Đủ 12 nhà' }), title: 'Xong việc' })
  const file = await sealUnsent(CODE)
  await otherPhone()
  signIn('p-1')
  const handover = (await openHandover(file, CODE))!
  expect(await takeOver(handover)).toBe(3)
  expect((await listOutbox()).find(({ id }) => id === 'e1')!.recording).toEqual(created)
  await otherPhone()
  signIn('p-9', 'deputy')
  expect(await takeOver(handover)).toBe(3)
  const taken = await listOutbox()
  const [made, finished] = ['e1', 'e2'].map(id => taken.find(entry => entry.id === id)!.recording)
  expect(made!.writes.map(({ data }) => data.by)).toEqual(['p-9', 'p-9'])
  expect(made!.writes[0]!.data.note).toBe('Lò Văn Ánh ghi')
  expect(made!.record).toEqual(created.record)
  expect(finished!.writes[0]!.data.note).toBe('Lò Văn Ánh ghi: Đủ 12 nhà')
  expect(finished!.writes[1]!.data).not.toHaveProperty('by')
  signIn('p-2')
  expect(handover.acts.some(mayTake)).toBe(false)
})

it('gives nothing without the code, and shows nothing of what is inside', async () => {
  const file = await sealUnsent(CODE)
  expect(file).not.toContain('Ánh')
  expect(await openHandover(file, 'ABCDEFGHJL')).toBeUndefined()
  expect(await openHandover(`${file.slice(0, -6)}AAAAAA`, CODE)).toBeUndefined()
  expect(await openHandover('something else', CODE)).toBeUndefined()
})

it('is sent by who leads the team alone, and writes nowhere else', async () => {
  const { acts: [act] } = (await openHandover(await sealUnsent(CODE), CODE))!
  signIn('p-2')
  expect(mayTake(act!)).toBe(false)
  signIn('p-2', 'deputy')
  expect(mayTake(act!)).toBe(true)
  const [factWrite, ...rest] = act!.recording.writes
  expect(mayTake({ ...act!, recording: { ...act!.recording, writes: [factWrite!, ...rest, { op: 'update', path: 'teams/t-2/households/h1', data: {} }] } })).toBe(false)
})
