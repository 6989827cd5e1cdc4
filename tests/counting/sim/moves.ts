import type { Unit } from '@tung-ngo/domain/unit'
import type { Act } from './record'
import { carryHousehold } from '@tung-ngo/domain/carry-household'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { BLANK_SHEET } from '@tung-ngo/domain/household'
import { idOf, placeIn } from './field'
import { join } from './offices'
import { authorOf, commit, record } from './record'

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

/** A team merged into another of its commune: it ends, and its households stand in the book of the other. */
export function mergeTeams(act: Act): void {
  const { field, team, dice, at } = act
  const heirs = field.teams.filter(other => other !== team && other.doc.commune === team.doc.commune && other.doc.dissolvedOn === null)
  if (team.doc.dissolvedOn !== null || heirs.length === 0 || team.doc.foundedOn > dayOf(at))
    return join(act)
  const there = { ...act, team: dice.pick(heirs) }
  team.doc = { ...team.doc, status: 'dissolved', dissolvedOn: dayOf(at), mergedInto: there.team.id, updatedAt: at }
  commit(act, at, { kind: 'team', team: team.id, data: team.doc, former: [team.doc.commune] })
  for (const house of [...team.houses.values()].filter(({ sheet }) => sheet.status === 'active')) {
    const known = there.team.houses.get(house.id)
    const [from, to] = [authorOf(act), authorOf(there)]
    const { left, taken } = carryHousehold(house.id, house.sheet, known?.sheet, from, to, new Set(there.team.members.keys()))
    record(act, from, left, house)
    const arrived = known ?? { id: house.id, sheet: { ...BLANK_SHEET, village: house.sheet.village }, stale: house.sheet }
    there.team.houses.set(house.id, arrived)
    if (taken)
      record(there, to, taken, arrived)
    // Nobody there has an older sheet of a house that is new to the book.
    if (!known)
      arrived.stale = arrived.sheet
  }
}
