import type { SaveVillageInput } from '@tung-ngo/domain/village-act'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Caller } from '../seats/caller'
import { placeKey } from '@tung-ngo/domain/sheet/villages'
import { unitTitle } from '@tung-ngo/domain/unit'
import { madeId } from '../imports/made-id'
import { stateBase, unitOf } from '../imports/villages'
import { writeLog } from '../log/write-log'
import { unitFor } from '../seats/entitled'
import { Refusal } from '../signin/refusal'
import { docs, queries, SERVER_TIME } from '../store'

/** The commune, when the caller may write its villages. */
export async function ownCommune(caller: Caller | null, commune: string, now: number): Promise<{ pid: string, unit: Unit }> {
  const { pid, at } = await unitFor(caller, commune, 'village.write', now, ['commune'])
  return { pid, unit: at }
}

/** Adds a village to a commune or changes one, with what is stated of it; resolves to its id. */
export async function saveVillage(caller: Caller | null, { commune, village, name, type, code, signal, households, population, on, source }: SaveVillageInput, now: number): Promise<{ village: string }> {
  const { pid, unit } = await ownCommune(caller, commune, now)
  const villages = (await queries.villages(commune).get()).docs.filter(found => found.data().validTo === null)
  const before = villages.find(found => found.id === village)?.data()
  if (village !== null && !before)
    throw new Refusal('not-found', 'no-village')
  if (villages.some(found => found.id !== village && placeKey(found.data()) === placeKey({ type, name })))
    throw new Refusal('already-exists', 'village-exists')
  const id = village ?? madeId('b', commune, placeKey({ type, name }))
  const after = { ...before ?? unitOf(id, unit, commune, { type, name, code, signal }), name, type, code, ...signal === null ? {} : { signal }, updatedAt: SERVER_TIME }
  await docs.unit(id).set(after)
  for (const metric of ['households', 'population'] as const) {
    const value = { households, population }[metric]
    if (value !== null)
      await stateBase(id, { metric, value, on }, { pid, now, source })
  }
  await writeLog(`village-${id}-${now}`, { what: before ? 'village.changed' : 'village.added', place: { unit: commune }, by: pid, about: null, before: before ? unitTitle(before).slice(0, 60) : null, after: unitTitle(after).slice(0, 60) }, now)
  return { village: id }
}
