import { expect, it } from 'vitest'
import { weeksOf } from './calendar'

const days = { '2026-11-01': { 'acts.visit': 4 }, '2026-11-19': { 'acts.visit': 16 }, '2026-10-31': { 'acts.visit': 99 } }
const weeks = weeksOf('2026-11', days, 'acts.visit', '2026-11-20')

it('a month stands in weeks from Monday to Sunday, every day of it once', () => {
  expect(weeks.map(week => week.length)).toEqual([7, 7, 7, 7, 7, 7])
  expect(weeks[0]!.slice(0, 6)).toEqual([null, null, null, null, null, null])
  expect(weeks.flat().flatMap(cell => cell?.date ?? [])).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  expect(weeksOf('2027-02', {}, 'turns', '2027-03-01')).toHaveLength(4)
})

it('a day is the darker the more was done, days to come say nothing, other months do not count', () => {
  const cell = (date: number) => weeks.flat().find(cell => cell?.date === date)
  expect([cell(1), cell(2), cell(19), cell(21)].map(cell => [cell!.count, cell!.shade])).toEqual([['4', 1], ['0', 0], ['16', 4], [null, 0]])
})

it('what was taken out of the book that day is less than nothing', () => {
  expect(weeksOf('2026-11', { '2026-11-02': { households: -2 } }, 'households', '2026-11-30')[1]![0]).toMatchObject({ count: '−2', shade: 0 })
})
