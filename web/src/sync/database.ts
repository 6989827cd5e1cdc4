import type { DBSchema, IDBPDatabase } from 'idb'
import type { EntryState, FirstPage, OutboxEntry, PhotoState, StoredHousehold, StoredMember, StoredPhoto, StoredReport, StoredTold, TeamHead } from './types'
import { openDB } from 'idb'

export interface Schema extends DBSchema {
  households: { key: [team: string, id: string], value: StoredHousehold }
  members: { key: [team: string, id: string], value: StoredMember }
  heads: { key: string, value: TeamHead }
  told: { key: [team: string, id: string], value: StoredTold }
  reports: { key: [team: string, id: string], value: StoredReport }
  firstPages: { key: string, value: FirstPage }
  outbox: { key: number, value: OutboxEntry, indexes: { id: string, state: EntryState } }
  photos: { key: string, value: StoredPhoto, indexes: { fact: string, state: PhotoState } }
  drafts: { key: string, value: unknown }
  meta: { key: string, value: unknown }
}

export const DATABASE = 'tung-ngo'

let opened: Promise<IDBPDatabase<Schema>> | undefined
let open = openStored

/** Another database in the place of the stored one, from the first use on: practice has its own, in memory. */
export function openBy(other: () => Promise<IDBPDatabase<Schema>>): void {
  open = other
}

/** The local store, shared by all tabs and the service worker. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= open()
  return opened
}

function openStored(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(DATABASE, 5, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('households', { keyPath: ['team', 'id'] })
        db.createObjectStore('members', { keyPath: ['team', 'id'] })
        db.createObjectStore('heads', { keyPath: 'team' })
        const outbox = db.createObjectStore('outbox', { keyPath: 'order', autoIncrement: true })
        outbox.createIndex('id', 'id', { unique: true })
        outbox.createIndex('state', 'state')
        db.createObjectStore('drafts')
        db.createObjectStore('meta')
      }
      if (before < 2)
        db.createObjectStore('told', { keyPath: ['team', 'id'] })
      if (before < 3)
        db.createObjectStore('firstPages', { keyPath: 'team' })
      if (before < 4) {
        const photos = db.createObjectStore('photos', { keyPath: 'id' })
        photos.createIndex('fact', 'fact')
        photos.createIndex('state', 'state')
      }
      if (before < 5)
        db.createObjectStore('reports', { keyPath: ['team', 'id'] })
    },
    // A newer version in another tab may upgrade; this one opens the store again when it next needs it.
    blocking: (_old, _new, event) => {
      (event.target as IDBDatabase).close()
      opened = undefined
    },
    terminated: () => opened = undefined,
  }).catch((error) => {
    opened = undefined
    throw error
  })
}

/** Everything of one team. */
export const ofTeam = (team: string) => IDBKeyRange.bound([team], [team, []])
/** Keys of `meta` that begin so. */
export const startingWith = (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uFFFF`)

/** Closes the store, for tests that begin anew. */
export async function closeDatabase(): Promise<void> {
  const db = await opened?.catch(() => undefined)
  opened = undefined
  db?.close()
}
