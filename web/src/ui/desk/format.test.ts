import { describe, expect, it } from 'vitest'
import { formatBase, formatFraction, formatNumber, formatRate } from './format'

describe('numbers as officials read them', () => {
  it('group by points and divide by a comma', () => {
    expect(formatNumber(2781)).toBe('2.781')
    expect(formatRate({ part: 117717, of: 281317 })).toBe('41,8%')
    expect(formatBase({ part: 117717, of: 281317 }, 'hộ')).toBe('117.717 trên 281.317 hộ')
    expect(formatFraction({ part: 269, of: 2828 })).toBe('269/2.828')
  })

  it('never round something to nothing, nor nearly all to all', () => {
    expect(formatRate({ part: 0, of: 2828 })).toBe('0,0%')
    expect(formatRate({ part: 1, of: 2828 })).toBe('dưới 0,1%')
    expect(formatRate({ part: 2827, of: 2828 })).toBe('trên 99,9%')
    expect(formatRate({ part: 2828, of: 2828 })).toBe('100,0%')
  })
})
