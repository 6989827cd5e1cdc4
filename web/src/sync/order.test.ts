import { expect, it } from 'vitest'
import { backoff, isDue } from './backoff'
import { nextToSend } from './order'
import { prunable } from './prune'
import { registrationOf, SHEET, visitOf } from './testing'

const NONE = new Set<string>()

it('sends in the order of recording', () => {
  const [first, second] = [visitOf('f1', 'h1', SHEET), visitOf('f2', 'h2', SHEET)]
  expect(nextToSend([second, first], 0, NONE, false)?.id).toBe('f1')
  expect(nextToSend([second, first], 0, new Set(['f1']), false)?.id).toBe('f2')
})

it('waits until an act is due, unless it is eager', () => {
  const entry = visitOf('f1', 'h1', SHEET, { nextTryAt: 2000 })
  expect(nextToSend([entry], 1000, NONE, false)).toBeUndefined()
  expect(nextToSend([entry], 1000, NONE, true)).toBe(entry)
  expect(nextToSend([entry], 2000, NONE, false)).toBe(entry)
})

it('never lets a visit overtake the registration of its household', () => {
  const registration = registrationOf('f1', 'h1', SHEET, { nextTryAt: 2000 })
  const visit = visitOf('f2', 'h1', SHEET)
  const other = visitOf('f3', 'h2', SHEET)
  expect(nextToSend([registration, visit, other], 1000, NONE, false)).toBe(other)
  expect(nextToSend([registration, visit], 1000, new Set(['f1']), true)).toBeUndefined()
})

it('doubles its waits up to five minutes, or one without any answer, spread by chance', () => {
  expect([1, 2, 3].map(attempts => backoff(attempts, true, 1))).toEqual([2000, 4000, 8000])
  expect(backoff(3, true, 0)).toBe(4000)
  expect(backoff(99, true, 1)).toBe(300_000)
  expect(backoff(99, false, 1)).toBe(60_000)
})

it('takes a wait set by a wrong clock for over', () => {
  expect(isDue(24 * 3_600_000, 0)).toBe(true)
  expect(isDue(60_000, 0)).toBe(false)
})

it('prunes what was received before today, but for the last fifty', () => {
  const now = Date.parse('2026-11-20T12:00:00Z')
  const receivedAt = (hoursAgo: number) => now - hoursAgo * 3_600_000
  const old = Array.from({ length: 60 }, (_, index) => visitOf(`old${index}`, 'h1', SHEET, { state: 'received', receivedAt: receivedAt(30 + index) }))
  const waiting = visitOf('w', 'h1', SHEET)
  expect(prunable([...old, waiting], now).map(({ id }) => id)).toEqual(old.slice(50).map(({ id }) => id))
  const today = Array.from({ length: 80 }, (_, index) => visitOf(`new${index}`, 'h1', SHEET, { state: 'received', receivedAt: receivedAt(1) }))
  expect(prunable([...today, ...old], now)).toHaveLength(60)
})
