import type { MadeSignInCode, RedeemedSignInCode } from '@tung-ngo/domain/sign-in-code'
import { paths } from '@tung-ngo/domain/paths'
import { Timestamp } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, it } from 'vitest'
import { grantOperator } from '../../functions/src/seats/grant-operator'
import { mirrorSeats } from '../../functions/src/seats/mirror-seats'
import { restAccounts } from '../../functions/src/seats/rest-seats'
import { waitFor } from '../../scripts/lib/wait'
import { auth, db, runJob } from '../support/stack'
import { account, addMember, call, claimsIn, leaderOf, memberOf, NOW, officerAt, officerOf, renew, seatsOf, signIn, signInFully, toldOf } from './people'
import { newId, today, villageTeam } from './world'

const NOBODY = { teams: {}, units: {} }
const seats = (pid: string, expected: object) => waitFor(`seats ${JSON.stringify(expected)}`, async () => JSON.stringify(await seatsOf(pid)) === JSON.stringify(expected) || undefined, { seconds: 30 })
const told = (pid: string, what: string) => waitFor(`the log to tell ${what}`, async () => (await toldOf(pid)).find(entry => entry.what === what), { seconds: 30 })
const person = async (pid: string) => (await db.doc(paths.person(pid)).get()).data()!
const redeem = (code: string, idToken?: string, more: object = {}) => call<RedeemedSignInCode>('redeemSignInCode', { code, ...more }, idToken)

let team: string, other: string, commune: string, district: string, leader: string
beforeAll(async () => {
  const [first, second] = [await villageTeam('14-2023', 8), await villageTeam('14-2023', 9)]
  ;[team, other, commune, district] = [first.id, second.id, first.team.commune, first.team.district!]
  leader = await leaderOf(team)
})
const codeFor = async (pid: string, at: object = { team }, maker = leader) => (await call<MadeSignInCode>('makeSignInCode', { place: at, pid }, maker)).code

