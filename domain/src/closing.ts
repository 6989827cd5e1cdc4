import { firstDay } from './day'
import type { Ledger, StoredFact, TeamRow } from './ledger'
import { byTime, newLedger, openMonths, recordFact, recordMember, recordTeam } from './ledger'
import { decodeFact } from './ledger-row'
import type { Member } from './member'
import type { Figures } from './metric'
import type { Month } from './period'
import { addMonths, lastClosedMonth, monthNumber, monthOf, quarterOf, yearOf } from './period'
import { marksOf, standingFacts, tallyOf } from './tally'

/**
 * A closed month of a team: its figures never change again. `figures` holds flows, distinct counts and the stock
 * of its last day; `quarter` and `year` the distinct counts of the period that ends with it, if one does.
 */
export interface ClosedMonth {
  month: Month
  figures: Figures
  quarter: Figures | null
  year: Figures | null
  /** Lines of the facts that were counted in it. */
  facts: Record<string, string>
}

/** A closed month is frozen this much later (ms), so that events still under way find it open. */
export const SETTLE_MS = 2 * 3_600_000

/** The last month whose figures are frozen at an instant. */
export function lastFrozenMonth(instant: number): Month {
  return lastClosedMonth(instant - SETTLE_MS)
}

/** Freezes every month that is due at an instant, oldest first, and takes its lines out of the ledger. */
export function closeDue(ledger: Ledger, instant: number): ClosedMonth[] {
  return openMonths(ledger, lastFrozenMonth(instant)).map(month => closeMonth(ledger, month))
}

function closeMonth(ledger: Ledger, month: Month): ClosedMonth {
  const next = addMonths(month, 1)
  const tally = tallyOf(ledger, firstDay(next))
  const facts = Object.fromEntries(Object.entries(ledger.facts).filter(([, line]) => monthOf(decodeFact(line).on) === month))
  const closed: ClosedMonth = {
    month,
    figures: { ...tally.ends[month], ...tally.months[month] },
    quarter: monthNumber(month) % 3 === 0 ? tally.quarters[quarterOf(month)]! : null,
    year: monthNumber(month) === 12 ? tally.years[yearOf(month)]! : null,
    facts,
  }
  const marks = marksOf(ledger, standingFacts(ledger).filter(row => monthOf(row.on) === month))
  ledger.seen = Object.fromEntries(Object.entries(marks).filter(([year]) => year >= yearOf(next)))
  for (const id of Object.keys(facts))
    delete ledger.facts[id]
  ledger.closed = month
  return closed
}

/** Everything that a team's figures are made of. `since`: when the team was entered (ms). */
export interface TeamSources {
  team: TeamRow | null
  since: number
  members: Record<string, Pick<Member, 'joinedOn' | 'leftOn'>>
  facts: StoredFact[]
}

/** Ledger and closed months from the sources alone, as the triggers would have left them at an instant (ms). */
export function rebuild(sources: TeamSources, instant: number): { ledger: Ledger, closed: ClosedMonth[] } {
  const ledger = newLedger(sources.since)
  recordTeam(ledger, sources.team)
  for (const [id, member] of Object.entries(sources.members))
    recordMember(ledger, id, member)
  const closed: ClosedMonth[] = []
  for (const fact of sources.facts.toSorted(byTime)) {
    closed.push(...closeDue(ledger, fact.at))
    recordFact(ledger, fact)
  }
  closed.push(...closeDue(ledger, instant))
  return { ledger, closed }
}
