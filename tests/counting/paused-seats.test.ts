import { person } from '@tung-ngo/domain/person'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { freshClaims } from '../../functions/src/seats/caller'
import { listPaused, pauseSeat, resumeSeat } from '../../functions/src/seats/pause-seat'
import { undoUnentitled } from '../../functions/src/seats/undo-unentitled'
import { moveSeats } from '../../functions/src/seats/move-seats'
import { mirrorSeats } from '../../functions/src/seats/mirror-seats'
import { carryMembers } from '../../functions/src/teams/carry-over'
import { docs } from '../../functions/src/store'
import { addTeam, DAY, EVENING, lineOfUnits, memberSince, newId, seated } from './world'

const accounts = vi.hoisted(() => ({ claims: new Map<string, object>(), revoked: [] as string[] }))
vi.mock('../../functions/src/accounts', async original => ({
  ...await original<object>(),
  claimsOf: async (uid: string) => accounts.claims.get(uid) ?? null,
  setClaims: async (uid: string, claims: object) => void accounts.claims.set(uid, claims),
  revokeSessions: async (uid: string) => void accounts.revoked.push(uid),
}))

let line: Awaited<ReturnType<typeof lineOfUnits>>
let officer: { uid: string, pid: string }
let [team, other] = ['', '']
beforeAll(async () => {
  line = await lineOfUnits()
  officer = await seated(line.commune.id)
})
beforeEach(async () => {
  [team, other] = [await addTeam(line), await addTeam(line)]
})

async function member(role: 'leader' | 'deputy' | 'member', ...teams: string[]) {
  const pid = newId('m')
  await docs.person(pid).set({ v: 3, name: 'Lò Văn Thử', phones: [], uid: `u-${pid}`, claimsVersion: 1, wokenAt: EVENING, updatedAt: EVENING })
  for (const one of teams)
    await docs.member(one, pid).set(memberSince(pid, '2026-01-01', { role, by: officer.pid }))
  await mirrorSeats(pid, EVENING)
  return { uid: `u-${pid}`, pid }
}
const claimsOf = ({ uid }: { uid: string }) => accounts.claims.get(uid) as { v: number, teams: object, units: object }
const pause = (by: typeof officer | null, who: { pid: string }, now = EVENING) => pauseSeat(by, { place: { team }, pid: who.pid, reason: 'Đi làm ăn xa ba tháng' }, now)

it('a member\'s seat rests by his leader\'s word: his claims say so at once, the roll and his other seats stay, no code wakes it', async () => {
  const [leader, who] = [await member('leader', team), await member('member', team, other)]
  const before = claimsOf(who).v
  await pause(leader, who)
  await pause(leader, who, EVENING + DAY)
  expect(claimsOf(who)).toMatchObject({ teams: { [other]: 'member' }, v: before + 1 })
  expect(Object.keys(claimsOf(who).teams)).toEqual([other])
  const stored = (await docs.person(who.pid).get()).data()!
  expect(person.safeParse(stored).error).toBeUndefined()
  expect(stored).toMatchObject({ claimsVersion: before + 1 })
  // A phone whose sign-in ends wipes what it has not sent.
  expect(stored.signedOutAt).toBeUndefined()
  expect(accounts.revoked).toEqual([])
  expect((await docs.member(team, who.pid).get()).data()).toMatchObject({ leftOn: null })

  await docs.person(who.pid).update({ wokenAt: EVENING + DAY })
  await mirrorSeats(who.pid, EVENING + DAY)
  expect(Object.keys((await freshClaims(who, EVENING + DAY))!.teams)).toEqual([other])
  const twin = await member('member')
  await moveSeats(who.pid, twin.pid, 'thu', EVENING + DAY)
  expect([(await docs.member(team, twin.pid).get()).exists, (await docs.member(other, twin.pid).get()).exists]).toEqual([false, true])

  expect(await listPaused(leader, { place: { team } }, EVENING)).toEqual({ paused: [{ pid: who.pid, reason: 'Đi làm ăn xa ba tháng', at: EVENING }] })
  expect((await docs.logEntry(`seat-suspended-${who.pid}-t-${team}-${EVENING}`).get()).data()).toMatchObject({ what: 'seat.suspended', team, by: leader.pid, about: who.pid, before: 'member', reason: 'Đi làm ăn xa ba tháng' })

  await carryMembers(team, other, { pid: officer.pid, on: '2026-11-20' })
  expect((await listPaused(leader, { place: { team } }, EVENING)).paused).toHaveLength(1)
  const heir = await addTeam(line)
  await carryMembers(team, heir, { pid: officer.pid, on: '2026-11-20' })
  expect((await listPaused(officer, { place: { team: heir } }, EVENING)).paused).toMatchObject([{ pid: who.pid }])

  await resumeSeat(officer, { place: { team }, pid: who.pid }, EVENING + DAY)
  expect(claimsOf(who).teams).toMatchObject({ [team]: 'member' })
  expect(claimsOf(who).teams).not.toHaveProperty(heir)
  expect((await docs.logEntry(`seat-resumed-${who.pid}-t-${team}-${EVENING + DAY}`).get()).data()).toMatchObject({ what: 'seat.resumed', by: officer.pid })
  expect(await listPaused(leader, { place: { team } }, EVENING)).toEqual({ paused: [] })
})

it('an official rests by who may end his seat, and does nothing meanwhile; what he did before stands', async () => {
  const [above, viewer] = [await seated(line.district.id), await seated(line.commune.id, 'viewer')]
  const [second, who] = [await seated(line.commune.id), await member('member', team)]
  const row = { ...memberSince(who.pid, '2026-01-01', { by: second.pid }), updatedAt: EVENING - 1 }
  const rest = (by: typeof officer, pid: string) => pauseSeat(by, { place: { unit: line.commune.id }, pid, reason: 'Chờ phân công' }, EVENING)
  await rest(officer, viewer.pid)
  await rest(above, second.pid)
  expect(claimsOf(second).units).toEqual({})
  await expect(pause(second, who)).rejects.toThrow('not-entitled')
  expect(await undoUnentitled({ team }, { before: undefined, after: row }, EVENING)).toBe(false)
  expect((await listPaused(officer, { place: { unit: line.commune.id } }, EVENING)).paused.map(({ pid }) => pid).toSorted()).toEqual([second.pid, viewer.pid].toSorted())
})

it('nobody lets himself, his leader or a stranger rest, nor who has no account', async () => {
  const [leader, deputy, plain, gone] = [await member('leader', team), await member('deputy', team), await member('member', team), newId('m')]
  await docs.member(team, gone).set(memberSince(gone, '2026-01-01'))
  for (const [by, who] of [[leader, leader], [deputy, plain], [plain, deputy], [await member('leader', other), plain], [await seated(line.province.id), plain], [await seated(line.commune.id, 'viewer'), plain], [leader, { pid: 'khong-co' }], [null, plain]] as const) {
    await expect(pause(by, who)).rejects.toThrow('not-entitled')
    await expect(resumeSeat(by, { place: { team }, pid: who.pid }, EVENING)).rejects.toThrow('not-entitled')
  }
  const secondLeader = await member('leader', team)
  await expect(pause(leader, secondLeader)).rejects.toThrow('not-entitled')
  await expect(pause(officer, { pid: gone })).rejects.toThrow('no-account')
  await expect(pauseSeat(officer, { place: { unit: line.commune.id }, pid: officer.pid, reason: 'Thử' }, EVENING)).rejects.toThrow('not-entitled')
  await expect(listPaused(await seated(line.province.id), { place: { team } }, EVENING)).rejects.toThrow('not-entitled')
})
