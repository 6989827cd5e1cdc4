import type { Fact } from './fact'
import { isLate, isSealed, standsFrom } from './lateness'
import type { FactRow, HouseholdRow } from './ledger-row'
import { advanceHousehold, decodeFact, decodeHousehold, encodeFact, encodeHousehold, settleHousehold } from './ledger-row'
import type { Seen } from './marks'
import { addSeen, marksOf } from './marks'
import type { Member } from './member'
import type { Month } from './period'
import { addMonths, lastClosedMonth, lastDay, monthOf, yearOf } from './period'
import { parsePatch } from './patch-line'
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
  /** Register and record → the days from which it stood in a state, as of a household; none in a team without records. */
  records?: Record<string, string>
  /** Facts of the open months → their line (`encodeFact`). One that was withdrawn has a twin under `~` and its id. */
  facts: Record<string, string>
  /** Facts that came after their month had closed; twins of facts that were withdrawn after it had closed. */
  late: Record<string, string>
  /**
   * Marks of the facts of closed months, for distinct counts: all of the year of the first open month, and of earlier
   * years those that a late line bears.
   */
  seen: Seen
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

/** Before the id of a fact that was withdrawn; no id has it. */
export const TAKEN_BACK = '~'

/** What a fact reaches back to that the ledger no longer holds (`needsTaken`, `monthsBehind`). */
export interface Past {
  /** The fact that a withdrawal names. */
  taken: StoredFact | undefined
  /** Lines of the facts that were counted in closed months. */
  closed: Record<string, string>
}

const NOTHING: Past = { taken: undefined, closed: {} }

/** Whether a withdrawal names a fact that the ledger does not hold. */
export function needsTaken(ledger: Ledger, fact: StoredFact): boolean {
  return fact.kind === 'withdraw' && fact.of !== undefined && lineOf(ledger, fact.of) === undefined
}

/**
 * Closed months whose lines are needed to record a fact: of a year that is over, all of them, for distinct counts;
 * for a withdrawal, the month that counted what it takes back.
 */
export function monthsBehind(ledger: Ledger, fact: StoredFact, taken: StoredFact | undefined): Month[] {
  const isBack = fact.kind === 'withdraw' && fact.of !== undefined
  const line = isBack ? lineOf(ledger, fact.of!) : undefined
  const on = line ? decodeFact(line).on : taken?.on ?? fact.on
  if (!isLate({ on, at: fact.at }) || monthOf(on) > ledger.closed)
    return []
  if (isOver(ledger, on))
    return Array.from({ length: 12 }, (_, index) => addMonths(`${yearOf(on)}-01`, index))
  return isBack ? [monthOf(on)] : []
}

/**
 * Takes a fact into the ledger.
 * @returns `moved`; `known` when it was already counted; `unordered` when a newer fact of the same household was
 * counted before it: nothing was changed, and the caller must `refoldHousehold` with all facts of that household.
 */
export function recordFact(ledger: Ledger, fact: StoredFact, past: Past = NOTHING): 'moved' | 'known' | 'unordered' {
  if (isKnown(ledger, fact))
    return 'known'
  if (fact.household && fact.after) {
    const line = ledger.households[fact.household]
    const row = line === undefined ? undefined : decodeHousehold(line)
    if (row && row.at >= fact.at)
      return 'unordered'
    ledger.households[fact.household] = lineOfHousehold(ledger, fold(row, fact))
  }
  recordLine(ledger, fact, past)
  return 'moved'
}

/** Folds a household's facts again, in the order of the server's time, and takes in the one that came out of order. */
export function refoldHousehold(ledger: Ledger, fact: StoredFact, facts: StoredFact[], past: Past = NOTHING): void {
  const row = facts.toSorted(byTime).reduce<HouseholdRow | undefined>((row, fact) => fact.after ? fold(row, fact) : row, undefined)
  ledger.households[fact.household!] = lineOfHousehold(ledger, row!)
  recordLine(ledger, fact, past)
}

function fold(row: HouseholdRow | undefined, fact: StoredFact): HouseholdRow {
  return advanceHousehold(row ?? { days: [] }, { at: fact.at, from: standsFrom(fact), after: parsePatch(fact.after!) })
}

const lineOfHousehold = (ledger: Ledger, row: HouseholdRow) => encodeHousehold(settleHousehold(row, lastDay(ledger.closed)))

function recordLine(ledger: Ledger, fact: StoredFact, past: Past): void {
  putLine(ledger, fact.id, encodeFact(fact), fact.at, past)
  if (fact.kind === 'withdraw' && fact.of !== undefined)
    takeBack(ledger, fact.of, fact.at, past)
}

/** A fact taken back in time counts nowhere; one that a closed month counted is taken off beside it. */
function takeBack(ledger: Ledger, id: string, at: number, past: Past): void {
  const line = lineOf(ledger, id) ?? (past.taken ? encodeFact(past.taken) : undefined)
  const twin = TAKEN_BACK + id
  if (line === undefined || twin in ledger.facts)
    return
  const { on } = decodeFact(line)
  const wasLate = id in ledger.late || (past.taken !== undefined && isLate(past.taken))
  const wasCounted = wasLate || monthOf(on) > ledger.closed || id in past.closed
  if (!isLate({ on, at }))
    delete ledger.late[twin]
  if (wasCounted)
    putLine(ledger, twin, line, at, past)
}

function putLine(ledger: Ledger, id: string, line: string, at: number, past: Past): void {
  const { on } = decodeFact(line)
  if (isSealed(yearOf(on), ledger.closed))
    return
  if (!isLate({ on, at })) {
    ledger.facts[id] = line
    return
  }
  ledger.late[id] = line
  if (isOver(ledger, on))
    recall(ledger, decodeFact(line), past)
}

/** Brings back what closed months counted under the marks of a late line. */
function recall(ledger: Ledger, row: FactRow, past: Past): void {
  const year = yearOf(row.on)
  const missing = new Set(marksOf(row).filter(mark => ledger.seen[year]?.[mark] === undefined))
  const rows = Object.values(past.closed).map(decodeFact).filter(({ on }) => yearOf(on) === year)
  const seen: Seen = {}
  addSeen(seen, rows)
  for (const mark of missing) {
    const counts = seen[year]?.[mark]
    if (counts !== undefined)
      (ledger.seen[year] ??= {})[mark] = counts
  }
}

/** Facts of the open months that nobody withdrew, by their id. */
export function standingLines({ facts }: Pick<Ledger, 'facts'>): [id: string, line: string][] {
  return Object.entries(facts).filter(([id]) => !id.startsWith(TAKEN_BACK) && !(TAKEN_BACK + id in facts))
}

export const standingFacts = (ledger: Pick<Ledger, 'facts'>): FactRow[] => standingLines(ledger).map(([, line]) => decodeFact(line))

/** Order in which facts were taken by the server. */
export function byTime(a: StoredFact, b: StoredFact): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}

/** Whether the year of a day has no open month any more. */
const isOver = (ledger: Ledger, on: string) => yearOf(on) < yearOf(addMonths(ledger.closed, 1))

const lineOf = (ledger: Ledger, id: string): string | undefined => ledger.facts[id] ?? ledger.late[id]

function isKnown(ledger: Ledger, fact: StoredFact): boolean {
  return fact.id in (isLate(fact) ? ledger.late : ledger.facts) || (!isLate(fact) && monthOf(fact.on) <= ledger.closed)
}
