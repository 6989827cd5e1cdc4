import { decodeSheet } from './household-code'
import { householdState } from './household-state'
import { POSSESSIONS } from './household'
import type { Ledger } from './ledger'
import { openMonths } from './ledger'
import type { FactRow } from './ledger-row'
import { codeAtEndOf, decodeFact, decodeHousehold } from './ledger-row'
import { isMemberOn } from './member'
import type { Figures } from './metric'
import { addFigures } from './metric'
import type { Day, Month, Quarter, Year } from './period'
import { lastDay, monthNumber, monthOf, quarterOf, yearOf } from './period'
import { ACTIVITY_KINDS } from './fact'
import { SKILLS } from './skill'

/**
 * The stored figures of a team or unit (architecture §4).
 * `stock` is that of the day it was counted; `ends` the stock on the last day of each past month still open;
 * `months` flows and distinct counts of the open months; `quarters` and `years` the distinct counts of the periods
 * that an open month belongs to; `late` flows that came after their month had closed.
 */
export interface Tally {
  stock: Figures
  ends: Record<Month, Figures>
  months: Record<Month, Figures>
  quarters: Record<Quarter, Figures>
  years: Record<Year, Figures>
  late: Record<Month, Figures>
}

export const emptyTally = (): Tally => ({ stock: {}, ends: {}, months: {}, quarters: {}, years: {}, late: {} })

/** The figures that a ledger says, on a day. */
export function tallyOf(ledger: Ledger, today: Day): Tally {
  const tally = emptyTally()
  const current = monthOf(today)
  tally.stock = stockOn(ledger, today)
  const facts = standingFacts(ledger)
  for (const month of openMonths(ledger, current)) {
    if (month < current)
      tally.ends[month] = stockOn(ledger, lastDay(month), month)
    tally.months[month] = monthFigures(facts, month)
  }
  const marks = marksOf(ledger, facts)
  for (const month of Object.keys(tally.months)) {
    const quarter = quarterOf(month)
    tally.quarters[quarter] ??= distinctFigures(marks, yearOf(month), quarterBits(month))
    tally.years[yearOf(month)] ??= distinctFigures(marks, yearOf(month), YEAR_BITS)
  }
  for (const row of Object.values(ledger.late).map(decodeFact))
    addFigures(tally.late[monthOf(row.on)] ??= {}, flowsOf(row))
  return tally
}

/** Facts of the open months that nobody withdrew. */
export function standingFacts(ledger: Ledger): FactRow[] {
  const rows = Object.entries(ledger.facts).map(([id, line]) => ({ id, row: decodeFact(line) }))
  const withdrawn = new Set(rows.filter(({ row }) => row.kind === 'withdraw').map(({ row }) => row.of))
  return rows.filter(({ id }) => !withdrawn.has(id)).map(({ row }) => row)
}

/** Flows and distinct counts of one month. */
export function monthFigures(facts: FactRow[], month: Month): Figures {
  const rows = facts.filter(row => monthOf(row.on) === month)
  const figures: Figures = {}
  for (const row of rows)
    addFigures(figures, flowsOf(row))
  return addFigures(figures, countKeys(new Set(rows.flatMap(marksOfFact))))
}

/** Distinct keys per year: key → bits of the months in which it was counted. */
export type Marks = Record<Year, Record<string, number>>

/** Marks of the closed months together with those of the open ones. */
export function marksOf(ledger: Pick<Ledger, 'seen'>, facts: FactRow[]): Marks {
  const marks: Marks = structuredClone(ledger.seen)
  for (const row of facts) {
    const year = marks[yearOf(row.on)] ??= {}
    for (const key of marksOfFact(row))
      year[key] = (year[key] ?? 0) | monthBit(monthOf(row.on))
  }
  return marks
}

const YEAR_BITS = 0xFFF
const monthBit = (month: Month) => 1 << (monthNumber(month) - 1)
const quarterBits = (month: Month) => 0b111 << (Math.floor((monthNumber(month) - 1) / 3) * 3)

