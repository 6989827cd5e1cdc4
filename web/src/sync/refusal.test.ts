import { correctHousehold, recordActivity } from '@tung-ngo/domain/command'
import { expect, it } from 'vitest'
import { codeOf, isFinal, reasonFor, stopsAll } from './refusal'
import { authorOf, SHEET, stored } from './testing'
import { REASONS } from './words'

it.each(['permission-denied', 'invalid-argument', 'failed-precondition', 'not-found', 'out-of-range'])('%s may be a no', code => expect(isFinal(code)).toBe(true))
it.each([undefined, 'unavailable', 'unknown', 'aborted', 'resource-exhausted', 'unauthenticated', 'deadline-exceeded', 'internal', 'cancelled'])('%s is worth another try', code => expect(isFinal(code)).toBe(false))

it('reads codes of every library, and none from a captive portal\'s page', () => {
  expect(codeOf(Object.assign(new Error('x'), { code: 'permission-denied' }))).toBe('permission-denied')
  expect(codeOf(Object.assign(new Error('x'), { code: 'auth/network-request-failed' }))).toBe('network-request-failed')
  expect(codeOf(new SyntaxError('Unexpected token <'))).toBeUndefined()
  expect(codeOf(Object.assign(new Error('x'), { code: 7 }))).toBeUndefined()
})

it('stops at what every act would meet, goes on past what concerns one', () => {
  expect([undefined, 'unavailable', 'unauthenticated', 'resource-exhausted'].map(stopsAll)).toEqual([true, true, true, true])
  expect(stopsAll('aborted')).toBe(false)
})

const today = '2026-11-20'
const correction = (on = today) => correctHousehold(authorOf('f1', on), 'h1', SHEET, { ...SHEET, helper: 'p-2' })!
const findings = { hasSeat: true, household: stored('h1'), today }

it('says why, and what to do', () => {
  expect(reasonFor(correction(), { ...findings, hasSeat: false })).toBe(REASONS.seatGone)
  expect(reasonFor(correction(), { ...findings, household: null })).toBe(REASONS.unknownHousehold)
  expect(reasonFor(correction(), { ...findings, household: stored('h1', { status: 'moved' }) })).toBe(REASONS.goneHousehold)
  expect(reasonFor(correction(), { ...findings, household: stored('h1', { consent: 'declined' }) })).toBe(REASONS.declined)
  expect(reasonFor(correction(), findings)).toBe(REASONS.refused)
  expect(reasonFor(correction('2025-09-01'), findings)).toContain('01/09/2025')
  expect(reasonFor(correction('2026-11-22'), findings)).toContain('22/11/2026')
  expect(reasonFor(recordActivity(authorOf('f1'), { kind: 'meeting', village: 'b1' }), { ...findings, household: undefined })).toBe(REASONS.refused)
})
