import type { Counted } from './figures'
import type { RawFact, Sources } from './sources'
import { closing, dayAt, endOf, freezing, monthAfter, monthAt, monthsBetween, quarterOf, yearOf } from './calendar'
import { add } from './figures'
import { saidBy, stocksOfHousehold } from './household'

/** What a team's tallies must say at an instant, counted from its documents. */
export function countTeam(sources: Sources, now: number): Counted {
  const counted: Counted = new Map()
  const today = dayAt(now)
  countTeamOn(counted, 'stock', sources, today)
  countHouseholds(counted, 'stock', sources.facts)
  for (const month of monthsBetween(sources.team.createdAt, now)) {
    if (freezing(month) <= now)
      countClosed(counted, month, sources)
    else
      countOpen(counted, month, sources, today)
  }
  countLate(counted, sources)
  return counted
}

function countOpen(counted: Counted, month: string, sources: Sources, today: string): void {
  const facts = inTime(sources.facts)
  if (month < monthAt(today))
    countStock(counted, `ends ${month}`, sources, endOf(month))
  countFlows(counted, `months ${month}`, facts.filter(fact => monthAt(fact.on) === month))
  countDistinct(counted, `months ${month}`, facts.filter(fact => monthAt(fact.on) === month))
  // several open months lie in one quarter or year, whose people are the same
  for (const [where, within] of [[`quarters ${quarterOf(month)}`, quarterOf], [`years ${yearOf(month)}`, yearOf]] as const) {
    counted.delete(where)
    countDistinct(counted, where, facts.filter(fact => within(monthAt(fact.on)) === within(month)))
  }
}

function countClosed(counted: Counted, month: string, sources: Sources): void {
  const facts = inTime(sources.facts)
  const ofMonth = facts.filter(fact => monthAt(fact.on) === month)
  countStock(counted, `closed ${month}`, sources, endOf(month))
  countFlows(counted, `closed ${month}`, ofMonth)
  countDistinct(counted, `closed ${month}`, ofMonth)
  if (quarterOf(month) !== quarterOf(monthAfter(month)))
    countDistinct(counted, `closed quarter ${month}`, facts.filter(fact => quarterOf(monthAt(fact.on)) === quarterOf(month)))
  if (yearOf(month) !== yearOf(monthAfter(month)))
    countDistinct(counted, `closed year ${month}`, facts.filter(fact => yearOf(monthAt(fact.on)) === yearOf(month)))
}

/** What came after its month had closed: all that stands today, less what was counted in time. */
function countLate(counted: Counted, { facts }: Sources): void {
  const [all, timely] = [standing(facts), inTime(facts)]
  for (const month of new Set(facts.map(fact => monthAt(fact.on)))) {
    const within = (list: RawFact[]) => list.filter(fact => monthAt(fact.on) === month)
    countFlows(counted, `late ${month}`, within(all))
    countFlows(counted, `late ${month}`, within(timely), -1)
  }
  for (const periodOf of [(month: string) => month, quarterOf, yearOf]) {
    for (const period of new Set(facts.map(fact => periodOf(monthAt(fact.on))))) {
      const within = (list: RawFact[]) => list.filter(fact => periodOf(monthAt(fact.on)) === period)
      countDistinct(counted, `late ${period}`, within(all))
      countDistinct(counted, `late ${period}`, within(timely), -1)
    }
  }
}

const isInTime = (fact: RawFact) => fact.at < closing(monthAt(fact.on))

/** Facts that nobody withdrew. */
function standing(facts: RawFact[]): RawFact[] {
  const withdrawn = new Set(facts.filter(fact => fact.kind === 'withdraw').map(fact => fact.of))
  return facts.filter(fact => !withdrawn.has(fact.id))
}

/** Facts that came before their month closed and were not withdrawn before it did. */
function inTime(facts: RawFact[]): RawFact[] {
  const withdrawals = facts.filter(fact => fact.kind === 'withdraw')
  const firstTaken = new Map<string, number>()
  for (const { of, at } of withdrawals)
    firstTaken.set(of!, Math.min(at, firstTaken.get(of!) ?? Infinity))
  return facts.filter(fact => isInTime(fact) && !((firstTaken.get(fact.id) ?? Infinity) < closing(monthAt(fact.on))))
}

const ACTIVITIES = ['visit', 'session', 'class', 'meeting', 'counter', 'school', 'market']

function countFlows(counted: Counted, where: string, facts: RawFact[], sign = 1): void {
  for (const fact of facts) {
    const { kind, met = 'met', skills = [], residents = [], attendees = 0 } = fact
    if (kind === 'probe')
      add(counted, where, 'probes', sign)
    if (!ACTIVITIES.includes(kind))
      continue
    if (kind === 'visit' && met !== 'met') {
      add(counted, where, 'visits.absent', sign)
      continue
    }
    const turns = fact.turns ?? (kind === 'visit' && skills.length > 0 ? residents.length : 0)
    add(counted, where, `acts.${kind}`, sign)
    add(counted, where, 'attendees', sign * attendees)
    add(counted, where, 'turns', sign * turns)
    for (const skill of skills)
      add(counted, where, `turns.${skill}`, sign * turns)
  }
}

/** Who and what was seen at least once among these facts. */
function countDistinct(counted: Counted, where: string, facts: RawFact[], sign = 1): void {
  const acts = facts.filter(fact => ACTIVITIES.includes(fact.kind))
  const members = new Set(acts.map(fact => fact.enteredFor ?? fact.by))
  const visited = new Set(acts.filter(fact => fact.kind === 'visit' && (fact.met ?? 'met') === 'met' && fact.household).map(fact => fact.household))
  const guided = new Set(acts.filter(fact => fact.skills?.length && fact.household).flatMap(fact => (fact.residents ?? []).map(resident => `${fact.household}/${resident}`)))
  add(counted, where, 'teams.active', sign * Math.min(1, acts.length))
  add(counted, where, 'members.active', sign * members.size)
  add(counted, where, 'households.visited', sign * visited.size)
  add(counted, where, 'residents.guided', sign * guided.size)
}

/** Stocks at the end of a day that has passed. */
function countStock(counted: Counted, where: string, sources: Sources, day: string): void {
  countTeamOn(counted, where, sources, day)
  countHouseholds(counted, where, sources.facts.filter(fact => showsFrom(fact) <= day))
}

function countTeamOn(counted: Counted, where: string, { team, members }: Sources, day: string): void {
  if (team.foundedOn > day || (team.dissolvedOn !== null && day >= team.dissolvedOn))
    return
  add(counted, where, `teams.${team.level}`)
  add(counted, where, `members.${team.level}`, members.filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || day < leftOn)).length)
}

function countHouseholds(counted: Counted, where: string, facts: RawFact[]): void {
  const histories = new Map<string, RawFact[]>()
  for (const fact of facts.filter(fact => fact.household))
    histories.set(fact.household!, [...histories.get(fact.household!) ?? [], fact])
  for (const history of histories.values()) {
    const said = saidBy(history)
    for (const [metric, value] of Object.entries(said ? stocksOfHousehold(said) : {}))
      add(counted, where, metric, value)
  }
}

/** The day from which a fact shows in stocks: not later than it came, and a late one from the first day still open then. */
function showsFrom(fact: RawFact): string {
  if (isInTime(fact))
    return fact.on < dayAt(fact.at) ? fact.on : dayAt(fact.at)
  let month = monthAt(fact.on)
  while (closing(month) <= fact.at)
    month = monthAfter(month)
  return `${month}-01`
}
