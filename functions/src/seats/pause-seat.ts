import type { TeamPlace, UnitPlace } from '@tung-ngo/domain/access'
import type { PausedSeat, PauseSeatInput, ResumeSeatInput, ToldPause } from '@tung-ngo/domain/paused-seat'
import type { Claims, SeatPlace, TeamRole, UnitRole } from '@tung-ngo/domain/seat'
import type { Caller } from './caller'
import { can } from '@tung-ngo/domain/access'
import { dayOf } from '@tung-ngo/domain/day'
import { isMemberOn } from '@tung-ngo/domain/member'
import { pauseKey } from '@tung-ngo/domain/paused-seat'
import { canSeat, canWriteRow } from '@tung-ngo/domain/seat-access'
import { logEntryOf, logId } from '../log/write-log'
import { Refusal } from '../signin/refusal'
import { docs, getAll, queries, SERVER_TIME, transact } from '../store'
import { freshClaims } from './caller'
import { mirrorSeats } from './mirror-seats'

/**
 * Lets a seat rest: it stays in the roll, and gives nothing on any phone until it is resumed, whatever code is entered.
 * Tokens of before are denied at once where claims must stand; the sign-in itself stays, so that a phone keeps what it
 * has not sent.
 */
export async function pauseSeat(caller: Caller | null, { place, pid, reason }: PauseSeatInput, now: number): Promise<{ pid: string }> {
  const { by, role } = await entitled(caller, place, pid, now)
  return change(place, pid, now, paused => pauseKey(place) in paused ? undefined : { ...paused, [pauseKey(place)]: { reason, by, at: now } }, { what: 'seat.suspended', by, role, reason })
}

/** Gives a seat that rested back to its holder. */
export async function resumeSeat(caller: Caller | null, { place, pid }: ResumeSeatInput, now: number): Promise<{ pid: string }> {
  const { by, role } = await entitled(caller, place, pid, now)
  return change(place, pid, now, ({ [pauseKey(place)]: rested, ...others }) => rested && others, { what: 'seat.resumed', by, role, reason: null })
}

type Paused = Record<string, PausedSeat>

/** Once, however often it is asked: what rests already, rests from when it did. */
async function change(place: SeatPlace, pid: string, now: number, next: (paused: Paused) => Paused | undefined, { what, by, role, reason }: { what: 'seat.suspended' | 'seat.resumed', by: string, role: string, reason: string | null }): Promise<{ pid: string }> {
  const entry = await logEntryOf({ what, place, by, about: pid, before: role, reason }, now)
  await transact(async (tx) => {
    const person = (await tx.get(docs.person(pid))).data()
    const paused = person && next(person.paused ?? {})
    if (!person)
      throw new Refusal('failed-precondition', 'no-account')
    if (!paused)
      return
    tx.update(docs.person(pid), { paused, updatedAt: SERVER_TIME })
    tx.set(docs.logEntry(logId(`${what}-${pid}-${pauseKey(place)}-${now}`)), entry)
  })
  await mirrorSeats(pid, now)
  return { pid }
}

/** Who may end the seat may let it rest; nobody his own. */
async function entitled(caller: Caller | null, place: SeatPlace, pid: string, now: number): Promise<{ by: string, role: string }> {
  const actor = caller && await freshClaims(caller, now)
  const role = await roleAt(place, pid, now)
  if (!actor || !role || !await mayEnd(actor, place, pid, role))
    throw new Refusal('permission-denied', 'not-entitled')
  return { by: actor.pid, role }
}

async function roleAt(place: SeatPlace, pid: string, now: number): Promise<string | undefined> {
  if ('team' in place) {
    const row = (await docs.member(place.team, pid).get()).data()
    return row && isMemberOn(row, dayOf(now)) ? row.role : undefined
  }
  const row = (await docs.officer(place.unit, pid).get()).data()
  return row && !row.endedOn ? row.role : undefined
}

async function mayEnd(actor: Claims, place: SeatPlace, pid: string, role: string): Promise<boolean> {
  const at = await placed(place)
  if (!at)
    return false
  return 'team' in at
    ? canWriteRow(actor, at, { pid, role: role as TeamRole, confirmed: false }, role as TeamRole)
    : canSeat(actor, at, { pid, role: role as UnitRole }, role as UnitRole)
}

async function placed(place: SeatPlace): Promise<TeamPlace | UnitPlace | undefined> {
  if ('team' in place) {
    const team = (await docs.team(place.team).get()).data()
    return team && { team: place.team, commune: team.commune, path: team.path }
  }
  const unit = (await docs.unit(place.unit).get()).data()
  return unit && { unit: place.unit, path: unit.path }
}

/** Who rests at a place, for whoever sees its roll or its officials. */
export async function listPaused(caller: Caller | null, { place }: { place: SeatPlace }, now: number): Promise<{ paused: ToldPause[] }> {
  const [actor, at] = [caller && await freshClaims(caller, now), await placed(place)]
  if (!actor || !at || !can(actor, 'team' in at ? 'roll.read' : 'officer.read', at))
    throw new Refusal('permission-denied', 'not-entitled')
  const rows = 'team' in place ? await queries.members(place.team).get() : await queries.officers(place.unit).get()
  const people = await getAll(rows.docs.map(({ id }) => docs.person(id)))
  return { paused: people.flatMap((person) => {
    const rest = person.data()?.paused?.[pauseKey(place)]
    return rest ? [{ pid: person.id, reason: rest.reason, at: rest.at }] : []
  }) }
}
