import { expect, it } from 'vitest'
import type { Said } from './merge-said'
import { changedPaths, mergeSaid } from './merge-said'

const said = (answers: Said['answers'], more: Partial<Said> = {}): Said => ({ answers, reasons: {}, nothingBecause: null, ...more })

it('an update carries what was changed, field by field', () => {
  expect(changedPaths(said({ a: '1', b: '2' }), said({ a: '1', c: '3' }))).toEqual({ 'answers.b': '', 'answers.c': '3' })
  expect(changedPaths(said({}), said({}, { reasons: { a: 'Quên ghi' }, nothingBecause: 'Mưa lũ' }))).toEqual({ 'reasons.a': 'Quên ghi', 'nothingBecause': 'Mưa lũ' })
  expect(changedPaths(said({ a: '1' }), said({ a: '1' }))).toEqual({})
})

it('what this phone changed stands over what another said meanwhile, all else is the other\'s', () => {
  const seen = said({ a: '1', b: '2', c: '3' })
  const now = said({ a: '1', b: '20', c: '30', d: '4' }, { nothingBecause: 'Mưa lũ' })
  expect(mergeSaid(seen, said({ a: '10', b: '2', c: '' }), now)).toEqual(said({ a: '10', b: '20', c: '', d: '4' }, { nothingBecause: 'Mưa lũ' }))
  expect(mergeSaid(said({}, { nothingBecause: 'Mưa lũ' }), said({}), said({}, { nothingBecause: 'Mưa lũ' })).nothingBecause).toBeNull()
})
