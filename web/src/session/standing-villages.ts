import type { Unit } from '@tung-ngo/domain/unit'
import { compareText } from '@tung-ngo/domain/text'
import { unitTitle } from '@tung-ngo/domain/unit'

/** A village of a commune that stands today. `was`: ids of those that were merged into it, which houses registered before still name. */
export interface StandingVillage { id: string, name: string, was?: string[] }

export function standingVillages(units: readonly (Pick<Unit, 'name' | 'type' | 'level' | 'validTo' | 'successors'> & { id: string })[]): StandingVillage[] {
  const known = new Map(units.map(unit => [unit.id, unit]))
  /** The village that one has become by now. */
  const heirOf = (id: string, seen: readonly string[] = []): string => {
    const next = known.get(id)?.validTo === null ? undefined : known.get(id)?.successors[0]
    return next === undefined || seen.includes(next) ? id : heirOf(next, [...seen, id])
  }
  return units.filter(({ validTo }) => validTo === null).map((unit) => {
    const was = units.filter(({ id }) => id !== unit.id && heirOf(id) === unit.id).map(({ id }) => id)
    return { id: unit.id, name: unitTitle(unit), ...was.length > 0 ? { was } : {} }
  }).sort((a, b) => compareText(a.name, b.name))
}