function distinctFigures(marks: Marks, year: Year, bits: number): Figures {
  return countKeys(Object.entries(marks[year] ?? {}).filter(([, months]) => months & bits).map(([key]) => key))
}

const DISTINCT_PREFIXES = { t: 'teams.active', h: 'households.visited', r: 'residents.guided', m: 'members.active' } as const

function countKeys(keys: Iterable<string>): Figures {
  const figures: Figures = {}
  for (const key of keys)
    addFigures(figures, { [DISTINCT_PREFIXES[key[0] as keyof typeof DISTINCT_PREFIXES]]: 1 })
  return figures
}

/** What a fact lets be counted once a period: the team, its person, the household met, the residents guided. */
function marksOfFact(row: FactRow): string[] {
  if (!(ACTIVITY_KINDS as readonly string[]).includes(row.kind))
    return []
  const marks = ['t', `m${row.person}`]
  if (row.kind === 'visit' && row.met === 'met')
    marks.push(`h${row.household}`)
  if (row.skills.length > 0)
    marks.push(...row.residents.map(resident => `r${row.household}_${resident}`))
  return marks
}

function flowsOf(row: FactRow): Figures {
  if (row.kind === 'probe')
    return { probes: 1 }
  if (!(ACTIVITY_KINDS as readonly string[]).includes(row.kind))
    return {}
  if (row.kind === 'visit' && row.met !== 'met')
    return { 'visits.absent': 1 }
  const turnsBySkill = Object.fromEntries(row.skills.map(skill => [`turns.${skill}`, row.turns]))
  return addFigures({}, { [`acts.${row.kind}`]: 1, 'attendees': row.attendees, 'turns': row.turns, ...turnsBySkill })
}

/** Stocks on a day; `endOf` takes the households as they stood at the end of that month. */
function stockOn(ledger: Ledger, day: Day, endOf?: Month): Figures {
  const figures: Figures = {}
  const { team } = ledger
  if (team && team.foundedOn <= day && (team.dissolvedOn === null || team.dissolvedOn > day)) {
    addFigures(figures, { [`teams.${team.level}`]: 1, [`members.${team.level}`]: membersOn(ledger, day) })
  }
  for (const line of Object.values(ledger.households)) {
    const row = decodeHousehold(line)
    const code = endOf ? codeAtEndOf(row, endOf) : row.code
    if (code)
      addFigures(figures, householdFigures(code))
  }
  return figures
}

function membersOn(ledger: Ledger, day: Day): number {
  return Object.values(ledger.members).filter((line) => {
    const [joinedOn, leftOn = null] = line.split(' ') as [string, string?]
    return isMemberOn({ joinedOn, leftOn }, day)
  }).length
}

/** What one household adds to the stocks. Only households that are active count; those that declined count too. */
export function householdFigures(code: string): Figures {
  const sheet = decodeSheet(code)
  if (sheet.status !== 'active')
    return {}
  const state = householdState(sheet)
  const figures: Figures = { 'households': 1, [`hh.${sheet.consent}`]: 1, 'residents': state.residents.length }
  const flags = {
    'hh.covered': state.covered,
    'hh.oneDoesAll': state.oneDoesAll,
    'hh.spread': state.spread,
    'hh.nobodyAble': state.nobodyAble,
    'hh.helped': state.helped,
    'hh.nucleus': state.residents.some(({ key }) => key === sheet.nucleus),
    'hh.inGroup': sheet.inGroup,
    'hh.remote': sheet.remote,
    'hh.priority': sheet.priority,
  }
  for (const [id, value] of Object.entries(flags))
    figures[id] = Number(value)
  for (const skill of SKILLS) {
    figures[`hh.does.${skill}`] = Number(state.best[skill] === 'does')
    figures[`residents.does.${skill}`] = state.residents.filter(resident => resident.levels[skill] === 'does').length
  }
  for (const thing of POSSESSIONS) {
    figures[`hh.has.${thing}`] = Number(state.somebodyHas[thing])
    figures[`residents.has.${thing}`] = state.residents.filter(resident => resident.has[thing]).length
  }
  return addFigures({}, figures)
}
