import { firstDay } from './day'
import { isSealed } from './lateness'
import { lateRows } from './late'
import type { Ledger, Past, StoredFact, TeamRow } from './ledger'
import { byTime, monthsBehind, needsTaken, newLedger, recordFact, recordMember, recordTeam, refoldHousehold, standingLines } from './ledger'
import { decodeFact, decodeHousehold, encodeHousehold, settleHousehold } from './ledger-row'
import { addSeen, marksOf } from './marks'
import type { Member } from './member'
import type { Figures } from './metric'
import type { Day, Month, Period } from './period'
import { addMonths, closesAt, lastClosedMonth, lastDay, monthNumber, monthOf, monthsAfter, quarterOf, yearOf } from './period'
import type { RecordSource } from './registers/record-ledger'
import { recordRecord } from './registers/record-ledger'
import { stockChanges, stockOn } from './stock'
import { tallyOf } from './tally'

/**
 * A closed month of a team: its figures never change again. `figures` holds flows, distinct counts and the stock
 * of its last day; `quarter` and `year` the distinct counts of the period that ends with it, if one does.
 */
export interface ClosedMonth {
  month: Month
  figures: Figures
  quarter: Figures | null
  year: Figures | null
  /** By how much the stocks changed on each of its days. */
  days: Record<Day, Figures>
  /** Late figures of the year that is sealed with it, if one is: nothing can change them any more. */
  late: Record<Period, Figures> | null
  /** Lines of the facts that were counted in it. */
  facts: Record<string, string>
}

/** A closed month is frozen this much later (ms), so that events still under way find it open. */
export const SETTLE_MS = 2 * 3_600_000

/** The instant (ms) at which a month is frozen; what its figures rest on had come before. */
export const frozenAt = (month: Month): number => closesAt(month) + SETTLE_MS

/** The last month whose figures are frozen at an instant. */
export function lastFrozenMonth(instant: number): Month {
  return lastClosedMonth(instant - SETTLE_MS)
}

/** Freezes every month that is due at an instant, oldest first, and takes its lines out of the ledger. */
export function closeDue(ledger: Ledger, instant: number): ClosedMonth[] {
  return monthsAfter(ledger.closed, lastFrozenMonth(instant)).map(month => closeMonth(ledger, month))
}

function closeMonth(ledger: Ledger, month: Month): ClosedMonth {
  const tally = tallyOf(ledger, firstDay(addMonths(month, 1)))
  const facts = Object.fromEntries(standingLines(ledger).filter(([, line]) => isOf(month, line)))
  const closed: ClosedMonth = {
    month,
    figures: { ...stockOn(ledger, lastDay(month)), ...tally.months[month] },
    quarter: monthNumber(month) % 3 === 0 ? tally.quarters[quarterOf(month)] ?? {} : null,
    year: monthNumber(month) === 12 ? tally.years[yearOf(month)] ?? {} : null,
    days: stockChanges(ledger, month),
    late: sealedPart(tally.late, month),
    facts,
  }
  addSeen(ledger.seen, Object.values(facts).map(decodeFact))
  dropLines(ledger.facts, line => isOf(month, line))
  dropLines(ledger.late, line => isSealed(yearOf(decodeFact(line).on), month))
  for (const lines of [ledger.households, ledger.records ?? {}]) {
    for (const [id, line] of Object.entries(lines))
      lines[id] = encodeHousehold(settleHousehold(decodeHousehold(line), lastDay(month)))
  }
  ledger.closed = month
  dropSeen(ledger)
  return closed
}

const isOf = (month: Month, line: string) => monthOf(decodeFact(line).on) === month

function dropLines(lines: Record<string, string>, isDone: (line: string) => boolean): void {
  for (const [id, line] of Object.entries(lines)) {
    if (isDone(line))
      delete lines[id]
  }
}

function sealedPart(late: Record<Period, Figures>, month: Month): Record<Period, Figures> | null {
  const sealed = Object.entries(late).filter(([period]) => isSealed(yearOf(period), month))
  return sealed.length > 0 ? Object.fromEntries(sealed) : null
}

/** Of years that are over, only the marks of late lines are kept. */
function dropSeen(ledger: Ledger): void {
  const current = yearOf(addMonths(ledger.closed, 1))
  for (const year of Object.keys(ledger.seen).filter(year => year < current)) {
    const wanted = new Set(lateRows(ledger).filter(({ row }) => yearOf(row.on) === year).flatMap(({ row }) => marksOf(row)))
    ledger.seen[year] = Object.fromEntries(Object.entries(ledger.seen[year]!).filter(([mark]) => wanted.has(mark)))
    if (Object.keys(ledger.seen[year]).length === 0)
      delete ledger.seen[year]
  }
}

/** Everything that a team's figures are made of. `since`: when the team was entered (ms). */
export interface TeamSources {
  team: TeamRow | null
  since: number
  members: Record<string, Pick<Member, 'joinedOn' | 'leftOn'>>
  facts: StoredFact[]
  records?: RecordSource[]
}

/** Ledger and closed months from the sources alone, as the triggers would have left them at an instant (ms). */
export function rebuild(sources: TeamSources, instant: number): { ledger: Ledger, closed: ClosedMonth[] } {
  const ledger = newLedger(sources.since)
  recordTeam(ledger, sources.team)
  for (const [id, member] of Object.entries(sources.members))
    recordMember(ledger, id, member)
  // Lines of months to come count nowhere before: a month's figures are made of its own.
  for (const record of sources.records ?? [])
    recordRecord(ledger, record)
  const closed: ClosedMonth[] = []
  const byId = new Map(sources.facts.map(fact => [fact.id, fact]))
  const ordered = sources.facts.toSorted(byTime)
  for (const [index, fact] of ordered.entries()) {
    closed.push(...closeDue(ledger, fact.at))
    const past = pastOf(ledger, fact, byId, closed)
    if (recordFact(ledger, fact, past) === 'unordered')
      refoldHousehold(ledger, fact, ordered.slice(0, index + 1).filter(other => other.household === fact.household), past)
  }
  closed.push(...closeDue(ledger, instant))
  return { ledger, closed }
}

function pastOf(ledger: Ledger, fact: StoredFact, facts: Map<string, StoredFact>, closed: ClosedMonth[]): Past {
  const taken = needsTaken(ledger, fact) && fact.kind === 'withdraw' ? facts.get(fact.of!) : undefined
  const months = monthsBehind(ledger, fact, taken)
  return { taken, closed: Object.assign({}, ...closed.filter(({ month }) => months.includes(month)).map(month => month.facts)) as Record<string, string> }
}
