import type { Snapshot } from './snapshot'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { NOBODY, readSnapshot, writeSnapshot } from './snapshot'
import { useSession } from './store'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) })
const server = vi.hoisted(() => ({ answer: undefined as ((renewed: unknown) => void) | undefined }))
vi.mock('../sync/occasions', () => ({ flush: vi.fn(), pull: vi.fn(), startSync: vi.fn() }))
vi.mock('./contact', () => ({ askNews: async () => 'none' }))
vi.mock('./enter', () => ({ renew: () => new Promise(resolve => server.answer = resolve) }))

const PERSON: Snapshot = { ...NOBODY, account: { uid: 'u1', pid: 'p1', name: 'Lò Văn Một', claims: { pid: 'p1', v: 1, teams: {}, units: {} } } }

beforeEach(() => {
  writeSnapshot(PERSON)
  setActivePinia(createPinia())
  server.answer = undefined
})

async function refreshing() {
  const session = useSession()
  const done = session.refreshClaims()
  return { session, done, answer: await vi.waitUntil(() => server.answer) }
}

it('takes over what the server says of the person who has the phone', async () => {
  const { session, done, answer } = await refreshing()
  answer({ ...PERSON, mustSignIn: true })
  await done
  expect(session.mustSignIn).toBe(true)
  expect(readSnapshot().mustSignIn).toBe(true)
})

it('brings nobody back who gave the phone away while the server was asked', async () => {
  const { done, answer } = await refreshing()
  writeSnapshot(NOBODY)
  answer({ ...PERSON, mustSignIn: true })
  await done
  expect(readSnapshot().account).toBeNull()
})
