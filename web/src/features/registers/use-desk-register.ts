import type { Value } from '@tung-ngo/domain/registers/register'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { Owner, OwnedRecord } from '../../live/registers'
import { relationsOf } from '@tung-ngo/domain/access'
import { dayOf } from '@tung-ngo/domain/day'
import { recordEvent } from '@tung-ngo/domain/registers/record-command'
import { handedTo } from '@tung-ngo/domain/registers/register-access'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { readHanded, readPeople, readRecords, readTeams, watchHeld } from '../../live/registers'
import { readPath } from '../../live/units'
import { useSession } from '../../session/store'
import { newId } from '../../sync'
import { writeTogether } from '../../sync/documents'
import { words } from './words'

/** A register at the desk: the unit's own, those of the commune's teams together, or what was handed up. */
export function useDeskRegister(register: Register, unit: string) {
  const session = useSession()
  const owners = shallowRef<Owner[]>([])
  const records = shallowRef<OwnedRecord[]>()
  const failed = ref(false)
  const written = new Set<string>()

  async function load() {
    failed.value = false
    try {
      const found = await read()
      owners.value = found.owners
      records.value = found.records
    }
    catch {
      failed.value = true
    }
  }

  /** Above communes what was handed up stands in the place of what teams have. */
  async function read(): Promise<{ owners: Owner[], records: OwnedRecord[] }> {
    if (register.below === 'teams' && session.place!.level !== 'commune')
      return readHanded(register, unit)
    const read = register.below === 'teams' ? await readTeams(register, unit) : await readOwn()
    // What was written here a moment ago may not be counted yet.
    const found = read.map(owner => ({ ...owner, holds: owner.holds || written.has(owner.id) }))
    return { owners: found, records: await readRecords(register, found) }
  }

  async function readOwn(): Promise<Owner[]> {
    return (await readPath(unit)).slice(-1).map(({ id, name, path }) => ({ id, name, commune: null, path, above: {}, holds: true, people: [] }))
  }

  const relationsAt = ({ id, commune, path, above }: Owner, record: Partial<OwnedRecord> = {}) =>
    relationsOf(session.actor, commune === null ? { unit: id, path } : { team: id, commune, path, handed: handedTo(register, record, above) })
  /** Where a new record may be made. */
  const creatable = computed(() => owners.value.filter(owner => relationsAt(owner).some(relation => register.creates.includes(relation))))

  /** @returns a sentence when it could not be saved */
  async function save(owner: Owner, id: string | undefined, kind: string, after: Record<string, Value>): Promise<string | undefined> {
    const recorder = { place: owner.id, pid: session.account!.pid, eventId: newId(), on: dayOf(Date.now()) }
    try {
      await writeTogether(recordEvent(register, recorder, id ?? newId(), { kind, after, note: '' }).writes)
    }
    catch {
      return words.saveFailed
    }
    written.add(owner.id)
    await load()
    return undefined
  }

  /** Whom a record of a place may name. */
  async function ask(owner: Owner): Promise<void> {
    const people = owner.people ?? await readPeople(register, owner.id)
    owners.value = owners.value.map(known => known.id === owner.id ? { ...known, people } : known)
  }

  void load()
  if (register.below === 'teams' && session.place?.level === 'commune')
    onScopeDispose(watchHeld(register, unit, () => void load()))
  return { ask, owners, records, failed, load, creatable, relationsAt, save }
}