describe('a seat given by number', () => {
  it('sleeps until its holder enters the code, whoever else knows the number', async () => {
    const pid = await addMember(team, 'member', { phone: `+8490${String(Date.now()).slice(-7)}` })
    const code = await codeFor(pid)
    await seats(pid, NOBODY)
    const bySms = await signIn(await auth.createCustomToken((await person(pid)).uid))
    expect(claimsIn(bySms)).toMatchObject({ pid, teams: {} })
    const { token, outcome } = await redeem(code, bySms)
    expect(outcome).toBe('woken')
    expect(claimsIn(await signIn(token))).toMatchObject({ pid, teams: { [team]: 'member' } })
    expect(await told(pid, 'code.made')).toMatchObject({ by: claimsIn(leader).pid, team, commune })
    expect(await told(pid, 'code.used')).toMatchObject({ by: pid, team })
    expect(JSON.stringify(await toldOf(pid))).not.toMatch(new RegExp(`${code}|Người Thử|\\+84`))
  })

  it('opens nothing to its code once its maker has no say in what the person holds by then', async () => {
    const pid = await addMember(team, 'member')
    const code = await codeFor(pid)
    await db.doc(paths.officer(district, pid)).create(officerOf(pid, 'viewer'))
    await expect(redeem(code)).rejects.toThrow('DEADLINE_EXCEEDED code-expired')
  })

  it('moves to the person who is signed in, at his word, where somebody put him on a second roll as a new one', async () => {
    const known = await leaderOf(other)
    const { pid } = claimsIn(known)
    const twin = await addMember(team, 'member')
    const code = await codeFor(twin)
    await expect(redeem(code, known)).rejects.toThrow('FAILED_PRECONDITION code-of-another')
    const { token, outcome } = await redeem(code, known, { move: true })
    expect(outcome).toBe('moved')
    expect(claimsIn(await signIn(token))).toMatchObject({ pid, teams: { [other]: 'leader', [team]: 'member' } })
    expect((await db.doc(paths.member(team, twin)).get()).data()).toMatchObject({ leftOn: today })
    expect((await db.doc(paths.member(team, pid)).get()).data()).toMatchObject({ pid, leftOn: null, role: 'member' })
    expect(await told(pid, 'seat.moved')).toMatchObject({ by: pid, before: twin, team })
  })

  it('does not wake a stranger\'s seats that sleep under the same number: he enters as the one whom the code names', async () => {
    const stranger = await addMember(other, 'member')
    await codeFor(stranger, { team: other }, await leaderOf(other))
    const asleep = await signIn(await auth.createCustomToken((await person(stranger)).uid))
    const pid = await addMember(team, 'member')
    const { token, outcome } = await redeem(await codeFor(pid), asleep, { move: true })
    expect(outcome).toBe('entered')
    expect(claimsIn(await signIn(token))).toMatchObject({ pid, teams: { [team]: 'member' } })
    expect(await seatsOf(stranger)).toEqual(NOBODY)
  })

  it('sleeps again after a year unused, and not before', async () => {
    const token = await leaderOf(other)
    const { pid, user_id: uid } = claimsIn(token)
    const [now, day] = [Date.now(), 86_400_000]
    const used = (days: number) => [{ uid, pid, usedAt: now - days * day }]
    const woken = (days: number) => db.doc(paths.person(pid)).update({ wokenAt: Timestamp.fromMillis(now - days * day) })
    await woken(900)
    expect(await restAccounts(used(364), now)).toBe(0)
    await woken(100)
    expect(await restAccounts(used(400), now)).toBe(0)
    await woken(900)
    await runJob('restSeats')
    expect(await seatsOf(pid)).toMatchObject({ teams: { [other]: 'leader' } })
    expect(await restAccounts(used(366), now)).toBe(1)
    expect(await restAccounts(used(366), now)).toBe(0)
    expect(await seatsOf(pid)).toEqual(NOBODY)
    expect((await toldOf(pid)).filter(({ what }) => what === 'person.rested')).toMatchObject([{ team: other, before: 'leader', by: 'functions' }])
  })
})

describe('a lost phone', () => {
  it('is signed out by the leader: its sessions end, its seats sleep, and a new code is needed', async () => {
    const pid = await addMember(team, 'member')
    const first = await redeem(await codeFor(pid))
    const { idToken, refreshToken } = await signInFully(first.token)
    const unused = await codeFor(pid)
    await new Promise(resolve => setTimeout(resolve, 1100))
    const before = (await person(pid)).claimsVersion
    const { signedOutAt } = await call<{ signedOutAt: number }>('signOutEverywhere', { place: { team }, pid }, leader)
    expect(Math.abs(signedOutAt - Date.now())).toBeLessThan(20_000)
    expect(await person(pid)).toMatchObject({ wokenAt: null, signedOutAt: expect.any(Timestamp) })
    expect((await person(pid)).claimsVersion).toBeGreaterThan(Math.max(before, claimsIn(idToken).v))
    expect(await seatsOf(pid)).toEqual(NOBODY)
    // The emulator renews revoked sign-ins; production refuses by this very instant. Either way they hold nothing.
    await expect(auth.verifyIdToken(idToken, true)).rejects.toMatchObject({ code: 'auth/id-token-revoked' })
    expect(claimsIn((await renew(refreshToken)).id_token)).toMatchObject(NOBODY)
    await expect(redeem(unused)).rejects.toThrow('code-expired')
    expect(await told(pid, 'person.signedOut')).toMatchObject({ by: claimsIn(leader).pid, team, commune })
    expect(claimsIn(await signIn((await redeem(await codeFor(pid))).token))).toMatchObject({ teams: { [team]: 'member' } })
  })

  it('is signed out by nobody who has no say in all that its holder is', async () => {
    const pid = await addMember(team, 'member')
    const out = (idToken?: string, at: object = { team }, whom = pid) => call('signOutEverywhere', { place: at, pid: whom }, idToken)
    await expect(out(leader)).rejects.toThrow('FAILED_PRECONDITION no-account')
    await expect(out()).rejects.toThrow('PERMISSION_DENIED not-entitled')
    await expect(out(await leaderOf(other))).rejects.toThrow('PERMISSION_DENIED not-entitled')
    await expect(out(await officerAt(commune, 'viewer'))).rejects.toThrow('PERMISSION_DENIED not-entitled')
    const official = claimsIn(await officerAt(commune, 'officer')).pid
    await db.doc(paths.member(team, official)).create(memberOf(official, 'member'))
    await expect(out(leader, { team }, official)).rejects.toThrow('holds-other-seats')
    await expect(out(await officerAt(commune, 'deputy'), { unit: commune }, official)).rejects.toThrow('not-entitled')
    await expect(out(await officerAt(district, 'officer'), { unit: commune }, official)).resolves.toHaveProperty('signedOutAt')
  })
})

