import type { Member } from '@tung-ngo/domain/member'
import type { TeamRole, UnitRole } from '@tung-ngo/domain/seat'
import { paths } from '@tung-ngo/domain/paths'
import { FieldValue } from 'firebase-admin/firestore'
import { waitFor } from '../../scripts/lib/wait'
import { PROJECT, REGION } from '../../scripts/lib/project'
import { auth, db, ports } from '../support/stack'
import { newId, today } from './world'

export const NOW = FieldValue.serverTimestamp()

/** Calls a function as a phone does; a refusal is thrown as `STATUS reason`. */
export async function call<T>(name: string, data: object, idToken?: string): Promise<T> {
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
export async function signIn(token: string): Promise<string> {
  return (await signInFully(token)).idToken
}

export async function signInFully(token: string): Promise<{ idToken: string, refreshToken: string }> {
  return post('v1/accounts:signInWithCustomToken', { token, returnSecureToken: true })
}

/** A new id token for an old sign-in; throws what the server says once it was ended. */
export async function renew(refreshToken: string): Promise<{ id_token: string }> {
  const answer = await fetch(`http://127.0.0.1:${ports.auth}/securetoken.googleapis.com/v1/token?key=any`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  })
  const content = await answer.json() as { id_token: string, error?: { message: string } }
  if (content.error)
    throw new Error(content.error.message)
  return content
}

async function post<T>(method: string, body: object): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${ports.auth}/identitytoolkit.googleapis.com/${method}?key=any`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return await answer.json() as T
}

export const claimsIn = (idToken: string) => JSON.parse(Buffer.from(idToken.split('.')[1]!, 'base64url').toString())

export const memberOf = (pid: string, role: TeamRole, more: Partial<Member> = {}) =>
  ({ v: 1, pid, name: 'Người Thử', role, kind: 'local', organisation: 'other', position: '', phone: null, joinedOn: today, leftOn: null, confirmed: true, by: 'p-test', updatedAt: NOW, ...more })

export const officerOf = (pid: string, role: UnitRole, by = 'p-test') =>
  ({ v: 1, pid, name: 'Người Thử', role, phone: null, endedOn: null, by, updatedAt: NOW })

/** Somebody on a roll, without an account. */
export async function addMember(team: string, role: TeamRole, more: Partial<Member> = {}): Promise<string> {
  const pid = `p-${newId()}`
  await db.doc(paths.member(team, pid)).create(memberOf(pid, role, more))
  return pid
}

/** Somebody awake with an account, and his id token once the seats are in its claims. */
export async function account(seat: (pid: string) => Promise<unknown>, pid = `p-${newId()}`): Promise<string> {
  const { uid } = await auth.createUser({})
  await db.doc(paths.person(pid)).create({ v: 1, name: 'Người Thử', phones: [], uid, claimsVersion: 0, wokenAt: NOW, updatedAt: NOW })
  await seat(pid)
  await waitFor('claims', async () => (await auth.getUser(uid)).customClaims?.pid, { seconds: 30 })
  return signIn(await auth.createCustomToken(uid))
}

export async function officerAt(unit: string, role: UnitRole): Promise<string> {
  return account(pid => db.doc(paths.officer(unit, pid)).create(officerOf(pid, role)))
}

export async function leaderOf(team: string): Promise<string> {
  return account(pid => db.doc(paths.member(team, pid)).create(memberOf(pid, 'leader')))
}

/** The seats that an account's claims hold by now. */
export async function seatsOf(pid: string): Promise<{ teams: object, units: object } | null> {
  const uid = (await db.doc(paths.person(pid)).get()).data()?.uid
  const claims = uid ? (await auth.getUser(uid)).customClaims : undefined
  return claims ? { teams: claims.teams, units: claims.units } : null
}

/** What the log says about a person, the newest last. */
export async function toldOf(pid: string): Promise<Record<string, unknown>[]> {
  const { docs } = await db.collection('log').where('about', '==', pid).get()
  return docs.map(entry => entry.data()).sort((a, b) => a.at.toMillis() - b.at.toMillis())
}
