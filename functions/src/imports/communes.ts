import type { Unit } from '@tung-ngo/domain/unit'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { unitTitle } from '@tung-ngo/domain/unit'
import { docs, getAll, queries } from '../store'

/** A commune with its place in the tree, as teams carry it. */
export interface Commune { id: string, unit: Unit, province: string, district: string | null }

/** Finds the commune that a line names, or says why it is none. */
export type FindCommune = (name: string | null) => Commune | { error: string }

/** The communes of the unit that an import is made for: itself, or those below it. */
export async function communesOf(id: string, unit: Unit): Promise<FindCommune> {
  if (unit.level === 'commune') {
    const own = await placed(id, unit)
    return name => name === null || names(unit).includes(plain(name)) ? own : { error: `“${name}” không phải ${unitTitle(unit)}. Ở đây chỉ ghi được cho ${unitTitle(unit)}.` }
  }
  const below = (await queries.unitsBelow(id).get()).docs.filter(found => found.data().level === 'commune' && found.data().validTo === null)
  const all = await Promise.all(below.map(found => placed(found.id, found.data())))
  const known = new Map<string, Commune[]>()
  for (const commune of all) {
    for (const name of names(commune.unit))
      known.set(name, [...known.get(name) ?? [], commune])
  }
  return (name) => {
    if (name === null)
      return { error: 'Chưa ghi xã, phường.' }
    const found = known.get(plain(name)) ?? []
    return found.length === 1 ? found[0]! : { error: found.length === 0 ? `Không có “${name}” trong ${unitTitle(unit)}.` : `Trong ${unitTitle(unit)} có ${found.length} nơi tên “${name}”. Ghi cả xã hay phường.` }
  }
}

/** A commune is called by its title, or by its name alone. */
const names = (unit: Unit): string[] => [plain(unitTitle(unit)), plain(unit.name)]

const levels = new Map<string, Unit['level']>()

async function placed(id: string, unit: Unit): Promise<Commune> {
  const unknown = unit.path.filter(above => !levels.has(above))
  for (const found of await getAll(unknown.map(docs.unit))) {
    if (found.exists)
      levels.set(found.id, found.data()!.level)
  }
  const at = (level: Unit['level']) => unit.path.find(above => levels.get(above) === level) ?? null
  return { id, unit, province: at('province') ?? unit.path[0]!, district: at('district') }
}
