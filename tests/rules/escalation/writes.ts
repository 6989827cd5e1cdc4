import type { State } from './state'
import type { Account, Attempt } from './attempt'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import type { Register } from '@tung-ngo/domain/registers/register'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { TEAM_ROLES, UNIT_ROLES } from '@tung-ngo/domain/seat'
import { accessDoc, activityDoc, baseDoc, callDoc, guideDoc, householdDoc, issueDoc, memberDoc, obligationDoc, officerDoc, paperDoc, personDoc, recordingDoc, refusalDoc, reportDoc, requestDoc, SAID, sessionDoc, TODAY } from '../world/documents'
import { eventDoc, recordDoc } from '../world/register-docs'
import { write } from './attempt'
import { COMMUNES, LAND, logDoc, PATHS, teamDoc, TEAMS, THIRD, UNITS } from './land'
import { docAt, seatsOf } from './state'

const each = <T, R>(list: readonly T[], make: (item: T) => R | R[]): R[] => list.flatMap(make)

/** Everything that an account could write to come further, in a fixed order: seats first. */
export function writesOf(state: State, me: Account, other: Account): Attempt[] {
  return [...decisions(state, me), ...standing(me, other), ...requests(state, me)]
}

const known = new Map<Account, Attempt[]>()

/** What hangs on nothing but who tries it. */
function standing(me: Account, other: Account): Attempt[] {
  if (!known.has(me))
    known.set(me, [...rows(me, other), ...offices(me, other), ...accesses(me, other), ...places(), ...recordings(me), ...reports(me), ...closed(me)])
  return known.get(me)!
}

/** Rows of rolls: of both in every role, or ended; and of the leader who stands there. */
function rows(me: Account, other: Account): Attempt[] {
  const row = (team: string, pid: string, more: object, matters: boolean) =>
    write('roll', { team }, paths.member(team, pid), JSON.stringify(more), { ...memberDoc(pid, me.pid), ...more }, matters)
  return each(TEAMS, team => [
    ...each([me, other], ({ pid }) => [
      ...each(TEAM_ROLES, role => row(team, pid, { role }, true)),
      row(team, pid, { leftOn: TODAY }, true),
    ]),
    ...each([{ role: 'member' }, { leftOn: TODAY }, { role: 'leader', confirmed: true }], more => row(team, THIRD, more, false)),
  ])
}

function offices(me: Account, other: Account): Attempt[] {
  const row = (unit: string, pid: string, more: object, matters: boolean) =>
    write('officials', { unit }, paths.officer(unit, pid), JSON.stringify(more), { ...officerDoc(pid, me.pid), ...more }, matters)
  return each(UNITS, unit => [
    ...each([me, other], ({ pid }) => [
      ...each(UNIT_ROLES, role => row(unit, pid, { role }, true)),
      row(unit, pid, { role: 'viewer', endedOn: TODAY }, true),
    ]),
    row(unit, THIRD, { endedOn: TODAY }, false),
  ])
}

function accesses(me: Account, other: Account): Attempt[] {
  return each(TEAMS, team => [
    ...each(COMMUNES, commune => write('accesses', { team }, paths.access(team, me.uid), `of ${commune}`, accessDoc(me.pid, commune), true)),
    write('accesses', { team }, paths.access(team, other.uid), 'for the other', accessDoc(other.pid, 'c1')),
  ])
}

/** Teams founded, moved and dissolved with right and forged places; units moved below others. */
function places(): Attempt[] {
  return [
    ...each(COMMUNES, unit => each(COMMUNES, named =>
      write('team', { unit: nearest(unit, named) }, paths.team('tn'), `at ${unit}, said to be of ${named}`, { ...teamDoc(unit), commune: named, province: PATHS[named]![1] }, true))),
    ...each(TEAMS.slice(0, -1), team => [
      ...each(COMMUNES, commune => write('team', { unit: nearest(communeOf(team), commune) }, paths.team(team), `moved to ${commune}`, { ...teamDoc(commune), createdAt: LAND[paths.team(team)]!.createdAt }, true)),
      write('team', { team }, paths.team(team), 'dissolved', { ...LAND[paths.team(team)]!, dissolvedOn: TODAY }, true),
    ]),
    ...each(UNITS, unit => each(['p1', 'c1'].filter(above => above !== unit), above =>
      write('tree', { unit }, paths.unit(unit), `moved below ${above}`, { ...LAND[paths.unit(unit)]!, path: [...PATHS[above]!, unit] }, true))),
  ]
}

const communeOf = (team: string) => LAND[paths.team(team)]!.commune as string

/** The lowest unit above both, or the one if they are the same: who ties two places together must reach it. */
const nearest = (a: string, b: string) => PATHS[a]!.findLast(unit => PATHS[b]!.includes(unit))!

/** New records, and an event that not everybody may make. */
function records(me: Account, below: Register['below'], place: string): Attempt[] {
  const where = below === 'teams' ? { team: place } : { unit: place }
  return each(REGISTERS.filter(register => register.below === below), register => [
    write('record', where, paths.record(below, place, register.id, 'd-new'), '', recordDoc(register, me.pid, 'e-new')),
    ...each(['create', Object.keys(register.moves)[0]!], kind => write('record', where, paths.recordEvent(below, place, register.id, 'd-new', 'e-new'), kind, eventDoc(register, kind, me.pid))),
  ])
}

