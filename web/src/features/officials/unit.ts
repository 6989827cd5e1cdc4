import type { Unit } from '@tung-ngo/domain/unit'
import type { Found } from '../../sync/documents'
import { paths } from '@tung-ngo/domain/paths'
import { compareText } from '@tung-ngo/domain/text'
import { unitTitle } from '@tung-ngo/domain/unit'
import { listDocuments, readDocument } from '../../sync/documents'

export type PlacedUnit = Found<Unit>

/** A unit with those directly below it that have officials of their own, by name; `alone`: without them. Below a commune nobody has. */
export async function readUnit(id: string, alone = false): Promise<{ unit: PlacedUnit, children: PlacedUnit[] } | undefined> {
  const unit = await readDocument<Unit>(paths.unit(id))
  const below = alone || unit?.level === 'commune' ? [] : await listDocuments<Unit>('units', { equal: { parent: id } })
  const children = below
    .filter(({ level, validTo }) => level !== 'village' && validTo === null)
    .sort((a, b) => compareText(unitTitle(a), unitTitle(b)))
  return unit && { unit, children }
}
