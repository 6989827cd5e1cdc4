import type { LogEvent } from '@tung-ngo/domain/log-entry'
import { expect, it } from 'vitest'
import { asleepIn } from './log'

/** The newest first, as the log is read. */
const told = (...events: [LogEvent, string][]) => events.toReversed().map(([what, about]) => ({ what, about }))

it('whoever was given a seat sleeps until he enters his code', () => {
  expect([...asleepIn(told(['seat.given', 'a'], ['code.made', 'a'], ['seat.given', 'b'], ['code.used', 'a']))]).toEqual(['b'])
})

it('sleeps again once signed out everywhere or rested', () => {
  expect([...asleepIn(told(['code.used', 'a'], ['person.signedOut', 'a'], ['code.used', 'b'], ['person.rested', 'b'], ['code.used', 'b']))]).toEqual(['a'])
})

it('who is awake stays awake when he is taken up again', () => {
  expect([...asleepIn(told(['seat.given', 'a'], ['code.used', 'a'], ['seat.ended', 'a'], ['seat.given', 'a']))]).toEqual([])
})
