import type { Line } from '@tung-ngo/domain/sheet/imports'
import type { MemberRow } from '@tung-ngo/domain/sheet/members'
import type { Bulk } from '../store'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { plain } from '@tung-ngo/domain/sheet/cell'
import { chunks } from '../counting/lists'
import { createTogether, docs, PARENTS_AT_ONCE, queries, SERVER_TIME } from '../store'
import { madeId } from './made-id'

/** Who a line speaks of: a person who is known by this number and name, or one who will be made. */
export type FindPerson = (team: string, row: Pick<MemberRow, 'name' | 'phone'>) => string

/** Makes people who are not there yet: the account first, then the person, whose seats sleep. */
export interface SeatPeople {
  account: (pid: string, phone: string | null) => Promise<void>
  /** Resolves to how many documents that took. */
  person: (bulk: Bulk, pid: string, name: string, phone: string | null) => Promise<number>
}

/** Makes an account and resolves to its uid (`makeAccount`). */
export type MakeAccount = (pid: string, phones: string[]) => Promise<string>

/** People who have the numbers of these lines, `known` by their ids. Who shares a number but not the name is somebody else. */
export async function knowPeople(lines: Line<Pick<MemberRow, 'name' | 'phone'>>[]): Promise<{ find: FindPerson, known: ReadonlySet<string> }> {
  const phones = [...new Set(lines.flatMap(({ record: { phone } }) => phone ?? []))]
  const found = await Promise.all(chunks(phones, PARENTS_AT_ONCE).map(some => queries.peopleCalled(some).get()))
  const people = found.flatMap(({ docs }) => docs).map(person => ({ id: person.id, ...person.data() }))
  const called = new Map(people.flatMap(({ id, name, phones }) => phones.map(phone => [`${phone}|${plain(name)}`, id])))
  const find: FindPerson = (team, { name, phone }) => phone === null
    ? madeId('p', team, plain(name))
    : called.get(`${phone}|${plain(name)}`) ?? idOf(phone, name)
  return { find, known: new Set(called.values()) }
}

const idOf = (phone: string, name: string) => madeId('p', phone, plain(name))

/** Seats sleep until a code is entered; without a number there is no account until one is made with the code. */
export function seatPeople(makeAccount: MakeAccount, known: ReadonlySet<string>): SeatPeople {
  const accounts = new Map<string, string>()
  return {
    async account(pid, phone) {
      if (phone !== null && !known.has(pid))
        accounts.set(pid, await makeAccount(pid, [phone]))
    },
    async person(bulk, pid, name, phone) {
      if (known.has(pid))
        return 0
      const person = { v: SHAPE_VERSION, name, phones: phone === null ? [] : [phone], uid: accounts.get(pid) ?? null, claimsVersion: 0, wokenAt: null, updatedAt: SERVER_TIME } as const
      return Number(await createTogether(bulk, docs.person(pid), { ...person, phones: [...person.phones] }))
    },
  }
}
