import { correctHousehold } from '@tung-ngo/domain/command'
import { expect, it } from 'vitest'
import { overlay } from './overlay'
import { authorOf, entryOf, registrationOf, SHEET, stored, visitOf } from './testing'

it('shows the server\'s household as it is where nothing waits', () => {
  expect(overlay([stored('h1')], [])).toEqual([{ ...stored('h1'), unsent: false }])
})

it('lays two acts on one household over it, each with its own entries', () => {
  const paid = { ...SHEET, levels: { p1_pay: 'does' as const } }
  const helped = entryOf(correctHousehold(authorOf('f2'), 'h1', SHEET, { ...SHEET, helper: 'p-9', has: { p1_vneid: true } })!)
  const [household] = overlay([stored('h1', { levels: { p1_dvc: 'knows' } })], [visitOf('f1', 'h1', paid), helped])
  expect(household).toMatchObject({
    levels: { p1_dvc: 'knows', p1_pay: 'does' },
    has: { p1_vneid: true },
    helper: 'p-9',
    visit: { on: '2026-11-20', by: 'p-1', met: 'met' },
    last: 'f2',
    unsent: true,
    updatedAt: 5000,
  })
})

it('shows a household that is registered here, and the visit after it', () => {
  const paid = { ...SHEET, levels: { p1_pay: 'does' as const } }
  const households = overlay([], [registrationOf('f1', 'h7'), visitOf('f2', 'h7', paid)])
  expect(households).toHaveLength(1)
  expect(households[0]).toMatchObject({ id: 'h7', label: 'Lò Văn Ánh', levels: { p1_pay: 'does' }, last: 'f2', unsent: true })
})

it('leaves out a change of a household that this phone does not have', () => {
  expect(overlay([], [visitOf('f1', 'h9', { ...SHEET, helper: 'p-2' })])).toEqual([])
})

it('changes nothing in what it was given', () => {
  const before = [stored('h1')]
  overlay(before, [visitOf('f1', 'h1', { ...SHEET, levels: { p1_pay: 'does' } })])
  expect(before).toEqual([stored('h1')])
})
