import { describe, expect, it } from 'vitest'
import { AUDIENCES, fitsAttendees, formatHeads, headLines, parseHeads } from './audience'

describe('head counts by audience', () => {
  it('are a line for each audience that came', () => {
    expect(formatHeads({ youth: 7, trader: 0, elderly: 5 })).toEqual(['elderly=5', 'youth=7'])
    expect(parseHeads(['elderly=5', 'youth=7'])).toEqual({ elderly: 5, youth: 7 })
    expect(headLines.safeParse(AUDIENCES.map(audience => `${audience}=5000`)).success).toBe(true)
    for (const line of ['child=1', 'youth=', 'youth=-1', 'youth=1.5', 'youth=10000'])
      expect(headLines.safeParse([line]).success, line).toBe(false)
  })

  it('come to no more than all who attended', () => {
    expect(fitsAttendees({ heads: ['elderly=5', 'youth=7'], attendees: 12 })).toBe(true)
    expect(fitsAttendees({ heads: ['elderly=5', 'youth=8'], attendees: 12 })).toBe(false)
    expect(fitsAttendees({ heads: ['elderly=1'] })).toBe(false)
    expect(fitsAttendees({})).toBe(true)
  })
})
