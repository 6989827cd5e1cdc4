import type { Possession, Resident, Sheet } from './household'
import { forEach } from './for-each'
import { POSSESSIONS, residentsOf } from './household'
import type { Level, Skill } from './skill'
import { bestLevel, SKILLS } from './skill'

/** The part of a sheet that decides the state of a household and its figures. */
export type CountedSheet = Pick<
  Sheet,
  'status' | 'consent' | 'residents' | 'levels' | 'has' | 'parts' | 'nucleus' | 'helper' | 'remote' | 'priority' | 'inGroup'
>

export interface HouseholdState {
  residents: Resident[]
  /** Best level in the house, per skill. */
  best: Record<Skill, Level>
  /** Skills that nobody in the house does yet. */
  missing: Skill[]
  /** Whether somebody in the house has it. */
  somebodyHas: Record<Possession, boolean>
  /** One person does all five skills. */
  oneDoesAll: boolean
  /** All five are done in the house, but by several persons. */
  spread: boolean
  /** Nobody does any of the five. */
  nobodyAble: boolean
  /** Nobody is able, and a member of the team is assigned to help. */
  helped: boolean
  /** The goal (S001 §2.9b): one does all five, and somebody has VNeID and somebody a DVC account; or helped. */
  covered: boolean
}

export function householdState(sheet: CountedSheet): HouseholdState {
  const residents = residentsOf(sheet)
  const best = forEach(SKILLS, skill => residents.reduce<Level>((level, resident) => bestLevel(level, resident.levels[skill]), 'none'))
  const somebodyHas = forEach(POSSESSIONS, thing => residents.some(resident => resident.has[thing]))
  const missing = SKILLS.filter(skill => best[skill] !== 'does')
  const oneDoesAll = residents.some(resident => SKILLS.every(skill => resident.levels[skill] === 'does'))
  const agreed = sheet.consent === 'agreed'
  const nobodyAble = agreed && missing.length === SKILLS.length
  const helped = nobodyAble && sheet.helper !== null
  return {
    residents,
    best,
    missing,
    somebodyHas,
    oneDoesAll,
    spread: missing.length === 0 && !oneDoesAll,
    nobodyAble,
    helped,
    covered: helped || (oneDoesAll && somebodyHas.vneid && somebodyHas.dvc),
  }
}
