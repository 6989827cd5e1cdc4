import { sheet as schema } from '@tung-ngo/domain/household'
import { describe, expect, it } from 'vitest'
import { household, rowsOf } from '../../team/fixture'
import { sheetOf } from '../../team/sheet'
import { blankSheet, finished, plainErrors, twinOf } from './sheet-form'

const TODAY = '2026-11-20'
const known = sheetOf(household('8', { label: 'Lò Văn Ánh', residents: { p1: 'Ông Ánh', p2: 'Cháu' }, nucleus: 'p2', levels: { p2_pay: 'does' }, has: { p2_vneid: true } }))

describe('a sheet as it is recorded', () => {
  it('is cleaned, and says who asked on which day', () => {
    const typed = { ...blankSheet('v-1', ' Ao  Cá '), label: ' Lò  Văn Ánh', consent: 'agreed', residents: { p1: ' Ông ', p2: '' } } as const
    const sheet = finished(typed, undefined, TODAY, 'p-7')
    expect(sheet).toMatchObject({ label: 'Lò Văn Ánh', lane: 'Ao Cá', consentOn: TODAY, consentBy: 'p-7', residents: { p1: 'Ông' } })
    expect(schema.safeParse(sheet).success).toBe(true)
  })

  it('keeps the day of an earlier answer', () => {
    expect(finished(known, known, TODAY, 'p-7')).toMatchObject({ consentOn: '2026-01-05', consentBy: 'p-1' })
  })

  it('says nothing more of a person taken off', () => {
    const sheet = finished({ ...known, residents: { p1: 'Ông Ánh', p2: '' } }, known, TODAY, 'p-7')
    expect(sheet).toMatchObject({ residents: { p1: 'Ông Ánh', p2: '' }, nucleus: null, levels: { p2_pay: 'none' }, has: { p2_vneid: false } })
  })

  it('keeps only the house when it declines, and no person when it was not asked', () => {
    expect(finished({ ...known, consent: 'declined' }, known, TODAY, 'p-7')).toMatchObject({ label: '', residents: {}, consentOn: TODAY, consentBy: 'p-7' })
    expect(finished({ ...known, consent: 'notAsked' }, known, TODAY, 'p-7')).toMatchObject({ label: 'Lò Văn Ánh', residents: {}, consentOn: null })
  })
})

it('must be told from other houses', () => {
  expect(plainErrors(blankSheet('v-1', '')).label).toBeDefined()
  expect(plainErrors({ ...blankSheet('v-1', ''), consent: 'declined' }).house).toBeDefined()
  expect(plainErrors({ ...blankSheet('v-1', ''), house: '8' })).toEqual({})
})

it('finds the house of the same name in the same lane, accents and case aside', () => {
  const rows = rowsOf(household('8', { label: 'Lò Văn Ánh' }))
  expect(twinOf(rows, { ...known, label: 'lo van anh' })?.id).toBe('8')
  expect(twinOf(rows, { ...known, label: 'lo van anh' }, '8')).toBeUndefined()
  expect(twinOf(rows, { ...known, house: '9' })).toBeUndefined()
})
