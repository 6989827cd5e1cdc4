import type { Author } from '@tung-ngo/domain/command'
import type { Household, Sheet } from '@tung-ngo/domain/household'
import type { Member } from '@tung-ngo/domain/member'
import type { Day } from '@tung-ngo/domain/period'
import { randomUUID } from 'node:crypto'
import { carryHousehold } from '@tung-ngo/domain/carry-household'
import { isMemberOn } from '@tung-ngo/domain/member'
import { pauseKey } from '@tung-ngo/domain/paused-seat'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { parallel } from '../counting/lists'
import { docs, queries, SERVER_TIME, transact } from '../store'
import { writeRecording } from './write-recording'

/** Who merges, from which day. */
interface Carrier { pid: string, on: Day }

/** Members of a team go on as members of the other from a day; whoever is on its roll already stays what he is there. @returns how many came */
export async function carryMembers(team: string, into: string, { pid: by, on }: Carrier): Promise<number> {
  const roll = (await queries.members(team).get()).docs.map(found => found.data()).filter(member => isMemberOn(member, on))
  const came = await parallel(roll, 8, member => transact(async (tx) => {
    const there = (await tx.get(docs.member(into, member.pid))).data()
    const paused = (await tx.get(docs.person(member.pid))).data()?.paused
    if (there && there.leftOn === null)
      return false
    // Who rests, rests on in the other team.
    if (paused?.[pauseKey({ team })])
      tx.update(docs.person(member.pid), { paused: { ...paused, [pauseKey({ team: into })]: paused[pauseKey({ team })]! }, updatedAt: SERVER_TIME })
    tx.set(docs.member(into, member.pid), { ...member, role: 'member', joinedOn: on, leftOn: null, confirmed: true, by, updatedAt: SERVER_TIME, v: SHAPE_VERSION } satisfies Member)
    return true
  }))
  return came.filter(Boolean).length
}

/** Households that stand in a team's book move to that of the other, each in one commit. @returns how many came */
export async function carryHouseholds(team: string, into: string, carrier: Carrier): Promise<number> {
  const [households, roll] = await Promise.all([queries.households(team).get(), queries.members(into).get()])
  const helpers = new Set(roll.docs.filter(found => found.data().leftOn === null).map(found => found.id))
  const came = await parallel(households.docs.filter(found => found.data().status === 'active'), 16, ({ id }) => carry(id, team, into, helpers, carrier))
  return came.filter(Boolean).length
}

function carry(id: string, team: string, into: string, helpers: Set<string>, { pid, on }: Carrier): Promise<boolean> {
  return transact(async (tx) => {
    const [stood, there] = [(await tx.get(docs.household(team, id))).data(), (await tx.get(docs.household(into, id))).data()]
    if (stood?.status !== 'active')
      return false
    const author = (team: string): Author => ({ team, pid, factId: `gop-${randomUUID()}`, on, recordedOffline: false })
    const { left, taken } = carryHousehold(id, sheetOf(stood), there && sheetOf(there), author(team), author(into), helpers)
    writeRecording(tx, left)
    if (taken) {
      writeRecording(tx, taken)
      tx.update(docs.household(into, id), { visit: stood.visit })
    }
    return true
  })
}

function sheetOf({ v: _v, visit: _visit, last: _last, updatedAt: _at, ...sheet }: Household): Sheet {
  return sheet
}
