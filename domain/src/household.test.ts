import { describe, expect, it } from 'vitest'
import type { Sheet } from './household'
import { BLANK_SHEET, declinedSheet, sheet as sheetSchema } from './household'
import { decodeSheet, encodeSheet, patchCode } from './household-code'
import { householdState } from './household-state'
import { applyPatch, diffSheets, updatePaths } from './sheet-patch'
import { SKILLS } from './skill'
import { householdFigures } from './stock'

const all = (key: string, level: 'does' | 'knows') => Object.fromEntries(SKILLS.map(skill => [`${key}_${skill}`, level]))

function house(fields: Partial<Sheet> = {}): Sheet {
  return { ...BLANK_SHEET, village: 'b1', label: 'Lò Văn Ánh', consent: 'agreed', residents: { p1: 'Ông Ánh', p2: 'Con trai' }, ...fields }
}

describe('household state', () => {
  it('is covered when one person does all five and somebody has VNeID and a DVC account', () => {
    const covered = house({ levels: all('p1', 'does'), has: { p1_vneid: true, p2_dvc: true } })
    expect(householdState(covered)).toMatchObject({ covered: true, oneDoesAll: true, spread: false, missing: [] })
    expect(householdState({ ...covered, has: { p1_vneid: true } }).covered).toBe(false)
    expect(householdState({ ...covered, levels: { ...covered.levels, p1_shop: 'understands' } })).toMatchObject({ covered: false, missing: ['shop'] })
  })

  it('tells five skills in one person from five skills spread over several', () => {
    const spread = house({
      levels: { p1_dvc: 'does', p1_pay: 'does', p2_shop: 'does', p2_safety: 'does', p2_local: 'does' },
      has: { p1_vneid: true, p1_dvc: true },
    })
    expect(householdState(spread)).toMatchObject({ spread: true, oneDoesAll: false, covered: false, missing: [] })
  })

  it('is covered by a helper only where nobody is able', () => {
    expect(householdState(house({ helper: 'm1' }))).toMatchObject({ nobodyAble: true, helped: true, covered: true })
    expect(householdState(house({ helper: 'm1', levels: { p1_pay: 'does' } }))).toMatchObject({ helped: false, covered: false })
    expect(householdState(house({ consent: 'notAsked', residents: {}, helper: 'm1' })).covered).toBe(false)
  })

  it('forgets a resident taken off the sheet', () => {
    const left = house({ residents: { p1: '', p2: 'Con trai' }, levels: all('p1', 'does'), has: { p1_vneid: true, p1_dvc: true } })
    expect(householdState(left)).toMatchObject({ covered: false, missing: [...SKILLS] })
  })

  it('keeps of a household that declined only that it stands there', () => {
    const declined = declinedSheet(house({ lane: 'ngõ Giếng Nước', house: '8', levels: all('p1', 'does') }), '2026-11-20', 'm1')
    expect(declined).toEqual({ ...BLANK_SHEET, village: 'b1', lane: 'ngõ Giếng Nước', house: '8', consent: 'declined', consentOn: '2026-11-20', consentBy: 'm1' })
  })
})

describe('patches of a sheet', () => {
  it('hold only the entries that changed, and applied lead to the same sheet', () => {
    const before = house()
    const after = house({ levels: { p1_pay: 'does' }, has: { p1_vneid: true }, inGroup: true })
    const patches = diffSheets(before, after)!
    expect(patches).toEqual({ before: { levels: {}, has: {}, inGroup: false }, after: { levels: { p1_pay: 'does' }, has: { p1_vneid: true }, inGroup: true } })
    expect(applyPatch(before, patches.after)).toEqual(after)
    expect(updatePaths(patches.after)).toEqual({ 'levels.p1_pay': 'does', 'has.p1_vneid': true, 'inGroup': true })
    expect(diffSheets(before, house())).toBeUndefined()
  })

  it('replace the maps whole where a household declines', () => {
    const before = house({ levels: all('p1', 'knows') })
    const after = declinedSheet(before, '2026-11-20', 'm1')
    const patches = diffSheets(before, after)!
    expect(applyPatch(before, patches.after)).toEqual(after)
    expect(updatePaths(patches.after)).toMatchObject({ levels: {}, residents: {} })
  })
})

describe('household code', () => {
  it('keeps everything that is counted, and no name', () => {
    const sheet = house({ levels: { ...all('p1', 'does'), p2_pay: 'knows' }, has: { p1_vneid: true, p2_phone: true, p2_data: true }, nucleus: 'p2', helper: 'm1', remote: true })
    const code = encodeSheet(sheet)
    expect(code).toBe('active|agreed|hr2|1:33333v,2:00100pi')
    expect(encodeSheet(decodeSheet(code))).toBe(code)
  })

  it('advances by patches as the sheet itself does', () => {
    const patch = { levels: { p1_pay: 'does' as const }, residents: { p3: 'Bà' } }
    expect(patchCode(encodeSheet(house()), patch)).toBe(encodeSheet(applyPatch(house(), patch)))
    expect(patchCode(undefined, house())).toBe(encodeSheet(house()))
  })
})

describe('a resident taken off the sheet', () => {
  it('counts nowhere, and comes back with all that was said of him', () => {
    const sheet = house({ levels: { p1_pay: 'does', p1_dvc: 'knows' }, has: { p1_vneid: true }, nucleus: 'p1' })
    const gone = patchCode(encodeSheet(sheet), { residents: { p1: '' } })
    expect(householdState(decodeSheet(gone)).residents.map(({ key }) => key)).toEqual(['p2'])
    expect(householdFigures(gone)).toMatchObject({ residents: 1 })
    expect(Object.keys(householdFigures(gone))).not.toContain('hh.nucleus')
    expect(patchCode(gone, { residents: { p1: 'Ông Ánh' } })).toBe(encodeSheet(sheet))
  })

  it('keeps what another phone says of him before his name is known', () => {
    const early = patchCode(encodeSheet(house()), { levels: { p3_pay: 'does' } })
    expect(householdFigures(patchCode(early, { residents: { p3: 'Con dâu' } }))).toMatchObject({ 'residents': 3, 'hh.does.pay': 1 })
  })
})

describe('sheet schema', () => {
  it('refuses a sixteenth resident, an unknown skill and an over-long name', () => {
    expect(sheetSchema.safeParse(house()).success).toBe(true)
    expect(sheetSchema.safeParse(house({ residents: { p16: 'Ai' } })).success).toBe(false)
    expect(sheetSchema.safeParse(house({ levels: { p1_sing: 'does' } as never })).success).toBe(false)
    expect(sheetSchema.safeParse(house({ label: 'A'.repeat(61) })).success).toBe(false)
  })
})
