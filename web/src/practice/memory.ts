import type { IDBPDatabase } from 'idb'
import type { Schema } from '../sync/database'
import { HAMLET } from './hamlet'

type Entry = Record<string, unknown>
type Wanted = IDBValidKey | IDBKeyRange | undefined

const KEY_PATHS: Record<string, string | string[] | undefined> = {
  households: ['team', 'id'], members: ['team', 'id'], told: ['team', 'id'], reports: ['team', 'id'], heads: 'team', firstPages: 'team', outbox: 'order', photos: 'id', drafts: undefined, meta: undefined,
}

const fits = (wanted: Wanted, key: IDBValidKey) => wanted === undefined || (wanted instanceof IDBKeyRange ? wanted.includes(key) : indexedDB.cmp(wanted, key) === 0)

/** A store of the local database, in memory; as much of it as this app uses. */
class MemoryStore {
  private readonly entries: { key: IDBValidKey, value: Entry }[] = []
  private last = 0

  constructor(private readonly keyPath: string | string[] | undefined) {}

  async getAll(wanted?: Wanted) { return this.find(key => fits(wanted, key)).map(({ value }) => structuredClone(value)) }
  async get(wanted: Wanted) { return (await this.getAll(wanted))[0] }
  async put(value: Entry, key?: IDBValidKey) { return this.keep(structuredClone(value), key) }
  async add(value: Entry, key?: IDBValidKey) { return this.keep(structuredClone(value), key) }
  async delete(wanted: Wanted) { this.entries.splice(0, Infinity, ...this.entries.filter(({ key }) => !fits(wanted, key))) }
  async clear() { this.entries.length = 0 }

  index(field: string) {
    const of = (wanted: Wanted) => this.find((_, value) => fits(wanted, value[field] as IDBValidKey))
    return {
      getAll: async (wanted?: Wanted) => of(wanted).map(({ value }) => structuredClone(value)),
      get: async (wanted: Wanted) => structuredClone(of(wanted)[0]?.value),
      getKey: async (wanted: Wanted) => of(wanted)[0]?.key,
      getAllKeys: async (wanted?: Wanted) => of(wanted).map(({ key }) => key),
      count: async (wanted?: Wanted) => of(wanted).length,
    }
  }

  private find(condition: (key: IDBValidKey, value: Entry) => boolean) {
    return this.entries.filter(({ key, value }) => condition(key, value)).sort((a, b) => indexedDB.cmp(a.key, b.key))
  }

  private keep(value: Entry, explicit?: IDBValidKey) {
    if (this.keyPath === 'order' && value.order === undefined)
      value.order = ++this.last
    const key = explicit ?? (Array.isArray(this.keyPath) ? this.keyPath.map(field => value[field] as string) : value[this.keyPath!] as IDBValidKey)
    const there = this.entries.find(entry => indexedDB.cmp(entry.key, key) === 0)
    if (there)
      there.value = value
    else
      this.entries.push({ key, value })
    return key
  }
}

/** The local database of who practises: a made-up hamlet, gone with the window. */
export async function openMemory(): Promise<IDBPDatabase<Schema>> {
  const stores = Object.fromEntries(Object.entries(KEY_PATHS).map(([name, keyPath]) => [name, new MemoryStore(keyPath)]))
  const of = (name: string) => stores[name]!
  for (const [name, values] of Object.entries(HAMLET))
    await Promise.all(values.map(value => of(name).put(value as unknown as Entry)))
  const database = {
    objectStoreNames: Object.keys(stores),
    close() {},
    get: (name: string, key: Wanted) => of(name).get(key),
    getAll: (name: string, key?: Wanted) => of(name).getAll(key),
    put: (name: string, value: Entry, key?: IDBValidKey) => of(name).put(value, key),
    delete: (name: string, key: Wanted) => of(name).delete(key),
    getFromIndex: (name: string, index: string, key: Wanted) => of(name).index(index).get(key),
    getAllFromIndex: (name: string, index: string, key?: Wanted) => of(name).index(index).getAll(key),
    getAllKeysFromIndex: (name: string, index: string, key?: Wanted) => of(name).index(index).getAllKeys(key),
    countFromIndex: (name: string, index: string, key?: Wanted) => of(name).index(index).count(key),
    transaction: (names: string | string[]) => ({ store: of([names].flat()[0]!), objectStore: of, done: Promise.resolve() }),
  }
  return database as unknown as IDBPDatabase<Schema>
}
