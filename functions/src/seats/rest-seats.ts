import type { UsedAccount } from '../accounts'
import { dayOf } from '@tung-ngo/domain/day'
import { REST_AFTER_DAYS } from '@tung-ngo/domain/person'
import { pageOfAccounts } from '../accounts'
import { parallel } from '../counting/lists'
import { FUNCTIONS, logEntryOf, logId } from '../log/write-log'
import { docs, SERVER_TIME, transact } from '../store'
import { collectSeats } from './collect-seats'
import { mirrorSeats } from './mirror-seats'
import { nameOf } from './plan-claims'

/** Puts to sleep the seats of everybody whose account nobody used for a year; a second run finds nobody left. */
export async function restSeats(now: number): Promise<{ accounts: number, rested: number }> {
  let [accounts, rested, page] = [0, 0, undefined as string | undefined]
  do {
    const { used, next } = await pageOfAccounts(page)
    rested += await restAccounts(used, now)
    accounts += used.length
    page = next
  } while (page)
  return { accounts, rested }
}

/** How many of these accounts were put to sleep. */
export async function restAccounts(accounts: UsedAccount[], now: number): Promise<number> {
  const limit = now - REST_AFTER_DAYS * 86_400_000
  const results = await parallel(accounts.filter(({ usedAt }) => usedAt < limit), 8, ({ pid, uid }) => rest(pid, uid, limit, now))
  return results.filter(Boolean).length
}

/** Whether the person was awake; one who was woken within the year counts as having used his account. */
async function rest(pid: string, uid: string, limit: number, now: number): Promise<boolean> {
  const seats = await collectSeats(pid, dayOf(now))
  const entries = await Promise.all(seats.map(({ place, role }) => logEntryOf({ what: 'person.rested', place, by: FUNCTIONS, about: pid, before: role }, now)))
  const rested = await transact(async (tx) => {
    const person = (await tx.get(docs.person(pid))).data()
    if (person?.uid !== uid || !person.wokenAt || person.wokenAt >= limit)
      return false
    tx.update(docs.person(pid), { wokenAt: null, updatedAt: SERVER_TIME })
    entries.forEach((entry, index) => tx.set(docs.logEntry(logId(`rested-${pid}-${person.wokenAt}-${nameOf(seats[index]!)}`)), entry))
    return true
  })
  await mirrorSeats(pid, now)
  return rested
}
