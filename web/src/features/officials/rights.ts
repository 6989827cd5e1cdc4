import type { Action, Place } from '@tung-ngo/domain/access'
import type { Claims, TeamRole, UnitRole } from '@tung-ngo/domain/seat'
import type { UnitLevel } from '@tung-ngo/domain/unit'
import { ACCESS, can } from '@tung-ngo/domain/access'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { RIGHT_WORDS, words } from './rights-words'

/** A seat as the page tells of it: in a unit of some level, or in a team. */
export type Seat = { level: Exclude<UnitLevel, 'village'>, role: UnitRole } | { level: 'team', role: TeamRole }

/** What may be seen and done at one kind of place, in sentences; what may not be is said where people ask about it. */
export interface Rights { where: string, sees: string[], does: string[], not: string[] }

const LINE = ['nation', 'province', 'commune'] as const
/** A line of places made up for the question: a unit of each level, and a team below. */
const PATHS: Record<'nation' | 'province' | 'district' | 'commune', string[]> = {
  nation: ['n'],
  province: ['n', 'p'],
  district: ['n', 'p', 'd'],
  commune: ['n', 'p', 'd', 'c'],
}
const PID = 'p'

/** What people ask about first: it is said when it is not allowed, too. */
const ASKED: readonly Action[] = ['household.read', 'roll.read', 'seat.write', 'team.list']

/** Everything that a seat allows, as the table of access has it, place by place. */
export function rightsOf(seat: Seat): Rights[] {
  const actor: Claims = { pid: PID, v: 1, teams: seat.level === 'team' ? { t: seat.role } : {}, units: seat.level === 'team' ? {} : { [PATHS[seat.level].at(-1)!]: seat.role } }
  return placesOf(seat).map(({ where, place }) => {
    const allowed = actions().filter(action => can(actor, action, withPerson(action, place)))
    const said = (seeing: boolean) => [...new Set(allowed.filter(action => isSeeing(action) === seeing).map(sentenceOf).filter(Boolean))]
    return {
      where,
      sees: said(true),
      does: said(false),
      not: ASKED.filter(action => concerns(action, place) && !allowed.includes(action)).map(sentenceOf),
    }
  }).filter(({ sees, does }) => sees.length + does.length > 0)
}

function placesOf(seat: Seat): { where: string, place: Place }[] {
  const team = { team: 't', commune: 'c', path: PATHS.commune }
  if (seat.level === 'team')
    return [{ where: words.inTeam, place: team }]
  const unit = PATHS[seat.level].at(-1)!
  const below = LINE.find(level => PATHS[level].length > PATHS[seat.level].length)
  return [
    { where: words.inUnit, place: { unit, path: PATHS[seat.level], receiver: unit } },
    ...below ? [{ where: words.below, place: { unit: 'c', path: PATHS.commune } }] : [],
    { where: seat.level === 'commune' ? words.ownTeams : words.teamsBelow, place: { ...team, receiver: seat.level === 'commune' ? 'c' : undefined } },
  ]
}

/** Rows about a person concern somebody else, unless they are about oneself alone. */
const withPerson = (action: Action, place: Place): Place => ({ ...place, of: ACCESS[action].own === 'only' ? PID : 'other' })

const actions = () => Object.keys(ACCESS) as Action[]
const isSeeing = (action: Action) => ACCESS[action].does.length > 0 && ACCESS[action].does.every(operation => operation === 'get' || operation === 'list')
const concerns = (action: Action, place: Place) => ('team' in place) === ACCESS[action].on.startsWith('teams/')

/** Of a register's rows by what the register is called; all others have a sentence of their own. */
export function sentenceOf(action: Action): string {
  const own = RIGHT_WORDS[action as keyof typeof RIGHT_WORDS]
  if (own !== undefined)
    return own
  const [id, act] = action.split('.') as [string, string]
  const register = REGISTERS.find(register => register.id === id)!
  const title = register.words.title.toLowerCase()
  return act === 'read' || act === 'history' ? words.seesRegister(title) : act === 'create' ? words.addsTo(title) : words.changesIn(title)
}
