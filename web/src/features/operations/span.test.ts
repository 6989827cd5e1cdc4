import { expect, it } from 'vitest'
import { spanInWords } from './span'

it.each([[0, '0 giây'], [59_999, '59 giây'], [720_000, '12 phút'], [3_600_000, '1 giờ'], [11_100_000, '3 giờ 5 phút'], [200_000_000, '2 ngày']])('%i ms', (length, words) => {
  expect(spanInWords(length)).toBe(words)
})
