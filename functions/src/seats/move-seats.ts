import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { Ref, Tx } from '../store'
import { dayOf } from '@tung-ngo/domain/day'
import { awakeSeats } from '@tung-ngo/domain/paused-seat'
import { FUNCTIONS, writeLog } from '../log/write-log'
import { docs, SERVER_TIME, transact } from '../store'
import { collectSeats } from './collect-seats'
import { nameOf } from './plan-claims'

/**
 * Gives the seats of one person to another who turned out to be the same: his own rows, from today; the old ones end.
 * Where he stands in a row already, that row stays; a seat that rests is not moved, or it would wake.
 * @param event what the log calls it by
 */
export async function moveSeats(from: string, to: string, event: string, now: number): Promise<void> {
  const today = dayOf(now)
  const { paused } = (await docs.person(from).get()).data() ?? {}
  for (const seat of awakeSeats(await collectSeats(from, today), paused)) {
    const { place } = seat
    await transact(tx => 'team' in place ? moveMember(tx, place.team, from, to, today) : moveOfficer(tx, place.unit, from, to, today))
    await writeLog(`moved-${event}-${nameOf(seat)}`, { what: 'seat.moved', place, by: to, about: to, before: from, after: seat.role }, now)
  }
}

const MARK = { by: FUNCTIONS, updatedAt: SERVER_TIME }

async function moveMember(tx: Tx, team: string, from: string, to: string, today: string): Promise<void> {
  const [row, own] = await both(tx, docs.member(team, from), docs.member(team, to))
  if (row && (!own || own.leftOn !== null))
    tx.set(docs.member(team, to), { ...row, pid: to, joinedOn: today, ...MARK } satisfies Member)
  tx.update(docs.member(team, from), { leftOn: today, ...MARK })
}

async function moveOfficer(tx: Tx, unit: string, from: string, to: string, today: string): Promise<void> {
  const [row, own] = await both(tx, docs.officer(unit, from), docs.officer(unit, to))
  if (row && (!own || own.endedOn !== null))
    tx.set(docs.officer(unit, to), { ...row, pid: to, ...MARK } satisfies Officer)
  tx.update(docs.officer(unit, from), { endedOn: today, ...MARK })
}

async function both<T>(tx: Tx, from: Ref<T>, to: Ref<T>): Promise<[T | undefined, T | undefined]> {
  return [(await tx.get(from)).data(), (await tx.get(to)).data()]
}
