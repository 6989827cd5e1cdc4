import { correctHousehold, recordActivity } from '@tung-ngo/domain/command'
import { expect, it } from 'vitest'
import { codeOf, isFinal, sentenceFor, stopsAll, whyRefused } from './refusal'
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
  expect(whyRefused(correction(), { ...findings, hasSeat: false })).toBe('seatGone')
  expect(whyRefused(correction(), { ...findings, household: null })).toBe('unknownHousehold')
  expect(whyRefused(correction(), { ...findings, household: stored('h1', { status: 'moved' }) })).toBe('goneHousehold')
  expect(whyRefused(correction(), { ...findings, household: stored('h1', { consent: 'declined' }) })).toBe('declined')
  expect(whyRefused(correction(), findings)).toBe('refused')
  expect(whyRefused(correction('2025-09-01'), findings)).toBe('tooOld')
  expect(sentenceFor('tooOld', correction('2025-09-01'))).toContain('01/09/2025')
  expect(whyRefused(correction('2026-11-22'), findings)).toBe('notYet')
  expect(sentenceFor('notYet', correction('2026-11-22'))).toContain('22/11/2026')
  expect(sentenceFor('declined', correction())).toBe(REASONS.declined)
  expect(whyRefused(recordActivity(authorOf('f1'), { kind: 'meeting', village: 'b1' }), { ...findings, household: undefined })).toBe('refused')
})
