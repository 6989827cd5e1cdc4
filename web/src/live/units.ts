import type { Unit } from '@tung-ngo/domain/unit'
import { paths } from '@tung-ngo/domain/paths'
import { openFirestore } from './firestore'

export type LiveUnit = Unit & { id: string }

/** Names and places change with a reform, not within a visit to the desk: each unit is read once. */
const known = new Map<string, Promise<LiveUnit | undefined>>()

/** A unit; undefined when there is none. */
function readUnit(id: string): Promise<LiveUnit | undefined> {
  let unit = known.get(id)
  if (!unit) {
    unit = load(id)
    known.set(id, unit)
    unit.then(found => found ?? known.delete(id), () => known.delete(id))
  }
  return unit
}

/** The units from the root down to this one; empty when there is no such unit. */
export async function readPath(id: string): Promise<LiveUnit[]> {
  const unit = await readUnit(id)
  const units = await Promise.all((unit?.path ?? []).map(readUnit))
  return units.filter(unit => unit !== undefined)
}

async function load(id: string): Promise<LiveUnit | undefined> {
  const { read } = await openFirestore()
  const unit = await read(paths.unit(id))
  return unit && { ...unit as Unit, id }
}
