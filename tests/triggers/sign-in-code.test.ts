import type { MadeSignInCode, RedeemedSignInCode } from '@tung-ngo/domain/sign-in-code'
import { createHash } from 'node:crypto'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { paths } from '@tung-ngo/domain/paths'
import { Timestamp } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '../support/stack'
import { addMember, call, claimsIn, leaderOf, NOW, officerAt, officerOf, signIn } from './people'
import { today, villageTeam } from './world'

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
    const { code, expiresAt } = await call<MadeSignInCode>('makeSignInCode', { place: { team }, pid }, leader)
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/)
    expect(expiresAt - Date.now()).toBeGreaterThan(71.9 * 3_600_000)
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `
    const { token } = await call<RedeemedSignInCode>('redeemSignInCode', { code: typed })
    expect(claimsIn(await signIn(token))).toMatchObject({ pid, teams: { [team]: 'member' } })
    await expect(call('redeemSignInCode', { code })).rejects.toThrow('NOT_FOUND code-unknown')
    const stored = (await db.doc(paths.signInCode(createHash('sha256').update(code).digest('hex'))).get()).data()!
    expect(stored).toMatchObject({ pid, place: { team }, v: SHAPE_VERSION, usedAt: expect.any(Timestamp) })
    expect(JSON.stringify(stored)).not.toContain(code)
  })

  it('dies when a new one is made, and after 72 hours', async () => {
    const pid = await addMember(team, 'member')
    const { code: first } = await call<MadeSignInCode>('makeSignInCode', { place: { team }, pid }, leader)
    const { code: second } = await call<MadeSignInCode>('makeSignInCode', { place: { team }, pid }, leader)
    await expect(call('redeemSignInCode', { code: first })).rejects.toThrow('DEADLINE_EXCEEDED code-expired')
    await db.doc(paths.signInCode(createHash('sha256').update(second).digest('hex'))).update({ expiresAt: Timestamp.fromMillis(Date.now() - 1) })
    await expect(call('redeemSignInCode', { code: second })).rejects.toThrow('DEADLINE_EXCEEDED code-expired')
  })

  it('is made by the leader and the commune\'s officer for those on the roll, by nobody else and for nobody else', async () => {
    const pid = await addMember(team, 'member')
    const officer = await officerAt(commune, 'officer')
    const ask = (idToken?: string, data: object = { place: { team }, pid }) => call<MadeSignInCode>('makeSignInCode', data, idToken)
    expect(await ask(officer)).toHaveProperty('code')
    await expect(ask()).rejects.toThrow('PERMISSION_DENIED')
    await expect(ask(await officerAt(commune, 'viewer'))).rejects.toThrow('PERMISSION_DENIED')
    await expect(ask(await leaderOf(other))).rejects.toThrow('PERMISSION_DENIED')
    await expect(ask(leader, { place: { team }, pid: 'p-nobody' })).rejects.toThrow('FAILED_PRECONDITION not-on-roll')
    await expect(ask(leader, { place: { team }, pid: await addMember(team, 'member', { leftOn: today }) })).rejects.toThrow('not-on-roll')
    await expect(ask(leader, { place: { team }, pid, more: 1 })).rejects.toThrow('INVALID_ARGUMENT')
    await expect(ask(leader, { place: { team: '../x' }, pid })).rejects.toThrow('INVALID_ARGUMENT')
  })

  it('is refused for somebody whose other seats the maker has no say in', async () => {
    const pid = await addMember(team, 'member')
    await db.doc(paths.officer('51-2025', pid)).create(officerOf(pid, 'operator'))
    await expect(call('makeSignInCode', { place: { team }, pid }, leader)).rejects.toThrow('PERMISSION_DENIED holds-other-seats')
  })

  it('goes by the roll as it is now, not by what an old token remembers', async () => {
    const former = await leaderOf(team)
    const pid = await addMember(team, 'member')
    await db.doc(paths.member(team, claimsIn(former).pid)).update({ leftOn: today, updatedAt: NOW })
    await expect(call('makeSignInCode', { place: { team }, pid }, former)).rejects.toThrow('PERMISSION_DENIED not-entitled')
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
