import type { Member } from '@tung-ngo/domain/member'
import type { Team } from '@tung-ngo/domain/team'
import { paths } from '@tung-ngo/domain/paths'
import { FieldValue } from 'firebase-admin/firestore'
import { expect, it } from 'vitest'
import { waitFor } from '../../scripts/lib/wait'
import { auth, db } from '../support/stack'
import { figuresUpward, newId, quiet, teamTally, today, TWO_WINDOWS, unitTally, villageTeam, waitForGrowth } from './world'

const NOW = FieldValue.serverTimestamp() as unknown as number

function memberOf(pid: string, role: Member['role'] = 'member'): Member {
  return { v: 1, pid, name: 'Người Thử', role, kind: 'local', organisation: 'other', position: '', phone: null, joinedOn: today, leftOn: null, confirmed: true, by: 'p-test', updatedAt: NOW }
}

async function foundTeam(like: Team): Promise<string> {
  const id = `t-${newId()}`
  const batch = db.batch()
  batch.create(db.doc(paths.team(id)), { ...like, name: 'Tổ thử', foundedOn: today, dissolvedOn: null, createdAt: NOW, updatedAt: NOW })
  for (let index = 1; index <= 5; index++)
    batch.create(db.doc(paths.member(id, `${id}-${index}`)), memberOf(`${id}-${index}`))
  await batch.commit()
  return id
}

it('a team of five is founded, moves to another commune and is dissolved: every tier follows', async () => {
  const { id: neighbour, team } = await villageTeam('14-2023', 3)
  const upward = async () => (await figuresUpward(neighbour, team)).slice(1)
  await quiet()
  const start = await upward()
  const id = await foundTeam(team)
  await waitForGrowth(upward, start, { 'teams.village': 1, 'members.village': 5 }, 2 * TWO_WINDOWS)

  const { team: away } = await villageTeam('51-2025', 3)
  const [there, here] = [await unitTally(away.commune), await unitTally(team.commune)]
  const { unit, path, province, district, commune } = away
  await db.doc(paths.team(id)).update({ unit, path, province, district, commune, updatedAt: NOW })
  await waitForGrowth(async () => (await upward()).slice(0, -1), start.slice(0, -1), { 'teams.village': 0, 'members.village': 0 }, 2 * TWO_WINDOWS)
  await waitForGrowth(async () => [(await unitTally(away.commune)).tally.stock], [there.tally.stock], { 'members.village': 5 }, 2 * TWO_WINDOWS)
  expect(here.rows).toHaveProperty(id)
  expect((await unitTally(team.commune)).rows).not.toHaveProperty(id)

  await db.doc(paths.team(id)).update({ status: 'dissolved', dissolvedOn: today, updatedAt: NOW })
  await waitForGrowth(async () => [(await unitTally(away.commune)).tally.stock], [there.tally.stock], { 'teams.village': 0, 'members.village': 0 }, 2 * TWO_WINDOWS)
  expect((await unitTally(away.commune)).rows).toHaveProperty(id)
})

it('the roll is the account\'s claims: joining, another role, leaving, dissolution', async () => {
  const { team } = await villageTeam('14-2023', 4)
  const pid = `p-${newId()}`
  const { uid } = await auth.createUser({})
  await db.doc(paths.person(pid)).create({ v: 1, name: 'Người Thử', phones: [], uid, claimsVersion: 0, wokenAt: NOW, updatedAt: NOW })
  const [first, second] = [await foundTeam(team), await foundTeam(team)]

  const claims = async (teams: object, units: object = {}) => {
    await waitFor(`claims ${JSON.stringify({ teams, units })}`, async () => {
      const stored = (await auth.getUser(uid)).customClaims
      const version = (await db.doc(paths.person(pid)).get()).data()!.claimsVersion
      return (stored && JSON.stringify([stored.pid, stored.teams, stored.units]) === JSON.stringify([pid, teams, units]) && stored.v === version) || undefined
    }, { seconds: 40 })
  }
  await db.doc(paths.member(first, pid)).create(memberOf(pid))
  await claims({ [first]: 'member' })
  await db.doc(paths.member(first, pid)).update({ role: 'leader', updatedAt: NOW })
  await claims({ [first]: 'leader' })
  await db.doc(paths.officer(team.commune, pid)).create({ v: 1, pid, name: 'Người Thử', role: 'viewer', phone: null, endedOn: null, by: 'p-test', updatedAt: NOW })
  await claims({ [first]: 'leader' }, { [team.commune]: 'viewer' })
  await db.doc(paths.member(second, pid)).create(memberOf(pid))
  await db.doc(paths.member(first, pid)).update({ leftOn: today, updatedAt: NOW })
  await claims({ [second]: 'member' }, { [team.commune]: 'viewer' })
  await db.doc(paths.team(second)).update({ status: 'dissolved', dissolvedOn: today, updatedAt: NOW })
  await db.doc(paths.officer(team.commune, pid)).delete()
  await claims({})
  await waitFor('the roll\'s instant to grow', async () => {
    const updatedAt = (await db.doc(paths.member(first, pid)).get()).data()!.updatedAt
    return (await teamTally(first)).rollAt >= updatedAt || undefined
  }, { seconds: 20 })
})
