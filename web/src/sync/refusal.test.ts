import { correctHousehold, recordActivity } from '@tung-ngo/domain/command'
import { expect, it } from 'vitest'
import { codeOf, isFinal, sentenceFor, stopsAll, whyRefused, whyReportRefused } from './refusal'
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

it('says why a report was not taken: too early, too late, sent already', () => {
  const days = { state: 'draft' as const, opensOn: '2026-11-01', expiresOn: '2026-12-30', reopenedUntil: null }
  const of = (day: string, change: object = {}) => whyReportRefused({ ...days, ...change }, correction(), Date.parse(`${day}T05:00:00Z`))
  expect(of('2026-10-31')).toEqual({ why: 'reportClosed', reason: 'Kỳ này chưa mở. Gửi được từ 01/11/2026.' })
  expect(of('2026-12-31')).toEqual({ why: 'reportClosed', reason: 'Kỳ này đã đóng từ hết ngày 30/12/2026. Nhờ nơi nhận mở lại rồi gửi.' })
  expect([of('2026-11-20', { state: 'accepted' }), whyReportRefused(null, correction(), 0), of('2026-11-20')].map(({ why }) => why)).toEqual(['reportChanged', 'reportChanged', 'refused'])
})
