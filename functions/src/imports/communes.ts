import type { Unit } from '@tung-ngo/domain/unit'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { unitTitle } from '@tung-ngo/domain/unit'
import { docs, getAll, queries } from '../store'

/** A commune with its place in the tree, as teams carry it. */
export interface Commune { id: string, unit: Unit, province: string, district: string | null }

/** Finds the commune that a line names, or says why it is none. */
export type FindCommune = (name: string | null) => Commune | { error: string }

/** The communes of the unit that an import is made for: itself, or those below it that lines may call by these names. */
export async function communesOf(id: string, unit: Unit, said: readonly (string | null)[], now: number): Promise<FindCommune> {
  if (unit.level === 'commune') {
    const own = await placed(id, unit)
    return name => name === null || names(unit).includes(plain(name)) ? own : { error: `“${name}” không phải ${unitTitle(unit)}. Ở đây chỉ ghi được cho ${unitTitle(unit)}.` }
  }
  const known = await communesBelow(id, said, now)
  return (name) => {
    if (name === null)
      return { error: 'Chưa ghi xã, phường.' }
    const found = known.get(plain(name)) ?? []
    return found.length === 1 ? found[0]! : { error: found.length === 0 ? `Không có “${name}” trong ${unitTitle(unit)}.` : `Trong ${unitTitle(unit)} có ${found.length} nơi tên “${name}”. Ghi cả xã hay phường.` }
  }
}

/** A commune is called by its title, or by its name alone. */
const names = (unit: Unit): string[] => [plain(unitTitle(unit)), plain(unit.name)]

type Named = ReadonlyMap<string, Commune[]>
const KEPT_MS = 60_000
const kept = new Map<string, { at: number, named: Named }>()

/** A long list comes in hundreds of calls: what the last one read serves the next while every name is found in it. */
async function communesBelow(id: string, said: readonly (string | null)[], now: number): Promise<Named> {
  const last = kept.get(id)
  if (last && Math.abs(now - last.at) < KEPT_MS && said.every(name => name === null || last.named.has(plain(name))))
    return last.named
  const named = await readBelow(id)
  kept.set(id, { at: now, named })
  return named
}

async function readBelow(id: string): Promise<Named> {
  const below = (await queries.unitsBelow(id).get()).docs
  for (const found of below)
    levels.set(found.id, found.data().level)
  const communes = await Promise.all(below.filter(found => found.data().level === 'commune' && found.data().validTo === null).map(found => placed(found.id, found.data())))
  const named = new Map<string, Commune[]>()
  for (const commune of communes) {
    for (const name of names(commune.unit))
      named.set(name, [...named.get(name) ?? [], commune])
  }
  return named
}

const levels = new Map<string, Unit['level']>()

async function placed(id: string, unit: Unit): Promise<Commune> {
  levels.set(id, unit.level)
  const unknown = unit.path.filter(above => !levels.has(above))
  for (const found of await getAll(unknown.map(docs.unit))) {
    if (found.exists)
      levels.set(found.id, found.data()!.level)
  }
  const at = (level: Unit['level']) => unit.path.find(above => levels.get(above) === level) ?? null
  return { id, unit, province: at('province') ?? unit.path[0]!, district: at('district') }
}
