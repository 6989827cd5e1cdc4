import type { MadeSignInCode, RedeemedSignInCode } from '@tung-ngo/domain/sign-in-code'
import type { Member } from '@tung-ngo/domain/member'
import type { TeamRole, UnitRole } from '@tung-ngo/domain/seat'
import { createHash } from 'node:crypto'
import { paths } from '@tung-ngo/domain/paths'
import { FieldValue, Timestamp } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, it } from 'vitest'
import { waitFor } from '../../scripts/lib/wait'
import { PROJECT, REGION } from '../../scripts/lib/project'
import { auth, db, ports } from '../support/stack'
import { newId, today, villageTeam } from './world'

const NOW = FieldValue.serverTimestamp()

async function call<T>(name: string, data: object, idToken?: string): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${ports.functions}/${PROJECT}/${REGION}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(idToken ? { authorization: `Bearer ${idToken}` } : {}) },
    body: JSON.stringify({ data }),
  })
  const { result, error } = await answer.json() as { result: T, error?: { message: string, status: string } }
  if (error)
    throw new Error(`${error.status} ${error.message}`)
  return result
}

/** Changes a custom token for an id token, as the phone does. */
async function signIn(token: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${ports.auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken?key=any`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, returnSecureToken: true }),
  })
  return (await answer.json() as { idToken: string }).idToken
}

const claimsIn = (idToken: string) => JSON.parse(Buffer.from(idToken.split('.')[1]!, 'base64url').toString())

async function addMember(team: string, role: TeamRole, more: Partial<Member> = {}): Promise<string> {
  const pid = `p-${newId()}`
  await db.doc(paths.member(team, pid)).create({ v: 1, pid, name: 'Người Thử', role, kind: 'local', organisation: 'other', position: '', phone: null, joinedOn: today, leftOn: null, by: 'p-test', updatedAt: NOW, ...more })
  return pid
}

/** Somebody with an account, and his id token once the seats are in its claims. */
async function account(seat: (pid: string) => Promise<unknown>, pid = `p-${newId()}`): Promise<string> {
  const { uid } = await auth.createUser({})
  await db.doc(paths.person(pid)).create({ v: 1, name: 'Người Thử', phones: [], uid, claimsVersion: 0, updatedAt: NOW })
  await seat(pid)
  await waitFor('claims', async () => (await auth.getUser(uid)).customClaims?.pid, { seconds: 20 })
  return signIn(await auth.createCustomToken(uid))
}

async function officerAt(unit: string, role: UnitRole): Promise<string> {
  return account(pid => db.doc(paths.officer(unit, pid)).create({ v: 1, pid, name: 'Người Thử', role, by: 'p-test', updatedAt: NOW }))
}

async function leaderOf(team: string): Promise<string> {
  return account(pid => db.doc(paths.member(team, pid)).create({ v: 1, pid, name: 'Người Thử', role: 'leader', kind: 'local', organisation: 'other', position: '', phone: null, joinedOn: today, leftOn: null, by: 'p-test', updatedAt: NOW }))
}

describe('a sign-in code', () => {
  let team: string, other: string, commune: string, leader: string
  beforeAll(async () => {
    const first = await villageTeam('51-2025', 6)
    const second = await villageTeam('51-2025', 7)
    ;[team, other, commune] = [first.id, second.id, first.team.commune]
    leader = await leaderOf(team)
  })

  it('lets a member without account in, once, with his seats', async () => {
    const pid = await addMember(team, 'member', { phone: '+84912555034' })
    const { code, expiresAt } = await call<MadeSignInCode>('makeSignInCode', { team, pid }, leader)
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/)
    expect(expiresAt - Date.now()).toBeGreaterThan(71.9 * 3_600_000)
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `
    const { token } = await call<RedeemedSignInCode>('redeemSignInCode', { code: typed })
    expect(claimsIn(await signIn(token))).toMatchObject({ pid, teams: { [team]: 'member' } })
    await expect(call('redeemSignInCode', { code })).rejects.toThrow('NOT_FOUND code-unknown')
    const stored = (await db.doc(paths.signInCode(createHash('sha256').update(code).digest('hex'))).get()).data()!
    expect(stored).toMatchObject({ pid, team, v: 1, usedAt: expect.any(Timestamp) })
    expect(JSON.stringify(stored)).not.toContain(code)
  })

  it('dies when a new one is made, and after 72 hours', async () => {
    const pid = await addMember(team, 'member')
    const { code: first } = await call<MadeSignInCode>('makeSignInCode', { team, pid }, leader)
    const { code: second } = await call<MadeSignInCode>('makeSignInCode', { team, pid }, leader)
    await expect(call('redeemSignInCode', { code: first })).rejects.toThrow('DEADLINE_EXCEEDED code-expired')
    await db.doc(paths.signInCode(createHash('sha256').update(second).digest('hex'))).update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) })
    await expect(call('redeemSignInCode', { code: second })).rejects.toThrow('DEADLINE_EXCEEDED code-expired')
  })

  it('is made by the leader and the commune\'s officer for those on the roll, by nobody else and for nobody else', async () => {
    const pid = await addMember(team, 'member')
    const officer = await officerAt(commune, 'officer')
    const ask = (idToken?: string, data: object = { team, pid }) => call<MadeSignInCode>('makeSignInCode', data, idToken)
    expect(await ask(officer)).toHaveProperty('code')
    await expect(ask()).rejects.toThrow('PERMISSION_DENIED')
    await expect(ask(await officerAt(commune, 'viewer'))).rejects.toThrow('PERMISSION_DENIED')
    await expect(ask(await leaderOf(other))).rejects.toThrow('PERMISSION_DENIED')
    await expect(ask(leader, { team, pid: 'p-nobody' })).rejects.toThrow('FAILED_PRECONDITION not-on-roll')
    await expect(ask(leader, { team, pid: await addMember(team, 'member', { leftOn: today }) })).rejects.toThrow('not-on-roll')
    await expect(ask(leader, { team, pid, more: 1 })).rejects.toThrow('INVALID_ARGUMENT')
    await expect(ask(leader, { team: '../x', pid })).rejects.toThrow('INVALID_ARGUMENT')
  })

  it('is refused for somebody whose other seats the maker has no say in', async () => {
    const pid = await addMember(team, 'member')
    await db.doc(paths.officer('51-2025', pid)).create({ v: 1, pid, name: 'Người Thử', role: 'operator', by: 'p-test', updatedAt: NOW })
    await expect(call('makeSignInCode', { team, pid }, leader)).rejects.toThrow('PERMISSION_DENIED holds-other-seats')
  })

  it('goes by the roll as it is now, not by what an old token remembers', async () => {
    const former = await leaderOf(team)
    const pid = await addMember(team, 'member')
    await db.doc(paths.member(team, claimsIn(former).pid)).update({ leftOn: today, updatedAt: NOW })
    await expect(call('makeSignInCode', { team, pid }, former)).rejects.toThrow('PERMISSION_DENIED not-entitled')
  })

  it('cannot be guessed by trying fast: after 60 tries in a minute everybody waits for the next', async () => {
    const minute = () => Timestamp.fromMillis(Math.floor(Date.now() / 60_000) * 60_000)
    const limits = db.doc('limits/signIn')
    await limits.set({ minute: minute(), count: 58 })
    const answers: string[] = []
    for (let index = 0; index < 4; index++)
      await call('redeemSignInCode', { code: `AAAAA2222${index + 2}` }).catch((error: Error) => answers.push(error.message))
    const turned = (await limits.get()).data()!.count < 60
    expect(answers.slice(0, 2)).toEqual(['NOT_FOUND code-unknown', 'NOT_FOUND code-unknown'])
    if (!turned)
      expect(answers.slice(2)).toEqual(['RESOURCE_EXHAUSTED too-many-tries', 'RESOURCE_EXHAUSTED too-many-tries'])
    await limits.delete()
  })
})
