import type { Snapshot } from '../session/snapshot'
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { writeSnapshot } from '../session/snapshot'
import { closeDatabase, database, DATABASE } from './database'
import { listNotices, markRead, NOTICES, pullNotices, tellRead } from './notices'

const stored = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => stored.set(key, value) })
const network = { onLine: true }
vi.stubGlobal('navigator', network)
const server = vi.hoisted(() => ({ change: vi.fn(), list: vi.fn() }))
vi.mock('./documents', () => ({ changeDocument: server.change, listDocuments: server.list }))

const notice = (id: string) => ({ id, v: 3, kind: 'urged', day: '2026-11-20', text: 'Nhắc', duties: [], at: 1 })
const told = () => server.change.mock.calls.map(([path]) => path)

beforeEach(async () => {
  await closeDatabase()
  indexedDB.deleteDatabase(DATABASE)
  writeSnapshot({ account: { uid: 'u1', pid: 'p-1', name: 'x', claims: {} }, places: [], place: null } as unknown as Snapshot)
  await (await database()).put('meta', { notices: [notice('n1'), notice('n2')], noticeAt: 1 }, NOTICES)
  network.onLine = true
  server.change.mockReset().mockResolvedValue(undefined)
  server.list.mockReset().mockResolvedValue([notice('n1'), notice('n2')])
})

it('a notice is read here at once, and the server is told once', async () => {
  await markRead('n1')
  await markRead('n1')
  await tellRead()
  expect(told()).toEqual(['people/p-1/inbox/n1'])
  expect((await listNotices())!.map(({ readAt }) => readAt !== undefined)).toEqual([true, false])
})

it('what was read without a network is told at the next occasion, and not forgotten by a pull in between', async () => {
  network.onLine = false
  await markRead('n1')
  await markRead('n2')
  expect(told()).toEqual([])
  network.onLine = true
  await pullNotices()
  expect((await listNotices())!.every(({ readAt }) => readAt !== undefined)).toBe(true)
  await tellRead()
  expect(told()).toEqual(['people/p-1/inbox/n1', 'people/p-1/inbox/n2'])
  await tellRead()
  expect(server.change).toHaveBeenCalledTimes(2)
})

it('a network that breaks off leaves it for later; a notice that is gone is not told for ever', async () => {
  server.change.mockRejectedValueOnce(new Error('captive'))
  await markRead('n1')
  server.change.mockRejectedValueOnce(Object.assign(new Error('gone'), { code: 'not-found' }))
  await tellRead()
  expect(server.change).toHaveBeenCalledTimes(2)
  await tellRead()
  expect(server.change).toHaveBeenCalledTimes(2)
})