/** What is recorded in teams and units; a house of one team written in the next. */
function recordings(me: Account): Attempt[] {
  return [
    ...each(TEAMS, team => [
      ...records(me, 'teams', team),
      write('sheets', { team }, paths.household(team, 'h'), 'changed', householdDoc('f-newer')),
      write('sheets', { team }, paths.household(team, 'h-new'), 'moved here', householdDoc('f-new')),
      write('sheets', { team }, paths.fact(team, 'f-new'), 'of his own', activityDoc(me.pid)),
      write('sheets', { team }, paths.fact(team, 'f-for'), 'for another', { ...sessionDoc(THIRD), sentBy: me.pid }),
    ]),
    ...each(UNITS, unit => [
      ...records(me, 'units', unit),
      write('base', { unit }, paths.base(unit, 'b-new'), '', baseDoc(me.pid)),
      write('base', { unit }, paths.guide(unit, 'thai-pay'), '', guideDoc(me.pid)),
      write('base', { unit }, paths.recording(unit, 'thai-pay'), '', recordingDoc(me.pid)),
      write('open', { unit }, paths.refusal(unit, 'f-new'), '', refusalDoc(me.pid)),
      write('base', { unit }, paths.call(unit, 'r', 't-new'), '', callDoc(me.pid)),
    ]),
  ]
}

/** Reports filled, sent, let in again, and sent elsewhere; duties laid on units. */
function reports(me: Account): Attempt[] {
  const changes: [string, object][] = [['filled', SAID], ['sent', { ...SAID, state: 'submitted', sentAt: SERVER_TIME, madeAt: 1 }], ['let in', { note: 'Máy hỏng', reopenedUntil: TODAY }]]
  const change = (data: object) => ({ ...data, last: 'e-new', by: me.pid, updatedAt: SERVER_TIME })
  return [
    ...each(TEAMS.slice(0, -1), team => each(changes, ([label, data]) =>
      write('teamReport', { team }, paths.teamReport(team, 'r'), label, { ...reportDoc(communeOf(team)), ...change(data) }))),
    ...each(COMMUNES, commune => write('closed', {}, paths.teamReport('t1', 'r'), `goes to ${commune}`, { ...reportDoc(commune), ...change(SAID), dueOn: TODAY })),
    ...each(UNITS, unit => [
      ...each(changes, ([label, data]) => write('unitReport', { unit }, paths.unitReport(unit, 'r'), label, { ...reportDoc(PATHS[unit]!.at(-2) ?? unit), ...change(data) })),
      write('duty', { unit }, paths.obligation(unit, 'o-new'), '', obligationDoc(me.pid)),
      write('duty', { unit }, paths.paper(unit, 'p-new'), '', paperDoc(me.pid, 'r')),
      write('duty', { unit }, paths.issue(unit, 'r'), '', issueDoc(me.pid, 'p')),
    ]),
  ]
}

/** What no client writes. */
function closed(me: Account): Attempt[] {
  const no = (path: string, data: object) => write('closed', {}, path, JSON.stringify(data), { ...data })
  return [
    ...each([me.pid, THIRD, 'x-new'], pid => no(paths.person(pid), { ...personDoc(me.uid, 0), wokenAt: SERVER_TIME })),
    ...each(['code', 'code-new'], hash => no(paths.signInCode(hash), { pid: THIRD, by: me.pid, at: SERVER_TIME })),
    ...each(TEAMS, team => no(paths.teamTally(team), { v: 1, seq: 9 })),
    ...each(UNITS, unit => [no(paths.unitTally(unit), { v: 1, path: PATHS.c1 }), no(paths.health(unit, 'now'), { v: 1 })]),
    no(paths.logEntry('e-new'), logDoc('t1', 'c1')),
    no(paths.recount('r'), { v: 1 }),
    no('elsewhere/a', {}),
  ]
}

const ASKED = [
  ...['t2', 't3'].map(team => ({ team, unit: null, role: 'leader' })),
  ...['c2', 'c3', 'p1', 'vn'].map(unit => ({ team: null, unit, role: 'officer' })),
]

/** A seat for himself, asked of every unit: as an official of a unit of his, or of one that is not his. */
function requests(state: State, me: Account): Attempt[] {
  const own = seatsOf(state, me.pid).flatMap(({ place }) => 'unit' in place ? [place.unit] : [])
  return each(UNITS, above => each([...own, 'c3'], from => each(ASKED, seat =>
    write('requests', { unit: above }, paths.request(above, `r-${me.pid}-${seat.team ?? seat.unit}`), `from ${from}`, { ...requestDoc(me.pid, from), ...seat }, true))))
}

/** Requests that stand, given; by whoever asked too. */
function decisions(state: State, me: Account): Attempt[] {
  const open = [...state].filter(([path, data]) => path.split('/')[2] === 'requests' && data.state === 'open')
  return each([...UNITS.map(unit => [paths.request(unit, 'r-third'), LAND[paths.request(unit, 'r-third')]!] as const), ...open], ([path, data]) =>
    write('requests', { unit: path.split('/')[1]! }, path, 'given', { ...data, state: 'given', decidedBy: me.pid, updatedAt: SERVER_TIME }, docAt(state, path) !== LAND[path]))
}
