import type { ActivityKind, ChangeKind, Fact } from './fact'
import { isActivity } from './fact'
import { patchCode } from './household-code'
import type { SheetPatch } from './household'
import type { Day } from './period'
import type { Skill } from './skill'

/** What the ledger remembers of a fact: what its figures are made of, and no more. */
export interface FactRow {
  on: string
  /** Of an event in a register: `difficulties.close`. */
  kind: ActivityKind | ChangeKind | `${string}.${string}`
  household: string
  met: string
  residents: string[]
  skills: Skill[]
  attendees: number
  turns: number
  /** Who did it: the person it was entered for, or else its author. */
  person: string
  /** The fact that a withdrawal takes back. */
  of: string
}

/** A fact as one line: `2026-11-20;visit;h12;met;p1,p2;pay;0;2;m7;` */
export function encodeFact(fact: Fact): string {
  const activity = isActivity(fact) ? fact : undefined
  const residents = activity?.residents ?? []
  const turns = activity?.turns ?? (activity?.kind === 'visit' && activity.skills?.length ? residents.length : 0)
  return [
    fact.on,
    fact.kind,
    fact.household ?? '',
    activity?.kind === 'visit' ? activity.met ?? 'met' : '',
    residents.join(','),
    activity?.skills?.join(',') ?? '',
    activity?.attendees ?? 0,
    turns,
    fact.enteredFor ?? fact.by,
    'of' in fact ? fact.of ?? '' : '',
  ].join(';')
}

export function decodeFact(row: string): FactRow {
  const [on, kind, household, met, residents, skills, attendees, turns, person, of] = row.split(';') as string[]
  return {
    on: on!,
    kind: kind as FactRow['kind'],
    household: household!,
    met: met!,
    residents: list(residents!),
    skills: list(skills!) as Skill[],
    attendees: Number(attendees),
    turns: Number(turns),
    person: person!,
    of: of!,
  }
}

const list = (text: string) => text ? text.split(',') : []

/**
 * A household's line: server time of its newest fact, and its sheet as a code from each day on which it changed.
 * Of the closed months only the last such day is kept, so that the line says the stock of every day still open.
 */
export interface HouseholdRow { at: number, days: DatedCode[] }
type DatedCode = readonly [day: Day, code: string]

export function encodeHousehold({ at, days }: HouseholdRow): string {
  return [at, ...days.flat()].join(' ')
}

export function decodeHousehold(line: string): HouseholdRow {
  const [at, ...rest] = line.split(' ') as [string, ...string[]]
  const days = Array.from({ length: rest.length / 2 }, (_, index) => [rest[2 * index]!, rest[2 * index + 1]!] as const)
  return { at: Number(at), days }
}

/**
 * The line after one more fact; facts must come in the order of the server's time.
 * @param fact `from`: the day from which it shows in stocks
 */
export function advanceHousehold({ days }: Pick<HouseholdRow, 'days'>, fact: { at: number, from: Day, after: SheetPatch }): HouseholdRow {
  const before = days.filter(([day]) => day < fact.from)
  const rest = days.filter(([day]) => day >= fact.from)
  const standing = before.at(-1)
  const patched = rest.map(([day, code]) => [day, patchCode(code, fact.after)] as const)
  const first = [fact.from, patchCode(standing?.[1], fact.after)] as const
  const isNew = patched[0]?.[0] !== fact.from && first[1] !== standing?.[1]
  return { at: fact.at, days: [...before, ...isNew ? [first] : [], ...patched] }
}

/** The line when the days up to `last` are closed. */
export function settleHousehold({ at, days }: HouseholdRow, last: Day): HouseholdRow {
  const open = days.findIndex(([day]) => day > last)
  const closed = open < 0 ? days.length : open
  return { at, days: days.slice(Math.max(0, closed - 1)) }
}

/** The code as it stood at the end of a day; empty where the household was not yet known. */
export function codeOn({ days }: HouseholdRow, day: Day): string {
  return days.findLast(([from]) => from <= day)?.[1] ?? ''
}

/** The code as it stands. */
export const codeNow = ({ days }: HouseholdRow): string => days.at(-1)![1]
