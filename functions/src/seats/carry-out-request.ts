import type { Member } from '@tung-ngo/domain/member'
import type { Officer } from '@tung-ngo/domain/officer'
import type { SeatPlace, TeamRole, UnitRole } from '@tung-ngo/domain/seat'
import type { SeatRequest } from '@tung-ngo/domain/seat-request'
import type { Ref, Tx } from '../store'
import { actsForUnit } from '@tung-ngo/domain/access'
import { dayOf } from '@tung-ngo/domain/day'
import { canGive } from '@tung-ngo/domain/seat-access'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { docs, SERVER_TIME, transact } from '../store'
import { freshClaims } from './caller'
import { holdPlaces } from './hold-places'

/** `lapsed`: it was given, but could not be any more. */
export interface CarriedOut { outcome: 'none' | 'done' | 'lapsed' }

const LAPSED = 'Chưa trao được vai này: nơi được đề nghị nằm ngoài quyền của người duyệt, hoặc vai của một trong hai người đã đổi. Gửi đề nghị mới.'

/** Writes the row that a request asked for, once, as soon as it is given; `by` is who decided. */
export async function carryOutRequest(above: string, id: string, now: number): Promise<CarriedOut> {
  const request = (await docs.request(above, id).get()).data()
  if (request?.state !== 'given' || request.doneAt !== undefined)
    return { outcome: 'none' }
  const allowed = await isAllowed(above, request, now)
  return transact(async (tx): Promise<CarriedOut> => {
    const current = (await tx.get(docs.request(above, id))).data()
    const asker = (await tx.get(docs.officer(request.from, request.pid))).data()
    if (current?.state !== 'given' || current.doneAt !== undefined)
      return { outcome: 'none' }
    const stands = allowed && asker !== undefined && !asker.endedOn && actsForUnit(asker.role) && await writeRow(tx, request, asker, dayOf(now))
    tx.update(docs.request(above, id), stands ? { doneAt: SERVER_TIME } : { state: 'refused', answer: LAPSED, updatedAt: SERVER_TIME })
    return { outcome: stands ? 'done' : 'lapsed' }
  })
}

const placeOf = ({ team, unit }: SeatRequest): SeatPlace => team === null ? { unit: unit! } : { team }

async function isAllowed(above: string, request: SeatRequest, now: number): Promise<boolean> {
  const { role } = request
  const [asked, from, target] = await Promise.all([
    ...[above, request.from].map(unit => holdPlaces([{ place: { unit }, role: 'viewer' as const }])),
    holdPlaces([{ place: placeOf(request), role }]),
  ])
  const decider = (await docs.person(request.decidedBy!).get()).data()
  const actor = decider?.uid ? await freshClaims({ uid: decider.uid, pid: request.decidedBy! }, now) : null
  const [aboveAt, fromAt] = [asked?.[0]?.place, from?.[0]?.place]
  return aboveAt !== undefined && 'unit' in aboveAt && fromAt !== undefined && 'unit' in fromAt && target?.[0] !== undefined
    && canGive(actor, aboveAt, fromAt, target[0].place, request)
}

/** Whether the row could be written: an operator's is left alone. */
async function writeRow(tx: Tx, { team, unit, pid, role, decidedBy }: SeatRequest, { name, phone }: Officer, today: string): Promise<boolean> {
  const mark = { v: SHAPE_VERSION, pid, by: decidedBy!, updatedAt: SERVER_TIME } as const
  if (team === null) {
    const stood = await standing(tx, docs.officer(unit!, pid))
    if (stood?.role === 'operator')
      return false
    tx.set(docs.officer(unit!, pid), { name, phone, ...stood, ...mark, role: role as UnitRole, endedOn: null })
    return true
  }
  const stood = await standing(tx, docs.member(team, pid))
  const fresh: Pick<Member, 'name' | 'phone' | 'kind' | 'organisation' | 'position' | 'joinedOn'> = { name, phone, kind: 'official', organisation: 'other', position: '', joinedOn: today }
  tx.set(docs.member(team, pid), { ...fresh, ...stood, ...mark, role: role as TeamRole, confirmed: true, leftOn: null })
  return true
}

const standing = async <T>(tx: Tx, row: Ref<T>) => (await tx.get(row)).data()
