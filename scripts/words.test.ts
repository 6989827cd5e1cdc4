import { expect, it } from 'vitest'
import { readWords } from '../tests/support/forbidden-words'

it('says nothing in words that a village head would not use', () => {
  const { sentences, forbidden } = readWords()
  expect(sentences.length).toBeGreaterThan(500)
  expect(forbidden).toEqual([])
})
