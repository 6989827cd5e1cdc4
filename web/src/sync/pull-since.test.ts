import { expect, it } from 'vitest'
import { planPull } from './pull-since'

const MINUTE = 60_000
const head = { seq: 7, cursor: 100 * MINUTE, rollAt: 50 * MINUTE, updatedAt: 101 * MINUTE }

it('fetches everything the first time, and while the team has no head', () => {
  expect(planPull(undefined, head)).toEqual({ households: 'all', members: 'all' })
  expect(planPull(head, undefined)).toEqual({ households: 'all', members: 'all' })
})

it('fetches nothing while the head is the same', () => {
  expect(planPull(head, { ...head })).toEqual({ households: 'none', members: 'none' })
})

it('fetches what changed since the cursor, or since two minutes before the server\'s time of the last pull', () => {
  expect(planPull(head, { ...head, seq: 8, cursor: 120 * MINUTE })).toEqual({ households: 99 * MINUTE, members: 'none' })
  expect(planPull({ ...head, updatedAt: 300 * MINUTE }, { ...head, seq: 8 }).households).toBe(100 * MINUTE)
})

it('fetches the roll when it changed', () => {
  expect(planPull(head, { ...head, seq: 8, rollAt: 60 * MINUTE }).members).toBe(50 * MINUTE)
})
