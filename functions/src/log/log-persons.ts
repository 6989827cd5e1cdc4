import type { Action } from '@tung-ngo/domain/access'
import type { ExportPersonsInput } from '@tung-ngo/domain/export-act'
import type { Claims } from '@tung-ngo/domain/seat'
import type { Unit } from '@tung-ngo/domain/unit'
import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs } from '../store'
import { writeLog } from './write-log'

const TITLES: Record<string, string> = { members: 'Thành viên các tổ', log: 'Nhật ký', ...Object.fromEntries(REGISTERS.map(({ id, words }) => [id, words.title])) }

/** Logs that a person takes a list with names out as a file, before he does; refuses whoever may not read that list. */
export async function logPersons(caller: Caller | null, { unit, list, lines, scope }: ExportPersonsInput, now: number): Promise<{ at: number }> {
  const [actor, place] = [caller && await freshClaims(caller, now), (await docs.unit(unit).get()).data()]
  if (!actor || !place || !mayRead(actor, list, unit, place))
    throw new Refusal('permission-denied', 'not-entitled')
  await writeLog(`persons-${unit}-${list}-${actor.pid}-${now}`, { what: 'persons.exported', place: { unit }, by: actor.pid, about: null, subject: TITLES[list]!, after: `${lines} dòng. ${scope}` }, now)
  return { at: now }
}

/** Of the registers of teams a commune has all, a unit above it what was handed up. */
function mayRead(actor: Claims, list: string, unit: string, { level, path }: Unit): boolean {
  const inTeams = { team: '', commune: unit, path }
  if (list === 'members')
    return level === 'commune' && can(actor, 'roll.read', inTeams)
  if (list === 'log')
    return can(actor, 'log.read', { unit, path })
  const register = REGISTERS.find(({ id }) => id === list)!
  const read = `${register.id}.read` as Action
  if (register.below === 'units')
    return can(actor, read, { unit, path })
  return level === 'commune' ? can(actor, read, inTeams) : register.handed !== undefined && can(actor, 'handed.read', { unit, path, receiver: unit })
}
