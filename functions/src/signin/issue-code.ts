import type { SeatPlace } from '@tung-ngo/domain/seat'
import type { MadeSignInCode } from '@tung-ngo/domain/sign-in-code'
import { createHash, randomInt } from 'node:crypto'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { CODE_ALPHABET, CODE_HOURS, CODE_LENGTH } from '@tung-ngo/domain/sign-in-code'
import { makeAccount } from '../accounts'
import { mirrorSeats } from '../seats/mirror-seats'
import { docs, queries, SERVER_TIME, transact } from '../store'

/** The stored name of a code: whoever reads the collection learns no code. */
export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')

/**
 * Makes a code for somebody who stands in a row at `place`, and his account where he has none. Codes made for him
 * before and not used die.
 * @param by who made it, as the log says it
 */
export async function issueCode(place: SeatPlace, pid: string, by: string, now: number): Promise<MadeSignInCode> {
  await ensureAccount(place, pid, now)
  const code = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
  const expiresAt = now + CODE_HOURS * 3_600_000
  await transact(async (tx) => {
    const earlier = await tx.get(queries.unusedCodes(pid))
    for (const document of earlier.docs.filter(document => document.data().expiresAt > now))
      tx.update(document.ref, { expiresAt: SERVER_TIME })
    tx.create(docs.signInCode(hashOf(code)), { v: SHAPE_VERSION, pid, place, by, at: SERVER_TIME, expiresAt, usedAt: null })
  })
  return { code, expiresAt }
}

/** The person's account, made now where he has none yet; his seats sleep until the code is entered. */
async function ensureAccount(place: SeatPlace, pid: string, now: number): Promise<void> {
  if ((await docs.person(pid).get()).data()?.uid)
    return
  const row = 'team' in place ? await docs.member(place.team, pid).get() : await docs.officer(place.unit, pid).get()
  const { name, phone } = row.data()!
  const uid = await makeAccount(pid, phone ? [phone] : [])
  await transact(async (tx) => {
    const current = (await tx.get(docs.person(pid))).data()
    if (current && !current.uid)
      tx.update(docs.person(pid), { uid, wokenAt: null, updatedAt: SERVER_TIME })
    else if (!current)
      tx.create(docs.person(pid), { v: SHAPE_VERSION, name, phones: phone ? [phone] : [], uid, claimsVersion: 0, wokenAt: null, updatedAt: SERVER_TIME })
  })
  await mirrorSeats(pid, now)
}
