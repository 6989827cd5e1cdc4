import fc from 'fast-check'
import { expect, it } from 'vitest'
import { METRICS } from './metric'
import { packFigures, unpackFigures } from './packed-figures'

const ids = Object.keys(METRICS)

it('packs any figures into a string and out again', () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: -1000, max: 200_000_000 })), (figures) => {
    expect(unpackFigures(packFigures(figures))).toEqual(figures)
  }))
  expect(packFigures({})).toBe('')
})

it('gives every metric signs of its own', () => {
  const all = Object.fromEntries(ids.map((id, index) => [id, index + 1]))
  expect(unpackFigures(packFigures(all))).toEqual(all)
})

it('passes over a metric that it does not know', () => {
  expect(unpackFigures(packFigures({ 'hh.covered': 5, 'not.yet': 3 }))).toEqual({ 'hh.covered': 5 })
})

it('keeps the signs of stored figures', () => {
  expect(packFigures({ 'households': 12, 'acts.visit': 3 })).toMatchInlineSnapshot(`"HADcHJU3"`)
})
