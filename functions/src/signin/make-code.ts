import type { Claims } from '@tung-ngo/domain/seat'
import type { MadeSignInCode } from '@tung-ngo/domain/sign-in-code'
import type { Team } from '@tung-ngo/domain/team'
import type { Caller } from '../seats/caller'
import { createHash, randomInt } from 'node:crypto'
import { can } from '@tung-ngo/domain/access'
import { dayOf } from '@tung-ngo/domain/day'
import { isMemberOn } from '@tung-ngo/domain/member'
import { CODE_ALPHABET, CODE_HOURS, CODE_LENGTH } from '@tung-ngo/domain/sign-in-code'
import { makeAccount } from '../accounts'
import { freshClaims } from '../seats/caller'
import { collectSeats } from '../seats/collect-seats'
import { mirrorSeats } from '../seats/mirror-seats'
import { docs, getAll, queries, SERVER_TIME, transact } from '../store'
import { Refusal } from './refusal'

export interface CodeRequest { team: string, pid: string }

/** The stored name of a code: whoever reads the collection learns no code. */
export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')

/** Makes a one-time code for somebody on a team's roll; codes made for him before and not used die. */
export async function makeCode(caller: Caller | null, { team, pid }: CodeRequest, now: number): Promise<MadeSignInCode> {
  const maker = caller && await freshClaims(caller, now)
  await mayMake(maker, team, pid, now)
  await ensureAccount(team, pid, now)
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
  const expiresAt = now + CODE_HOURS * 3_600_000
  await transact(async (tx) => {
    const earlier = await tx.get(queries.unusedCodes(pid))
    for (const document of earlier.docs.filter(document => document.data().expiresAt > now))
      tx.update(document.ref, { expiresAt: SERVER_TIME })
    tx.create(docs.signInCode(hashOf(code)), { v: 1, pid, team, by: maker!.pid, at: SERVER_TIME, expiresAt, usedAt: null })
  })
  return { code, expiresAt }
}

/** A code opens everything that its person may do, so its maker must be entitled in every team that he sits in. */
async function mayMake(maker: Claims | null, team: string, pid: string, now: number): Promise<void> {
  const [document, entry] = [(await docs.team(team).get()).data(), (await docs.member(team, pid).get()).data()]
  const maySignIn = (id: string, place: Team) => can(maker, 'signInCode.make', { team: id, commune: place.commune, path: place.path })
  if (!document || !maySignIn(team, document))
    throw new Refusal('permission-denied', 'not-entitled')
  const today = dayOf(now)
  if (!entry || !isMemberOn(entry, today) || (document.dissolvedOn !== null && document.dissolvedOn <= today))
    throw new Refusal('failed-precondition', 'not-on-roll')
  const seats = await collectSeats(pid, today)
  const ids = seats.flatMap(({ place }) => 'team' in place ? [place.team] : [])
  const teams = await getAll(ids.map(docs.team))
  if (seats.length > ids.length || teams.some(other => !maySignIn(other.id, other.data()!)))
    throw new Refusal('permission-denied', 'holds-other-seats')
}

/** The person's account, made now where he has none yet, with his seats in its claims. */
async function ensureAccount(team: string, pid: string, now: number): Promise<void> {
  const person = (await docs.person(pid).get()).data()
  if (person?.uid)
    return
  const { name, phone } = (await docs.member(team, pid).get()).data()!
  const uid = await makeAccount(pid, phone ? [phone] : [])
  await transact(async (tx) => {
    const current = (await tx.get(docs.person(pid))).data()
    if (current && !current.uid)
      tx.update(docs.person(pid), { uid, updatedAt: SERVER_TIME })
    else if (!current)
      tx.create(docs.person(pid), { v: 1, name, phones: phone ? [phone] : [], uid, claimsVersion: 0, updatedAt: SERVER_TIME })
  })
  await mirrorSeats(pid, now)
}
