import type { VisitForm } from './form'
import { residentsOf } from '@tung-ngo/domain/household'
import { describe, expect, it } from 'vitest'
import { household } from '../../team/fixture'
import { sheetOf } from '../../team/sheet'
import { blankVisit } from './form'
import { hintOf, missingOf, saidOf } from './said'

const sheet = sheetOf(household('8', { residents: { p1: 'Bà', p2: 'Anh Dũng', p3: 'Cháu' }, levels: { p2_pay: 'does' }, has: { p3_vneid: true } }))
const people = residentsOf(sheet).map(known => ({ key: known.key, name: known.name, known }))
const form = (more: Partial<VisitForm> = {}): VisitForm => ({ ...blankVisit(sheet, residentsOf(sheet)), ...more })

describe('the sentence after saving', () => {
  it.each<[string, Partial<VisitForm>, string]>([
    ['a person, a skill and how far', { residents: ['p1'], skills: ['shop'], levels: { p1_shop: 'does' } }, 'Bà làm được Mua bán'],
    ['what was known before', { residents: ['p2'], skills: ['pay'] }, 'Anh Dũng làm được Thanh toán'],
    ['several skills, the furthest first', { residents: ['p1'], skills: ['shop', 'pay', 'safety', 'local'], levels: { p1_shop: 'knows', p1_pay: 'does', p1_safety: 'does' } }, 'Bà làm được Thanh toán, An toàn, biết Mua bán, được hướng dẫn Địa phương'],
    ['what somebody has now', { residents: ['p2', 'p3'], has: { p2_vneid: true, p3_vneid: true } }, 'Anh Dũng đã có VNeID; Cháu có mặt'],
    ['two people, and how many more', { residents: ['p1', 'p2', 'p3'], skills: ['pay'], levels: { p1_pay: 'understands' } }, 'Bà hiểu Thanh toán; Anh Dũng làm được Thanh toán và 1 người nữa'],
    ['nobody', { skills: ['pay'] }, ''],
    ['a house that declines', { consent: 'declined', residents: ['p1'], skills: ['pay'] }, ''],
  ])('names %s', (_, more, sentence) => expect(saidOf(form(more), people)).toBe(sentence))
})

describe('before saving', () => {
  it('a skill needs somebody who was guided in it', () => {
    expect(missingOf(form({ skills: ['pay'] }))).toBe('chọn người được hướng dẫn')
    expect(missingOf(form({ skills: ['pay'], residents: ['p1'] }))).toBeUndefined()
    expect(missingOf(form())).toBeUndefined()
    expect(missingOf(form({ skills: ['pay'], consent: 'declined' }))).toBeUndefined()
  })

  it.each<[string, Partial<VisitForm>, string | undefined]>([
    ['nobody was chosen', {}, 'Chưa chọn ai: lưu thì chỉ ghi là đã gặp.'],
    ['how far somebody came is open', { residents: ['p2', 'p3'], skills: ['pay'] }, 'Chưa chọn: Cháu biết tới đâu ở Thanh toán.'],
    ['all is said', { residents: ['p2'], skills: ['pay'] }, undefined],
    ['the house was not asked', { consent: 'notAsked' }, 'Chưa hỏi ý: lưu thì chỉ ghi là đã gặp.'],
  ])('says it when %s', (_, more, sentence) => expect(hintOf(form(more), people)).toBe(sentence))
})
