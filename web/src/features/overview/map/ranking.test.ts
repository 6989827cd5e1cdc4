import type { Child } from '../children'
import { expect, it } from 'vitest'
import { MEASURES } from './measures'
import type { Order } from './ranking'
import { finding, rank } from './ranking'

const covered = MEASURES[0]!
const fraction = (name: string, part: number, of: number) => ({ id: name, name, level: 'commune' as const, figures: { 'teams.active': part, 'teams.commune': of } })
const active = MEASURES.find(({ id }) => id === 'to-ghi')!
const PLACES: Child[] = [fraction('Xã Đông Sơn', 1, 4), fraction('Xã Ân Phú', 3, 4), fraction('Xã An Sơn', 0, 0), fraction('Xã Bình Sơn', 1, 4)]

it('puts the gaps first, places without a figure last, equals by name', () => {
  const names = (order: Order) => rank(PLACES, active, order).map(({ name }) => name)
  expect(names('low')).toEqual(['Xã Bình Sơn', 'Xã Đông Sơn', 'Xã Ân Phú', 'Xã An Sơn'])
  expect(names('high')).toEqual(['Xã Ân Phú', 'Xã Bình Sơn', 'Xã Đông Sơn', 'Xã An Sơn'])
  expect(names('name')).toEqual(['Xã An Sơn', 'Xã Ân Phú', 'Xã Bình Sơn', 'Xã Đông Sơn'])
})

it('says the finding', () => {
  expect(finding(rank(PLACES, active, 'low'))).toBe('Thấp nhất Xã Bình Sơn 25,0%. Cao nhất Xã Ân Phú 75,0%. 1 nơi chưa có số.')
  expect(finding([])).toBe('')
})

it('divides by the households that are stated, of the same communes', () => {
  const rated = (figures: Child['figures']) => rank([{ id: 'a', name: 'Xã A', level: 'commune', figures }], covered, 'low')[0]
  expect(rated({ 'hh.covered': 5 })).toMatchObject({ rate: null, class: null })
  expect(rated({ 'hh.covered': 9, 'based.hh.covered': 5, 'based.total': 10 })).toMatchObject({ rate: { part: 5, of: 10 }, class: 3 })
})
