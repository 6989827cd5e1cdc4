import type { Unit } from '@tung-ngo/domain/unit'
import type { Act } from './record'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { idOf, placeIn } from './field'
import { join } from './offices'
import { commit } from './record'

/** Acts that change the past or the tree. */

/**
 * Province `c` loses events and is rebuilt in between, and a rebuild says of closed months what roll and tree say today
 * (docs/counting.md): neither its roll's past nor its tree changes.
 */
const staysPut = (path: string[]): boolean => path[1] === 'c'

/** A roll that is put right weeks later: who joined, left or never left on another day, also in a month that has closed. */
export function revise(act: Act): void {
  const { team, dice, at } = act
  if (team.members.size === 0 || staysPut(team.doc.path))
    return join(act)
  const [id, member] = dice.pick([...team.members])
  const earlier = () => addDays(dayOf(at), -dice.int(8, 70))
  const joinedOn = dice.chance(0.4) ? earlier() : member.joinedOn
  const leftOn = dice.chance(0.6) ? earlier() : null
  const data = { ...member, joinedOn, leftOn: leftOn && leftOn < joinedOn ? null : leftOn, updatedAt: at }
  team.members.set(id, data)
  commit(act, at, { kind: 'member', team: team.id, id, data })
}

/** A team that goes to another commune with everything it has. */
export function resettle(act: Act): void {
  const { field, team, dice, at } = act
  const there = field.communes.filter(commune => idOf(commune) !== team.doc.commune && !staysPut(commune.path))
  if (staysPut(team.doc.path) || there.length === 0)
    return join(act)
  const commune = dice.pick(there)
  const village = team.doc.level === 'village' ? `${idOf(commune)}v1` : null
  const former = [team.doc.commune]
  team.doc = { ...team.doc, ...placeIn(commune), unit: village ?? idOf(commune), path: [...commune.path, ...village ? [village] : []], updatedAt: at }
  commit(act, at, { kind: 'team', team: team.id, data: team.doc, former })
}

/** A commune goes to another district or province, or a district to another province; what lies below goes with it. */
export function reparent(act: Act): void {
  const { field, dice } = act
  const units = [...field.units.values()].filter(({ level, path }) => ['commune', 'district'].includes(level) && !staysPut(path))
  const unit = dice.pick(units)
  const above = [...field.units.values()].filter(({ level, path }) =>
    (level === 'province' || (unit.level === 'commune' && level === 'district')) && !staysPut(path) && path.at(-1) !== unit.parent)
  if (above.length > 0)
    put(act, unit, dice.pick(above))
}

function put(act: Act, unit: Unit, parent: Unit): void {
  const { field, at } = act
  const id = idOf(unit)
  const pathOf = (path: string[]) => [...parent.path, ...path.slice(path.indexOf(id))]
  for (const old of [...field.units.values()].filter(({ path }) => path.includes(id))) {
    const data = { ...old, path: pathOf(old.path), parent: old === unit ? idOf(parent) : old.parent }
    field.units.set(idOf(old), data)
    commit(act, at, { kind: 'unit', unit: idOf(old), data, parents: [old.parent!, data.parent!] })
  }
  field.communes = field.communes.map(commune => field.units.get(idOf(commune))!)
  for (const team of field.teams.filter(({ doc }) => doc.path.includes(id))) {
    team.doc = { ...team.doc, ...placeIn(field.units.get(team.doc.commune)!), path: pathOf(team.doc.path), updatedAt: at }
    commit(act, at, { kind: 'team', team: team.id, data: team.doc, former: [team.doc.commune] })
  }
}
