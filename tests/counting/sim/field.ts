import type { Recording } from '@tung-ngo/domain/command'
import type { Sheet } from '@tung-ngo/domain/household'
import type { Member } from '@tung-ngo/domain/member'
import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Team } from '@tung-ngo/domain/team'
import type { Unit, UnitLevel } from '@tung-ngo/domain/unit'
import type { Dice } from '../../../scripts/seed/random'
import type { Source } from './event'
import { addDays, dayOf } from '@tung-ngo/domain/day'

/** A household as it is, and as a second phone that has not pulled yet still shows it. */
export interface House { id: string, sheet: Sheet, stale: Sheet }

/** A team as the people in it know it. */
export interface FieldTeam {
  id: string
  doc: Team
  members: Map<string, Member>
  houses: Map<string, House>
  /** What was recorded lately and may be withdrawn: fact id → fact. */
  recent: { id: string, fact: Recording['fact'] }[]
  newestAt: number
}

/** Everything that people see and do; what Firestore and the functions make of it is elsewhere. */
export interface Field {
  dice: Dice
  teams: FieldTeam[]
  communes: Unit[]
  units: Map<string, Unit>
  /** What units have entered into their register of instruments. */
  papers: { unit: string, id: string, left: RegisterRecord }[]
  serial: number
}

export interface Size { districts: number, communes: number, teams: number }

/** A unit's id is the last one of its path. */
export const idOf = (unit: Unit): string => unit.path.at(-1)!

const TYPES: Record<UnitLevel, Unit['type']> = { nation: 'quoc_gia', province: 'tinh', district: 'huyen', commune: 'xa', village: 'ban' }

/** A nation of three provinces: `a` with districts, `b` and `c` without. Parents come before their children. */
export function newField(dice: Dice, size: Size, start: number): { field: Field, sources: Source[] } {
  const field: Field = { dice, teams: [], communes: [], units: new Map(), papers: [], serial: 0 }
  const sources: Source[] = []
  const unit = (id: string, level: UnitLevel, parent: Unit | null): Unit => {
    const data: Unit = { v: 1, name: id, type: TYPES[level], level, code: '', parent: parent && idOf(parent), path: [...parent?.path ?? [], id], validFrom: '2020-01-01', validTo: null, predecessors: [], successors: [] }
    field.units.set(id, data)
    sources.push({ kind: 'unit', unit: id, data, parents: parent ? [idOf(parent)] : [] })
    return data
  }
  const nation = unit('vn', 'nation', null)
  for (const name of ['a', 'b', 'c']) {
    const province = unit(name, 'province', nation)
    const above = name === 'a' ? range(size.districts).map(index => unit(`a${index}`, 'district', province)) : [province]
    for (const parent of above) {
      for (const index of range(size.communes))
        field.communes.push(unit(`${idOf(parent)}x${index}`, 'commune', parent))
    }
  }
  for (const commune of field.communes) {
    for (const index of range(2))
      unit(`${idOf(commune)}v${index}`, 'village', commune)
    for (const _ of range(size.teams)) {
      const team = newTeam(field, commune, start)
      sources.push({ kind: 'team', team: team.id, data: team.doc, former: [] })
      for (const __ of range(4))
        sources.push(enrol(field, team, start, dayOf(start)))
    }
  }
  return { field, sources }
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** What a team repeats of the tree above it. */
export function placeIn(commune: Unit): Pick<Team, 'province' | 'district' | 'commune'> {
  return { province: commune.path[1]!, district: commune.path.length === 4 ? commune.path[2]! : null, commune: idOf(commune) }
}

/** A team of a commune or one of its villages, from an instant on. */
export function newTeam(field: Field, commune: Unit, at: number, foundedOn = dayOf(at)): FieldTeam {
  const { dice } = field
  const level = dice.chance(0.2) ? 'commune' : 'village'
  const unit = level === 'commune' ? idOf(commune) : `${idOf(commune)}v${dice.int(1, 2)}`
  const doc: Team = {
    v: 1,
    name: `Tổ ${field.serial}`,
    level,
    status: 'active',
    unit,
    path: level === 'commune' ? commune.path : [...commune.path, unit],
    ...placeIn(commune),
    foundedOn,
    dissolvedOn: null,
    createdAt: at,
    updatedAt: at,
  }
  const team: FieldTeam = { id: `t${field.serial++}`, doc, members: new Map(), houses: new Map(), recent: [], newestAt: 0 }
  field.teams.push(team)
  return team
}

/** A new entry of the roll. */
export function enrol(field: Field, team: FieldTeam, at: number, joinedOn: string): Source {
  const id = `m${field.serial++}`
  const data: Member = { v: 1, pid: id, name: 'Người Thử', role: 'member', kind: 'local', organisation: 'other', position: '', phone: null, joinedOn, leftOn: null, by: 'm0', confirmed: true, updatedAt: at }
  team.members.set(id, data)
  return { kind: 'member', team: team.id, id, data }
}

/** A day near an instant, some of them ahead; never one of a month that may have closed. */
export const dayNear = (dice: Dice, at: number): string => addDays(dayOf(at), dice.pick([0, 0, 0, -2, 1, 3]))
