import type { Fact } from './fact'
import { advanceHousehold, decodeHousehold, encodeFact, encodeHousehold } from './ledger-row'
import type { Member } from './member'
import { parsePatch } from './patch-line'
import type { Month, Year } from './period'
import { addMonths, closesAt, lastClosedMonth, monthOf } from './period'
import type { Team } from './team'

/**
 * The ledger of a team: one line per source of figures, saying what was counted of it. A tally is a pure
 * function of the ledger (`tallyOf`), so it cannot drift from it; facts that come twice, late or out of order
 * find their line and change nothing, or change it as if they had come in order.
 */
export interface Ledger {
  team: TeamRow | null
  /** Roll entry → `joinedOn leftOn`. */
  members: Record<string, string>
  /** Household → its line (`encodeHousehold`). */
  households: Record<string, string>
  /** Facts of the open months → their line (`encodeFact`). */
  facts: Record<string, string>
  /** Facts that came after their month had closed. */
  late: Record<string, string>
  /** Year → who or what was counted in which closed months, for distinct counts: key → bits, January is 1. */
  seen: Record<Year, Record<string, number>>
  /** The last closed month. */
  closed: Month
}

export type TeamRow = Pick<Team, 'name' | 'level' | 'foundedOn' | 'dissolvedOn'>

/** A ledger that starts at an instant: every month before is closed and empty. */
export function newLedger(instant: number): Ledger {
  return { team: null, members: {}, households: {}, facts: {}, late: {}, seen: {}, closed: lastClosedMonth(instant) }
}

export function recordTeam(ledger: Ledger, team: TeamRow | null): void {
  ledger.team = team && { name: team.name, level: team.level, foundedOn: team.foundedOn, dissolvedOn: team.dissolvedOn }
}

export function recordMember(ledger: Ledger, id: string, member: Pick<Member, 'joinedOn' | 'leftOn'> | null): void {
  if (member)
    ledger.members[id] = `${member.joinedOn} ${member.leftOn ?? ''}`.trim()
  else
    delete ledger.members[id]
}

/** A fact with its id, as a refold needs it. */
export type StoredFact = Fact & { id: string }

/** Whether the fact came after its month had closed. Decided by the server's time alone, so a rebuild agrees. */
export function isLate(fact: Pick<Fact, 'on' | 'at'>): boolean {
  return fact.at >= closesAt(monthOf(fact.on))
}

/**
 * Takes a fact into the ledger.
 * @returns `moved`; `known` when it was already counted; `unordered` when a newer fact of the same household was
 * counted before it: nothing was changed, and the caller must `refoldHousehold` with all facts of that household.
 */
export function recordFact(ledger: Ledger, fact: StoredFact): 'moved' | 'known' | 'unordered' {
  if (isKnown(ledger, fact))
    return 'known'
  if (fact.household && fact.after) {
    const line = ledger.households[fact.household]
    const row = line === undefined ? undefined : decodeHousehold(line)
    if (row && row.at > fact.at)
      return 'unordered'
    ledger.households[fact.household] = encodeHousehold(advanceHousehold(row, { at: fact.at, on: fact.on, after: parsePatch(fact.after) }))
  }
  linesFor(ledger, fact)[fact.id] = encodeFact(fact)
  return 'moved'
}

/** Folds a household's facts again, in the order of the server's time, and takes in those not yet counted. */
export function refoldHousehold(ledger: Ledger, household: string, facts: StoredFact[]): void {
  const ordered = facts.toSorted(byTime)
  const row = ordered.reduce<ReturnType<typeof decodeHousehold> | undefined>(
    (row, fact) => fact.after ? advanceHousehold(row, { at: fact.at, on: fact.on, after: parsePatch(fact.after) }) : row,
    undefined,
  )
  if (row)
    ledger.households[household] = encodeHousehold(row)
  for (const fact of ordered.filter(fact => !isKnown(ledger, fact)))
    linesFor(ledger, fact)[fact.id] = encodeFact(fact)
}

/** Order in which facts were taken by the server. */
export function byTime(a: StoredFact, b: StoredFact): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}

/** Months that are not yet closed, up to and including `current`. */
export function openMonths(ledger: Pick<Ledger, 'closed'>, current: Month): Month[] {
  const months: Month[] = []
  for (let month = addMonths(ledger.closed, 1); month <= current; month = addMonths(month, 1))
    months.push(month)
  return months
}

function linesFor(ledger: Ledger, fact: StoredFact): Record<string, string> {
  return isLate(fact) ? ledger.late : ledger.facts
}

function isKnown(ledger: Ledger, fact: StoredFact): boolean {
  return fact.id in linesFor(ledger, fact) || (!isLate(fact) && monthOf(fact.on) <= ledger.closed)
}
