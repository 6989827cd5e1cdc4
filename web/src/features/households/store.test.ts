import type { Snapshot } from '../../session/snapshot'
import { createPinia, setActivePinia } from 'pinia'
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { nextTick, watch } from 'vue'
import { writeSnapshot } from '../../session/snapshot'
import { closeDatabase, database, DATABASE } from '../../sync/database'
import { getFirstPage } from '../../sync/first-page'
import { PIECE } from '../../sync/local'
import { stored, TEAM } from '../../sync/testing'
import { wipeTeam } from '../../sync/wipe'
import { useTeam } from '../../team/store'
import { PAGE, useHouseholdList } from './store'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) })

const signIn = (uid: string) => writeSnapshot({ account: { uid, pid: 'p-1', name: 'x', claims: {} }, places: [], place: null } as unknown as Snapshot)

async function fill(count: number) {
  const transaction = (await database()).transaction('households', 'readwrite')
  for (let index = 0; index < count; index++)
    void transaction.store.put(stored(`h${index}`, { house: String(index) }))
  await transaction.done
}

/** The app as it is after a restart. */
async function openList() {
  setActivePinia(createPinia())
  const team = useTeam()
  team.follow(TEAM)
  const list = useHouseholdList()
  // The very first that stands there: what comes after it may come at once.
  const before = await new Promise(resolve => watch(() => list.found, (found) => {
    if (found)
      resolve({ rows: team.rows, found: found.map(({ id }) => id), all: list.counts!.all })
  }, { immediate: true, flush: 'sync' }))
  await vi.waitUntil(() => team.rows !== undefined)
  await nextTick()
  return { before, list }
}

beforeEach(async () => {
  await closeDatabase()
  indexedDB.deleteDatabase(DATABASE)
  signIn('u1')
})

it('begins a long list with its first page as it was last seen, and goes on with all of it', async () => {
  await fill(PIECE * 2 + 1)
  const { list } = await openList()
  expect(list.found).toHaveLength(PIECE * 2 + 1)
  await vi.waitUntil(() => getFirstPage(TEAM))
  const again = await openList()
  expect(again.before).toEqual({ rows: undefined, found: list.found!.slice(0, PAGE).map(({ id }) => id), all: PIECE * 2 + 1 })
  expect(again.list.found).toHaveLength(PIECE * 2 + 1)
})

it('shows nobody else\'s first page, and none of a team whose seat is gone', async () => {
  await fill(PIECE + 1)
  await openList()
  await vi.waitUntil(() => getFirstPage(TEAM))
  signIn('u2')
  expect(await getFirstPage(TEAM)).toBeUndefined()
  signIn('u1')
  await wipeTeam(TEAM)
  expect(await getFirstPage(TEAM)).toBeUndefined()
})

it('keeps no first page of a list that comes at once', async () => {
  await fill(3)
  const { list } = await openList()
  expect(list.found).toHaveLength(3)
  expect(await (await database()).count('firstPages')).toBe(0)
})