describe('seats in units', () => {
  it('a code is made for an official by whoever may give his seat', async () => {
    const pid = `p-${newId()}`
    const officer = await officerAt(commune, 'officer')
    await db.doc(paths.officer(commune, pid)).create(officerOf(pid, 'viewer', claimsIn(officer).pid))
    await expect(codeFor(pid, { unit: commune }, await officerAt(commune, 'deputy'))).rejects.toThrow('not-entitled')
    const { token } = await redeem(await codeFor(pid, { unit: commune }, officer))
    expect(claimsIn(await signIn(token))).toMatchObject({ pid, units: { [commune]: 'viewer' } })
    await db.doc(paths.officer(commune, pid)).update({ endedOn: today, by: claimsIn(officer).pid, updatedAt: NOW })
    await seats(pid, NOBODY)
    expect(await told(pid, 'seat.ended')).toMatchObject({ unit: commune, district, commune, before: 'viewer', after: null })
  })

  it('a row is undone when its writer had lost his seat before he wrote it', async () => {
    const giver = claimsIn(await officerAt(district, 'officer')).pid
    await db.doc(paths.officer(district, giver)).update({ endedOn: today, updatedAt: NOW })
    const pid = `p-${newId()}`
    await db.doc(paths.officer(commune, pid)).create(officerOf(pid, 'officer', giver))
    await waitFor('the row to end', async () => (await db.doc(paths.officer(commune, pid)).get()).data()?.endedOn ?? undefined, { seconds: 30 })
    expect(await told(pid, 'seat.undone')).toMatchObject({ by: 'functions', after: giver })
  })

  it('what an official asks for himself is carried out once the level above gives it, in its name', async () => {
    const asker = claimsIn(await officerAt(commune, 'officer')).pid
    const decider = claimsIn(await officerAt(district, 'officer')).pid
    const ask = async (place: object, state: string, by: string | null = decider) => {
      const path = paths.request(district, newId())
      await db.doc(path).create({ v: 1, pid: asker, from: commune, team: null, unit: null, ...place, reason: 'Theo quyết định phân công', state: 'open', answer: '', decidedBy: null, at: NOW, updatedAt: NOW })
      await db.doc(path).update({ state, decidedBy: by, updatedAt: NOW })
      return path
    }
    const given = await ask({ team, role: 'member' }, 'given')
    await waitFor('the request to be done', async () => (await db.doc(given).get()).data()?.doneAt, { seconds: 30 })
    expect((await db.doc(paths.member(team, asker)).get()).data()).toMatchObject({ role: 'member', by: decider, confirmed: true, leftOn: null })
    await seats(asker, { teams: { [team]: 'member' }, units: { [commune]: 'officer' } })
    expect(await told(asker, 'request.given')).toMatchObject({ by: decider, unit: district, after: 'member' })

    const withdrawn = await ask({ team: other, role: 'leader' }, 'withdrawn', null)
    const beyond = await ask({ unit: '51-2025', role: 'viewer' }, 'given')
    await waitFor('the other to lapse', async () => (await db.doc(beyond).get()).data()?.state === 'refused' || undefined, { seconds: 30 })
    expect((await db.doc(withdrawn).get()).data()).not.toHaveProperty('doneAt')
    expect((await db.doc(paths.member(other, asker)).get()).exists).toBe(false)
    expect((await db.doc(paths.officer('51-2025', asker)).get()).exists).toBe(false)
  })

  it('an official who moves loses his open accesses; the leader had seen his name, the log keeps the reason', async () => {
    const token = await officerAt(commune, 'officer')
    const { pid, user_id: uid } = claimsIn(token)
    const path = paths.access(team, uid)
    await db.doc(path).create({ v: 1, pid, commune, reason: 'Xác minh phản ánh của dân', at: NOW, until: Timestamp.fromMillis(Date.now() + 3_600_000) })
    await waitFor('his name', async () => (await db.doc(path).get()).data()?.name === 'Người Thử' || undefined, { seconds: 30 })
    await db.doc(paths.officer(commune, pid)).update({ endedOn: today, updatedAt: NOW })
    await waitFor('the access to end', async () => (await db.doc(path).get()).data()!.until.toMillis() <= Date.now() || undefined, { seconds: 30 })
    const entries = await waitFor('both entries', async () => {
      const { docs } = await db.collection('log').where('team', '==', team).where('by', '==', pid).get()
      return docs.length >= 2 ? docs.map(entry => entry.data()) : undefined
    }, { seconds: 30 })
    expect(entries.map(({ what }) => what).sort()).toEqual(['access.ended', 'access.opened'])
    expect(entries.every(({ reason }) => reason === 'Xác minh phản ánh của dân')).toBe(true)
  })
})

