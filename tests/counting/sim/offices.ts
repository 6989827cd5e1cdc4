import type { RecordEvent } from '@tung-ngo/domain/registers/record'
import type { Act } from './record'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { instruments } from '@tung-ngo/domain/registers/instruments'
import { applyEvent } from '@tung-ngo/domain/registers/record-events'
import { BASE_METRICS } from '@tung-ngo/domain/base-figure'
import { dayNear, enrol, idOf, newTeam } from './field'
import { commit, toMicroseconds } from './record'

/** Acts of leaders and officials: roll, teams, units, base figures. */

export function join(act: Act): void {
  commit(act, act.at, enrol(act.field, act.team, act.at, dayNear(act.dice, act.at)))
}

/** Leaves, comes back, or was entered by mistake a moment ago and is taken off. */
export function leave(act: Act): void {
  const { team, dice, at } = act
  const id = [...team.members.keys()][dice.int(0, team.members.size - 1)]
  if (id === undefined)
    return join(act)
  const member = team.members.get(id)!
  const mistaken = member.joinedOn >= dayOf(at)
  const leftOn = dayNear(dice, at)
  const data = mistaken && dice.chance(0.3) ? null : { ...member, leftOn: member.leftOn || leftOn < member.joinedOn ? null : leftOn, updatedAt: at }
  // who had left long ago is in closed months as gone
  if (member.leftOn && member.leftOn < addDays(dayOf(at), -2))
    return join(act)
  if (data)
    team.members.set(id, data)
  else
    team.members.delete(id)
  commit(act, at, { kind: 'member', team: team.id, id, data })
}

export function found(act: Act): void {
  const { field, dice, at } = act
  const team = newTeam(field, dice.pick(field.communes), at, addDays(dayOf(at), dice.pick([0, 0, 4, -300])))
  commit(act, at, { kind: 'team', team: team.id, data: team.doc, former: [] })
  commit(act, at, enrol(field, team, at, dayOf(at)))
}

/** Renamed, dissolved on a day, or standing again after all. */
export function alter(act: Act): void {
  const { team, field, dice, at } = act
  const { doc } = team
  const standsAgain = doc.dissolvedOn !== null && doc.dissolvedOn >= addDays(dayOf(at), -2)
  if (doc.dissolvedOn && !standsAgain)
    return found(act)
  const next = standsAgain
    ? { dissolvedOn: null }
    : dice.chance(0.3) ? { dissolvedOn: addDays(dayOf(at), dice.pick([0, 3])) } : { name: `Tổ ${field.serial}` }
  const former = [doc.commune]
  team.doc = { ...doc, ...next, updatedAt: at }
  commit(act, at, { kind: 'team', team: team.id, data: team.doc, former })
}

export function state(act: Act): void {
  const { field, dice, at } = act
  const unit = dice.pick([...field.units.keys()].filter(id => id.includes('x') || dice.chance(0.2)))
  const time = toMicroseconds(at)
  commit(act, at, { kind: 'base', unit, id: `b${field.serial++}`, data: { v: 1, metric: dice.pick([...BASE_METRICS, 'households', 'households']), value: dice.int(0, 900), on: addDays(dayOf(at), -dice.int(0, 60)), source: 'Thử', by: 'm0', at: time } })
}

/** A unit renamed, or a new village. */
export function name(act: Act): void {
  const { field, dice, at } = act
  const commune = dice.pick(field.communes)
  const fresh = dice.chance(0.4)
  const old = fresh ? commune : field.units.get(dice.pick([...field.units.keys()]))!
  const id = fresh ? `${idOf(commune)}v${field.serial++}` : idOf(old)
  const data = fresh
    ? { ...commune, name: id, level: 'village' as const, type: 'ban' as const, parent: idOf(commune), path: [...commune.path, id] }
    : { ...old, name: `${old.name.slice(0, 20)}.` }
  field.units.set(id, data)
  commit(act, at, { kind: 'unit', unit: id, data, parents: data.parent ? [...fresh ? [] : [data.parent], data.parent] : [] })
}

/** An instrument entered, put right, replaced, expired, or in force again after all. */
export function enterPaper(act: Act): void {
  const { field, dice, at } = act
  const entered = field.papers.length > 0 && dice.chance(0.5) ? dice.pick(field.papers) : undefined
  const unit = entered?.unit ?? dice.pick([...field.units.entries()].filter(([, { level }]) => level !== 'village'))[0]
  const type = dice.pick(Object.keys((instruments.fields.type as { options: object }).options))
  const [kind, after]: [string, RecordEvent['after']] = !entered
    ? ['create', { number: `${field.serial}/KH`, type, title: 'Kế hoạch', issuer: 'UBND', on: dayOf(at) }]
    : entered.left.state !== 'inForce' ? ['restore', {}] : dice.pick([['expire', {}], ['replace', { replacedBy: '1/KH' }], ['edit', { type }]])
  const [id, time] = [`e${field.serial++}`, toMicroseconds(at)]
  const data: RecordEvent = { v: 3, kind, after, note: '', by: 'm0', at: time }
  const left = applyEvent(instruments, entered?.left ?? null, { ...data, id })
  const paper = entered ?? { unit, id: `d${field.serial++}`, left }
  if (!entered)
    field.papers.push(paper)
  paper.left = left
  commit(act, at, { kind: 'record', unit, record: paper.id, id, data, left })
}
