import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { MemberRow } from '@tung-ngo/domain/sheet/members'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { chunks } from '../counting/lists'
import { createOnce, docs, PARENTS_AT_ONCE, queries, SERVER_TIME } from '../store'
import { madeId } from './made-id'

/** Who a line speaks of: a person who is known by this number and name, or one who will be made. */
export type FindPerson = (team: string, row: Pick<MemberRow, 'name' | 'phone'>) => string

/** Makes a person with a sleeping account, where there is none; resolves to how many documents that took. */
export type SeatPerson = (pid: string, name: string, phone: string | null) => Promise<number>

/** Makes an account and resolves to its uid (`makeAccount`). */
export type MakeAccount = (pid: string, phones: string[]) => Promise<string>

/** People who have the numbers of these lines. Who shares a number but not the name is somebody else. */
export async function knowPeople(lines: Line<Pick<MemberRow, 'phone'>>[]): Promise<FindPerson> {
  const phones = [...new Set(lines.flatMap(({ record }) => record.phone ?? []))]
  const found = await Promise.all(chunks(phones, PARENTS_AT_ONCE).map(some => queries.peopleCalled(some).get()))
  const known = new Map(found.flatMap(({ docs }) => docs).flatMap(person => person.data().phones.map(phone => [`${phone}|${plain(person.data().name)}`, person.id])))
  return (team, { name, phone }) => phone === null
    ? madeId('p', team, plain(name))
    : known.get(`${phone}|${plain(name)}`) ?? madeId('p', phone, plain(name))
}

/** His seats sleep until he enters a code; without a number he has no account until one is made with his code. */
export function seatPeople(makeAccount: MakeAccount): SeatPerson {
  return async (pid, name, phone) => {
    if ((await docs.person(pid).get()).exists)
      return 0
    const uid = phone === null ? null : await makeAccount(pid, [phone])
    const made = await createOnce(docs.person(pid), { v: SHAPE_VERSION, name, phones: phone === null ? [] : [phone], uid, claimsVersion: 0, wokenAt: null, updatedAt: SERVER_TIME })
    return Number(made)
  }
}
