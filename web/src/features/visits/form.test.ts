import { residentsOf } from '@tung-ngo/domain/household'
import { describe, expect, it } from 'vitest'
import { household } from '../../team/fixture'
import { sheetOf } from '../../team/sheet'
import { blankVisit, freeKey, sheetAfter, visitFields } from './form'

const TODAY = '2026-11-20'
const start = sheetOf(household('8', { residents: { p1: 'Bà', p2: 'Cháu' }, nucleus: 'p2', levels: { p2_pay: 'knows' } }))
const form = (more = {}) => ({ ...blankVisit(start, residentsOf(start)), on: TODAY, residents: ['p2'], ...more })

describe('a visit form', () => {
  it('begins with the only person, and with nobody where several live', () => {
    expect(blankVisit(start, residentsOf(start)).residents).toEqual([])
    expect(blankVisit(start, residentsOf(start).slice(0, 1)).residents).toEqual(['p1'])
  })

  it('changes nothing on the sheet when only the visit is saved', () => {
    expect(sheetAfter(start, form(), 'met', 'p-1')).toEqual(start)
    expect(visitFields(start, form(), 'met')).toEqual({ kind: 'visit', village: 'v-1', met: 'met', residents: ['p2'] })
  })

  it('keeps levels of those who were guided, in what they were guided', () => {
    const levels = { p2_pay: 'does', p2_shop: 'does', p1_pay: 'does' } as const
    const after = sheetAfter(start, form({ skills: ['pay'], levels, has: { p2_vneid: true, p1_dvc: true } }), 'met', 'p-1')
    expect(after.levels).toEqual({ p2_pay: 'does' })
    expect(after.has).toEqual({ p2_vneid: true })
  })

  it('says nothing of people when nobody was met', () => {
    const filled = form({ skills: ['pay'], levels: { p2_pay: 'does' }, note: 'hẹn  tối thứ Bảy ' })
    expect(sheetAfter(start, filled, 'later', 'p-1')).toEqual(start)
    expect(visitFields(start, filled, 'later')).toEqual({ kind: 'visit', village: 'v-1', met: 'later', note: 'hẹn tối thứ Bảy' })
  })
})

describe('a house that was not asked', () => {
  const before = sheetOf(household('9', { consent: 'notAsked', consentOn: null, consentBy: null, residents: {} }))
  const asked = (more = {}) => ({ ...blankVisit(before, []), on: TODAY, ...more })

  it('agrees: its first person is its nucleus', () => {
    const after = sheetAfter(before, asked({ consent: 'agreed', newcomers: { p1: 'Ông' }, residents: ['p1'], skills: ['pay'], levels: { p1_pay: 'knows' } }), 'met', 'p-7')
    expect(after).toMatchObject({ consent: 'agreed', consentOn: TODAY, consentBy: 'p-7', residents: { p1: 'Ông' }, nucleus: 'p1', levels: { p1_pay: 'knows' } })
  })

  it('declines: only the house stays', () => {
    const answered = asked({ consent: 'declined', newcomers: { p1: 'Ông' }, residents: ['p1'], note: '' })
    expect(sheetAfter(before, answered, 'met', 'p-7')).toMatchObject({ consent: 'declined', label: '', residents: {}, house: '9' })
    expect(visitFields(before, answered, 'met')).toEqual({ kind: 'visit', village: 'v-1', met: 'met' })
  })

  it('is asked another time', () => {
    const later = asked({ newcomers: { p1: 'Ông' }, residents: ['p1'], skills: ['pay'] })
    expect(sheetAfter(before, later, 'met', 'p-7')).toEqual(before)
    expect(visitFields(before, later, 'met').residents).toBeUndefined()
  })
})

it('never gives a key twice, also not that of a person taken off', () => {
  expect(freeKey({ residents: { p1: '', p2: 'Cháu' } }, { p3: 'Ông' })).toBe('p4')
  expect(freeKey({ residents: Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`p${index + 1}`, 'x'])) }, {})).toBeUndefined()
})
