import { expect, it } from 'vitest'
import { classOf } from './classes'

it.each([
  [0, 100, 0],
  [19, 100, 0],
  [20, 100, 1],
  [349, 1000, 1],
  [35, 100, 2],
  [50, 100, 3],
  [65, 100, 4],
  [100, 100, 4],
])('%i of %i is in class %i', (part, of, expected) => {
  expect(classOf({ part, of })).toBe(expected)
})

it('puts a place without a rate in no class', () => {
  expect(classOf(null)).toBeNull()
})
