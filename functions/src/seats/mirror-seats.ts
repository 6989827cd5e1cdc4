import { dayOf } from '@tung-ngo/domain/day'
import { claimsOf, setClaims } from '../accounts'
import { docs, SERVER_TIME, transact } from '../store'
import { collectSeats } from './collect-seats'
import { planClaims, sameSeats } from './plan-claims'

/** `version`: that of the claims that stand now. `refused`: seats that do not fit into a token. */
export interface Mirrored { outcome: 'moved' | 'same' | 'noAccount', version: number, refused: string[] }

/**
 * Makes the claims of a person's account say what the roll and the lists of officers say: the claims first, then
 * `claimsVersion`. It reads back until both agree, so that of two runs at once the last one to write is right.
 */
export async function mirrorSeats(pid: string, now: number): Promise<Mirrored> {
  let outcome: Mirrored['outcome'] = 'same'
  for (let attempt = 0; attempt < 10; attempt++) {
    const person = (await docs.person(pid).get()).data()
    if (!person?.uid)
      return { outcome: 'noAccount', version: 0, refused: [] }
    const [current, seats] = [await claimsOf(person.uid), await collectSeats(pid, dayOf(now))]
    const stands = planClaims(pid, person.claimsVersion, seats, current)
    const agrees = sameSeats(current, stands.claims)
    if (agrees && current!.v === person.claimsVersion && sameNames(stands.refused, person.seatsRefused))
      return { outcome, version: person.claimsVersion, refused: stands.refused }
    const next = planClaims(pid, Math.max(person.claimsVersion, current?.v ?? 0) + (agrees ? 0 : 1), seats, current)
    await setClaims(person.uid, next.claims)
    await raiseVersion(pid, next.claims.v, next.refused)
    outcome = 'moved'
  }
  throw new Error(`the seats of ${pid} kept changing while they were mirrored`)
}

async function raiseVersion(pid: string, version: number, seatsRefused: string[]): Promise<void> {
  await transact(async (tx) => {
    const person = (await tx.get(docs.person(pid))).data()
    if (person)
      tx.update(docs.person(pid), { claimsVersion: Math.max(person.claimsVersion, version), seatsRefused, updatedAt: SERVER_TIME })
  })
}

const sameNames = (a: string[], b: string[] = []) => JSON.stringify(a) === JSON.stringify(b)
