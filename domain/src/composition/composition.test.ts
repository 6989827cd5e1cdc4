import type { Member } from '../member'
import { describe, expect, it } from 'vitest'
import { checkComposition } from './check'
import { compositionRule, keepsPast, rulesFor, rulesOf } from './rule'
import { COMPOSITION_RULES } from './rules'

type Person = Pick<Member, 'role' | 'organisation'>
const idsOf = (members: Person[], where: Parameters<typeof rulesFor>[1]) => checkComposition(members, rulesFor(COMPOSITION_RULES, where)).map(({ rule, found }) => `${rule.id} ${found}`)

/** A village team of Quảng Ngãi that fills every slot. */
const FULL: Person[] = [
  { role: 'leader', organisation: 'party_cell' },
  { role: 'deputy', organisation: 'youth_union' },
  { role: 'member', organisation: 'police' },
  { role: 'member', organisation: 'women' },
  { role: 'member', organisation: 'farmers' },
]
const QUANG_NGAI = { province: '51', level: 'village', on: '2026-11-20' } as const

describe('the make-up of a team', () => {
  it('that fills every slot breaks no rule', () => {
    expect(idsOf(FULL, QUANG_NGAI)).toEqual([])
  })

  it('names each slot that is empty', () => {
    expect(idsOf(FULL.slice(0, 3), QUANG_NGAI)).toEqual(['CR-QN-V4 0', 'CR-QN-V5 0'])
    expect(idsOf([], QUANG_NGAI)).toEqual(['CR-QN-V1 0', 'CR-QN-V2 0', 'CR-QN-V3 0', 'CR-QN-V4 0', 'CR-QN-V5 0'])
  })

  it('counts a leader too many, and a team too large', () => {
    const heads: Person[] = Array.from({ length: 11 }, () => ({ role: 'leader', organisation: 'village_head' }))
    expect(idsOf(heads, { province: '94', level: 'village', on: '2024-01-01' })).toEqual(['CR-ST-1 11', 'CR-ST-2 11', 'CR-ST-3 0'])
  })

  it('is judged by the rules of its day', () => {
    expect(rulesFor(COMPOSITION_RULES, { ...QUANG_NGAI, on: '2025-07-21' }).map(({ id }) => id)).toEqual(['CR-VN-1'])
    expect(rulesFor(COMPOSITION_RULES, { province: '24', level: 'commune', on: '2025-07-01' }).map(({ id }) => id)).toEqual(['CR-VN-1'])
    expect(rulesFor(COMPOSITION_RULES, { province: '24', level: 'commune', on: '2025-06-30' }).map(({ id }) => id)).toEqual(['CR-BG-C1', 'CR-BG-C2', 'CR-BG-C3'])
  })

  it('is guided by the country\'s rule where the province has none', () => {
    expect(idsOf(FULL.slice(0, 3), { province: '14', level: 'commune', on: '2023-09-30' })).toEqual(['CR-VN-1 3'])
  })
})

describe('a province that changes its rules', () => {
  const own = COMPOSITION_RULES.filter(({ province }) => province === '51')
  const head = own.find(({ slot }) => slot === 'leader')
  const fresh = { ...head!, id: 'moi', organisations: ['party_cell'] as const, from: '2027-01-01', source: 'Công văn thử' }

  it('leaves decisions of before the rules of their day', () => {
    const today = '2026-11-20'
    const next = [...own.map(rule => rule.id === head!.id ? { ...rule, until: '2027-01-01' } : rule), fresh]
    expect(keepsPast(own, next, today)).toBe(true)
    const rules = rulesOf(next, COMPOSITION_RULES)
    expect([...own, fresh].every(rule => compositionRule.safeParse(rule).success)).toBe(true)
    expect(idsOf(FULL, QUANG_NGAI)).toEqual([])
    const leaders = (on: string) => rulesFor(rules, { ...QUANG_NGAI, on }).filter(({ slot }) => slot === 'leader').map(({ id }) => id)
    expect([leaders('2026-12-31'), leaders('2027-01-01')]).toEqual([[head!.id], ['moi']])
    expect(rulesFor(rulesOf([], COMPOSITION_RULES), QUANG_NGAI).map(({ id }) => id)).toEqual(['CR-VN-1'])
  })

  it.each([
    ['drops one that has begun', own.slice(1)],
    ['changes what one said', own.map(rule => ({ ...rule, min: rule.min + 1 }))],
    ['ends one yesterday', own.map(rule => ({ ...rule, until: '2026-11-19' }))],
  ])('may not, where it %s', (_, next) => expect(keepsPast(own, next, '2026-11-20')).toBe(false))

  it('may drop what has not begun', () => expect(keepsPast([...own, fresh], own, '2026-11-20')).toBe(true))
})
