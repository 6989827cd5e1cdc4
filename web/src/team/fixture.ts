import type { LocalHousehold } from '../sync'
import { BLANK_SHEET } from '@tung-ngo/domain/household'
import { SKILLS } from '@tung-ngo/domain/skill'
import { viewHousehold } from './view'

/** A made-up household for tests: agreed, one person, nothing known yet. */
export function household(id: string, more: Partial<LocalHousehold> = {}): LocalHousehold {
  return {
    ...BLANK_SHEET, id, team: 't-1', village: 'v-1', label: `Nhà ${id}`, lane: 'Giếng Nước', house: id, consent: 'agreed', consentOn: '2026-01-05',
    consentBy: 'p-1', residents: { p1: 'Bà' }, v: 1, visit: null, last: `f-${id}`, updatedAt: 0, unsent: false, ...more,
  }
}

/** One who does all five, with VNeID and a DVC account. */
export const COVERED: Partial<LocalHousehold> = {
  levels: Object.fromEntries(SKILLS.map(skill => [`p1_${skill}`, 'does'])),
  has: { p1_vneid: true, p1_dvc: true },
}

export const rowsOf = (...households: LocalHousehold[]) => households.map(viewHousehold)

export const visited = (on: string, met: 'met' | 'absent' | 'later' = 'met') => ({ on, met, by: 'p-1', note: '' })
