import type { StoredFact } from '@tung-ngo/domain/ledger'
import type { Member } from '@tung-ngo/domain/member'
import { addDays, startOfDay } from '@tung-ngo/domain/day'
import { patchLines } from '@tung-ngo/domain/patch-line'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { SKILLS } from '@tung-ngo/domain/skill'
import type { Dice } from '../seed/random'
import { diceFor } from '../seed/random'
import { ENTERED } from './calendar'

/** What a team visits in a month at 3.3 visits a second over 74,422 teams, and how many households. */
export const VISITS = 115
export const HOUSEHOLDS = 100

/** Ids are as long as a phone makes them; they differ within a team, and nothing is counted across teams by them. */
const idOf = (kind: string, number: number) => `${kind}${String(number).padStart(19, '0')}`

export function rollOf(size: number): Record<string, Member> {
  return Object.fromEntries(Array.from({ length: size }, (_, index) => {
    const pid = idOf('m', index)
    return [pid, { v: SHAPE_VERSION, pid, name: `Thành viên ${index + 1}`, role: index === 0 ? 'leader' : 'member', kind: 'local', organisation: 'other', position: '', phone: null, joinedOn: '2025-08-01', leftOn: null, confirmed: true, by: pid, updatedAt: ENTERED }]
  }))
}

/** A month of visits, the first to a household with all that is asked there. */
export function monthOfFacts(key: string, roll: string[], first: string, visits = VISITS, days = 29, households = HOUSEHOLDS): StoredFact[] {
  const dice = diceFor(`month ${key}`)
  return Array.from({ length: visits }, (_, index) => {
    const on = addDays(first, Math.floor(index * days / visits))
    const at = startOfDay(on) + 18 * 3_600_000 + index * 1000
    return visitOf(dice, index, index % households, roll, on, at)
  })
}

/** One visit at an instant (ms). */
export function visitOf(dice: Dice, number: number, household: number, roll: string[], on: string, at: number): StoredFact {
  const residents = Array.from({ length: dice.int(1, 4) }, (_, index) => `p${index + 1}`)
  const skill = dice.pick(SKILLS)
  const known = dice.int(0, 3)
  const after = {
    consent: 'agreed' as const,
    residents: Object.fromEntries(residents.map(resident => [resident, 'Người'])),
    levels: Object.fromEntries(residents.flatMap(resident => SKILLS.map((each, index) => [`${resident}_${each}`, index < known || each === skill ? 'does' as const : 'knows' as const]))),
    has: Object.fromEntries(residents.flatMap(resident => [[`${resident}_vneid`, dice.chance(0.8)], [`${resident}_phone`, dice.chance(0.9)]])),
    remote: dice.chance(0.05),
    priority: dice.chance(0.1),
  }
  return { id: idOf('f', number), v: SHAPE_VERSION, kind: 'visit', met: 'met', village: 'b1', on, at, by: dice.pick(roll), household: idOf('h', household), residents: residents.slice(0, 2), skills: [skill], before: [], after: patchLines(after) }
}
