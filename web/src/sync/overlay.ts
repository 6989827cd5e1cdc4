import type { Write } from '@tung-ngo/domain/command'
import type { LocalHousehold, OutboxEntry, StoredHousehold } from './types'

type Doc = Record<string, unknown>

/** A document after one write. `now` stands for the server's time. Undefined where there is nothing to update. */
export function applyWrite(doc: Doc | undefined, write: Write, now: number): Doc | undefined {
  if (write.op === 'update' && !doc)
    return undefined
  const next: Doc = write.op === 'create' ? {} : { ...doc }
  for (const [path, value] of Object.entries(write.data)) {
    const [field, key] = write.op === 'update' ? path.split('.') as [string, string?] : [path]
    const told = isServerTime(value) ? now : value
    next[field] = key === undefined ? told : { ...next[field] as Doc, [key]: told }
  }
  return next
}

export function isServerTime(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'serverTime' in value
}

/** `teams/t1/households/h1` → h1; undefined for any other document. */
export function householdOf(write: Write, team: string): string | undefined {
  const prefix = `teams/${team}/households/`
  return write.path.startsWith(prefix) ? write.path.slice(prefix.length) : undefined
}

/** The households that an entry changes, as they stand after it. */
export function afterEntry(households: ReadonlyMap<string, StoredHousehold>, entry: OutboxEntry): StoredHousehold[] {
  const changed = new Map<string, StoredHousehold>()
  for (const write of entry.recording.writes) {
    const id = householdOf(write, entry.team)
    const doc = id && applyWrite(changed.get(id) ?? households.get(id), write, entry.madeAt)
    if (id && doc)
      changed.set(id, { ...doc, id, team: entry.team } as StoredHousehold)
  }
  return [...changed.values()]
}

/** What screens see: the server's households, and over them, in their order, the acts that are still on their way. */
export function overlay(stored: readonly StoredHousehold[], entries: readonly OutboxEntry[]): LocalHousehold[] {
  const households = new Map(stored.map(household => [household.id, { ...household, unsent: false } as LocalHousehold]))
  for (const entry of entries) {
    for (const household of afterEntry(households, entry))
      households.set(household.id, { ...household, unsent: true })
  }
  return [...households.values()]
}
