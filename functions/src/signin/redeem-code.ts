import type { RedeemedSignInCode } from '@tung-ngo/domain/sign-in-code'
import { parseCode } from '@tung-ngo/domain/sign-in-code'
import { customToken } from '../accounts'
import { docs, SERVER_TIME, transact } from '../store'
import { hashOf } from './make-code'
import { Refusal } from './refusal'

/** Tries a minute, of everybody together: 50 bits hold out against that for ages. */
const TRIES_A_MINUTE = 60

/** Changes a code for a custom token, once. Unknown, used and replaced codes are answered alike. */
export async function redeemCode(typed: string, now: number): Promise<RedeemedSignInCode> {
  await countTry(now)
  const code = parseCode(typed)
  if (!code)
    throw new Refusal('not-found', 'code-unknown')
  return transact(async (tx) => {
    const stored = (await tx.get(docs.signInCode(hashOf(code)))).data()
    if (!stored || stored.usedAt !== null)
      throw new Refusal('not-found', 'code-unknown')
    if (stored.expiresAt <= now)
      throw new Refusal('deadline-exceeded', 'code-expired')
    const person = (await tx.get(docs.person(stored.pid))).data()
    if (!person?.uid)
      throw new Refusal('not-found', 'code-unknown')
    const token = await customToken(person.uid)
    tx.update(docs.signInCode(hashOf(code)), { usedAt: SERVER_TIME })
    return { token }
  })
}

async function countTry(now: number): Promise<void> {
  const minute = Math.floor(now / 60_000) * 60_000
  const count = await transact(async (tx) => {
    const stored = (await tx.get(docs.signInTries())).data()
    const count = stored?.minute === minute ? stored.count + 1 : 1
    if (count <= TRIES_A_MINUTE)
      tx.set(docs.signInTries(), { minute, count })
    return count
  })
  if (count > TRIES_A_MINUTE)
    throw new Refusal('resource-exhausted', 'too-many-tries')
}
