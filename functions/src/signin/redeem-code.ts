import type { Person } from '@tung-ngo/domain/person'
import type { RedeemedSignInCode, SignInCode } from '@tung-ngo/domain/sign-in-code'
import type { Caller } from '../seats/caller'
import { parseCode } from '@tung-ngo/domain/sign-in-code'
import { customToken } from '../accounts'
import { objectionTo } from '../seats/check-vouching'
import { freshClaims } from '../seats/caller'
import { mirrorSeats } from '../seats/mirror-seats'
import { moveSeats } from '../seats/move-seats'
import { docs, SERVER_TIME, transact } from '../store'
import { countTry } from './count-try'
import { hashOf } from './issue-code'
import { Refusal } from './refusal'

type Account = Person & { uid: string }

/**
 * Takes a code, once: wakes its person and lets him in. Unknown, used and replaced codes are answered alike. Where
 * somebody else is signed in, he says whether both are he (`move`): then the code's seats become his.
 */
export async function redeemCode(caller: Caller | null, { code: typed, move }: { code: string, move?: boolean | undefined }, now: number): Promise<RedeemedSignInCode> {
  await countTry(now)
  const code = parseCode(typed)
  const hash = code && hashOf(code)
  const stored = hash ? (await docs.signInCode(hash).get()).data() : undefined
  const person = await accountOf(stored?.pid)
  if (!hash || !stored || !person || stored.usedAt !== null)
    throw new Refusal('not-found', 'code-unknown')
  if (stored.expiresAt <= now || !await stillStands(stored, now))
    throw new Refusal('deadline-exceeded', 'code-expired')
  const present = await othersAccount(caller, stored.pid)
  if (present && move === undefined)
    throw new Refusal('failed-precondition', 'code-of-another')
  if (present && move && person.wokenAt !== null)
    throw new Refusal('failed-precondition', 'already-in-use')
  const holder = present && move ? { pid: caller!.pid, uid: present.uid } : { pid: stored.pid, uid: person.uid }
  await use(hash, holder.pid === stored.pid ? holder.pid : null)
  if (holder.pid !== stored.pid)
    await moveSeats(stored.pid, holder.pid, hash, now)
  await mirrorSeats(holder.pid, now)
  const outcome = holder.pid !== stored.pid ? 'moved' : caller?.pid === holder.pid ? 'woken' : 'entered'
  return { token: await customToken(holder.uid), outcome }
}

async function accountOf(pid: string | undefined): Promise<Account | undefined> {
  const person = pid ? (await docs.person(pid).get()).data() : undefined
  return person?.uid ? person as Account : undefined
}

/** Whoever is signed in as another person, awake; one whose own seats sleep has shown nobody who he is. */
async function othersAccount(caller: Caller | null, pid: string): Promise<Account | undefined> {
  const present = caller && caller.pid !== pid ? await accountOf(caller.pid) : undefined
  return present?.uid === caller?.uid && present?.wokenAt ? present : undefined
}

/** A code opens what its person holds by now: its maker must still have a say in all of it. */
async function stillStands({ by, place, pid }: SignInCode, now: number): Promise<boolean> {
  const maker = await accountOf(by)
  return maker === undefined || await objectionTo(await freshClaims({ uid: maker.uid, pid: by }, now), place, pid, now) === undefined
}

/** Marks the code as used, and its person as awake if he is who enters it. Of two at once one comes too late. */
async function use(hash: string, wakes: string | null): Promise<void> {
  await transact(async (tx) => {
    const stored = (await tx.get(docs.signInCode(hash))).data()
    if (stored?.usedAt !== null)
      throw new Refusal('not-found', 'code-unknown')
    tx.update(docs.signInCode(hash), { usedAt: SERVER_TIME })
    if (wakes)
      tx.update(docs.person(wakes), { wokenAt: SERVER_TIME, updatedAt: SERVER_TIME })
  })
}
