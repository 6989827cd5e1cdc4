import type { Claims, Seat } from '@tung-ngo/domain/seat'
import { dayOf } from '@tung-ngo/domain/day'
import { claimsOf, setClaims } from '../accounts'
import { FUNCTIONS, writeLog } from '../log/write-log'
import { docs, SERVER_TIME, transact } from '../store'
import { collectAwake } from './collect-seats'
import { endAccesses } from './end-accesses'
import { nameOf, planClaims, sameSeats } from './plan-claims'

/** `version`: that of the claims that stand now. `refused`: seats that do not fit into a token. */
export interface Mirrored { outcome: 'moved' | 'same' | 'noAccount', version: number, refused: string[] }

/**
 * Makes the claims of a person's account say what the roll and the lists of officials say, nothing while his seats
 * sleep: the claims first, then `claimsVersion`. Accesses that a lost seat had opened end before. It reads back until
 * both agree, so that of two runs at once the last one to write is right.
 */
export async function mirrorSeats(pid: string, now: number): Promise<Mirrored> {
  let outcome: Mirrored['outcome'] = 'same'
  for (let attempt = 0; attempt < 10; attempt++) {
    const person = (await docs.person(pid).get()).data()
    if (!person?.uid)
      return { outcome: 'noAccount', version: 0, refused: [] }
    const [current, seats] = [await claimsOf(person.uid), await collectAwake(pid, person, dayOf(now))]
    const stands = planClaims(pid, person.claimsVersion, seats, current)
    const agrees = sameSeats(current, stands.claims)
    if (agrees && current!.v === person.claimsVersion && sameNames(stands.refused.map(nameOf), person.seatsRefused))
      return { outcome, version: person.claimsVersion, refused: stands.refused.map(nameOf) }
    const next = planClaims(pid, Math.max(person.claimsVersion, current?.v ?? 0) + (agrees ? 0 : 1), seats, current)
    await endAccesses(next.claims, now)
    await setClaims(person.uid, next.claims)
    await raiseVersion(next.claims, next.refused, now)
    outcome = 'moved'
  }
  throw new Error(`the seats of ${pid} kept changing while they were mirrored`)
}

/** Seats that newly found no room are told of in the log, where those who gave them look. */
async function raiseVersion({ pid, v }: Claims, refused: Seat[], now: number): Promise<void> {
  const added = await transact(async (tx) => {
    const person = (await tx.get(docs.person(pid))).data()
    if (person)
      tx.update(docs.person(pid), { claimsVersion: Math.max(person.claimsVersion, v), seatsRefused: refused.map(nameOf), updatedAt: SERVER_TIME })
    return refused.filter(seat => !person?.seatsRefused?.includes(nameOf(seat)))
  })
  for (const { place, role } of added)
    await writeLog(`refused-${pid}-${v}-${nameOf({ place, role })}`, { what: 'seat.refused', place, by: FUNCTIONS, about: pid, before: role, reason: TOO_MANY }, now)
}

const TOO_MANY = 'Một người giữ được chừng 30 vai. Thôi một vai cũ để nhận vai này.'

const sameNames = (a: string[], b: string[] = []) => JSON.stringify(a) === JSON.stringify(b)
