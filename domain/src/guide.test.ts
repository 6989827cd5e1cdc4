import { expect, it } from 'vitest'
import { guideId, guideText, isGuideId, MAX_RECORDING_BYTES, recording } from './guide'

const right = { v: 3, lang: 'thai', skill: 'pay', why: 'a', script: 'b', steps: ['c'], check: 'd', never: [], recorded: null, by: 'x', updatedAt: 1 }

it('a guide has one to six steps, and all four of what nobody asks or none', () => {
  const takes = (more: object) => guideText.safeParse({ ...right, ...more }).success
  expect(takes({})).toBe(true)
  expect(takes({ steps: Array.from({ length: 6 }).fill('c') })).toBe(true)
  expect(takes({ steps: Array.from({ length: 7 }).fill('c') })).toBe(false)
  expect(takes({ steps: [] })).toBe(false)
  expect(takes({ never: ['a', 'b', 'c', 'd'] })).toBe(true)
  expect(takes({ never: ['a', 'b', 'c'] })).toBe(false)
  expect(takes({ lang: 'french' })).toBe(false)
})

it('a recording has at most 300 KB', () => {
  const takes = (size: number) => recording.safeParse({ v: 3, type: 'audio/webm', bytes: new Uint8Array(size), by: 'x', updatedAt: 1 }).success
  expect([takes(0), takes(1), takes(MAX_RECORDING_BYTES), takes(MAX_RECORDING_BYTES + 1)]).toEqual([false, true, true, false])
})

it('the id says language and skill', () => {
  expect(isGuideId(guideId('hmong', 'safety'))).toBe(true)
  expect(isGuideId('thai-dance')).toBe(false)
})
