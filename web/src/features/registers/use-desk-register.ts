import type { Value } from '@tung-ngo/domain/registers/register'
import type { Register } from '@tung-ngo/domain/registers/register'
import type { Owner, OwnedRecord } from '../../live/registers'
import { relationsOf } from '@tung-ngo/domain/access'
import { dayOf } from '@tung-ngo/domain/day'
import { recordEvent } from '@tung-ngo/domain/registers/record-command'
import { computed, ref, shallowRef } from 'vue'
import { readRecords, readTeams } from '../../live/registers'
import { readPath } from '../../live/units'
import { useSession } from '../../session/store'
import { newId } from '../../sync'
import { writeTogether } from '../../sync/documents'
import { words } from './words'

/** A register at the desk: the unit's own, or those of the commune's teams together. */
export function useDeskRegister(register: Register, unit: string) {
  const session = useSession()
  const owners = shallowRef<Owner[]>([])
  const records = shallowRef<OwnedRecord[]>()
  const failed = ref(false)

  async function load() {
    failed.value = false
    try {
      owners.value = await readOwners()
      records.value = await readRecords(register, owners.value)
    }
    catch {
      failed.value = true
    }
  }

  async function readOwners(): Promise<Owner[]> {
    const place = session.place!
    if (register.below === 'teams')
      return readTeams(register, unit, place.id === unit || place.level === 'nation' ? {} : { [place.level]: place.id })
    const path = await readPath(unit)
    return path.slice(-1).map(({ id, name, path }) => ({ id, name, commune: null, path, people: [] }))
  }

  const relationsAt = ({ id, commune, path }: Owner) => relationsOf(session.actor, commune === null ? { unit: id, path } : { team: id, commune, path })
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
    await load()
    return undefined
  }

  void load()
  return { owners, records, failed, load, creatable, relationsAt, save }
}
