import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { Claims, SeatPlace } from '@tung-ngo/domain/seat'
import type { Change } from '../log/describe'
import type { Ref } from '../store'
import { can } from '@tung-ngo/domain/access'
import { dayOf } from '@tung-ngo/domain/day'
import { canSeat, canWriteRow } from '@tung-ngo/domain/seat-access'
import { FUNCTIONS } from '../log/write-log'
import { docs, queries, SERVER_TIME, transact } from '../store'
import { freshClaims } from './caller'

/**
 * Undoes a row whose writer had lost the seat it takes before he wrote it: rules believe a token for up to an hour.
 * What an import or the functions wrote has no person behind it and stands.
 * @returns whether it was undone
 */
export async function undoUnentitled(place: SeatPlace, change: Change<Member | Officer>, now: number): Promise<boolean> {
  const { before, after } = change
  const writer = after && (await docs.person(after.by).get()).data()
  if (!after || !writer?.uid)
    return false
  const actor = await freshClaims({ uid: writer.uid, pid: after.by }, now)
  if (await isEntitled(actor, place, after, before) || (writer.signedOutAt ?? 0) > after.updatedAt || Object.values(writer.paused ?? {}).some(({ at }) => at > after.updatedAt) || await lostSince(after.by, after.updatedAt))
    return false
  const ref = ('team' in place ? docs.member(place.team, after.pid) : docs.officer(place.unit, after.pid)) as Ref<Member | Officer>
  return transact(async (tx) => {
    if ((await tx.get(ref)).data()?.updatedAt !== after.updatedAt)
      return false
    tx.set(ref, { ...before ?? ended(after, dayOf(now)), by: FUNCTIONS, updatedAt: SERVER_TIME })
    return true
  })
}

async function isEntitled(actor: Claims | null, place: SeatPlace, after: Member | Officer, before: Member | Officer | undefined): Promise<boolean> {
  if ('team' in place) {
    const team = (await docs.team(place.team).get()).data()
    const at = team && { team: place.team, commune: team.commune, path: team.path }
    return !at || canWriteRow(actor, at, after as Member, before?.role as Member['role']) || (actor?.pid !== after.pid && can(actor, 'roll.giveAbove', at))
  }
  const unit = (await docs.unit(place.unit).get()).data()
  return !unit || canSeat(actor, { unit: place.unit, path: unit.path }, after as Officer, before?.role as Officer['role'])
}

/** Whether a row of the writer's own changed after he wrote: then he may well have been entitled. */
async function lostSince(pid: string, at: number): Promise<boolean> {
  const rows = await Promise.all([queries.memberships(pid).get(), queries.offices(pid).get()])
  return rows.flatMap(({ docs }) => docs.map(row => row.data().updatedAt)).some(updatedAt => updatedAt > at)
}

function ended(row: Member | Officer, today: string): Member | Officer {
  return 'joinedOn' in row ? { ...row, leftOn: row.joinedOn } : { ...row, endedOn: today }
}
