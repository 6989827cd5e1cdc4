import type { ActivityKind, ChangeKind, Fact } from './fact'
import { isActivity } from './fact'
import { patchCode } from './household-code'
import type { SheetPatch } from './household'
import type { Month } from './period'
import { monthOf } from './period'
import type { Skill } from './skill'

/** What the ledger remembers of a fact: what its figures are made of, and no more. */
export interface FactRow {
  on: string
  kind: ActivityKind | ChangeKind
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
 * A household's line: server time of its newest fact, the month of that fact, its sheet as a code,
 * and its sheet as it stood before that month (empty where it was not yet known).
 */
export interface HouseholdRow { at: number, month: Month, code: string, before: string }

export function encodeHousehold(row: HouseholdRow): string {
  return [row.at, row.month, row.code, row.before].join(' ')
}

export function decodeHousehold(row: string): HouseholdRow {
  const [at, month, code, before] = row.split(' ') as [string, string, string, string]
  return { at: Number(at), month, code, before }
}

/** The line after one more fact; facts must come in the order of the server's time. */
export function advanceHousehold(row: HouseholdRow | undefined, fact: { at: number, on: string, after: SheetPatch }): HouseholdRow {
  const month = monthOf(fact.on)
  const code = patchCode(row?.code, fact.after)
  if (!row || month > row.month)
    return { at: fact.at, month, code, before: row?.code ?? '' }
  const before = month < row.month ? patchCode(row.before || undefined, fact.after) : row.before
  return { at: fact.at, month: row.month, code, before }
}

/** The code as it stood at the end of `month`; empty where the household was not yet known. */
export function codeAtEndOf(row: HouseholdRow, month: Month): string {
  return row.month <= month ? row.code : row.before
}