describe('the first operator', () => {
  it('is made at the root alone, once, and sleeps until he enters his code', async () => {
    const pid = `p-${newId()}`
    const grant = (unit: string, force = false) => grantOperator({ unit, pid, name: 'Người Thử', phone: `+8498${String(Date.now()).slice(-7)}`, force }, Date.now())
    expect(await grant(commune)).toBe('notRoot')
    expect(await grant('vn')).toBe('operatorExists')
    const made = await grant('vn', true) as MadeSignInCode
    expect(await seatsOf(pid)).toEqual(NOBODY)
    expect(claimsIn(await signIn((await redeem(made.code)).token))).toMatchObject({ pid, units: { vn: 'operator' } })
    expect(await told(pid, 'seat.given')).toMatchObject({ by: 'grant', unit: 'vn', province: null, after: 'operator' })
    await db.doc(paths.officer('vn', pid)).update({ endedOn: today, updatedAt: NOW })
  })
})

describe('claims', () => {
  it('end right whatever changes at once, and the version says so', async () => {
    const token = await account(pid => db.doc(paths.member(team, pid)).create(memberOf(pid, 'member')))
    const { pid, user_id: uid } = claimsIn(token)
    await Promise.all([
      db.doc(paths.member(other, pid)).create(memberOf(pid, 'deputy')),
      db.doc(paths.officer(commune, pid)).create(officerOf(pid, 'viewer')),
      db.doc(paths.member(team, pid)).update({ leftOn: today, updatedAt: NOW }),
      ...Array.from({ length: 4 }, () => mirrorSeats(pid, Date.now())),
    ])
    await seats(pid, { teams: { [other]: 'deputy' }, units: { [commune]: 'viewer' } })
    await waitFor('the version', async () => (await auth.getUser(uid)).customClaims!.v === (await person(pid)).claimsVersion || undefined, { seconds: 20 })
    expect((await person(pid)).claimsVersion).toBeGreaterThan(claimsIn(token).v)
  })
})
