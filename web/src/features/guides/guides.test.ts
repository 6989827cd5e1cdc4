import { SKILLS } from '@tung-ngo/domain/skill'
import { describe, expect, it } from 'vitest'
import { SCRIPT_AUDIENCES } from './guide'
import { guideAsText } from './share'
import { GUIDES_VI } from './vi'
import { words } from './words'

describe.each(SKILLS)('the guide to %s', (skill) => {
  const guide = GUIDES_VI.guides[skill]

  it('has few steps, each short enough to be read aloud, and a word for every audience', () => {
    expect(guide.steps.length).toBeLessThanOrEqual(6)
    expect(guide.steps.filter(({ text }) => text.length > 100)).toEqual([])
    expect(SCRIPT_AUDIENCES.filter(audience => !guide.scripts[audience])).toEqual([])
  })

  it('shared as text says what nobody ever asks', () => {
    const text = guideAsText(words.skills[skill], guide)
    for (const line of words.neverList)
      expect(text).toContain(line)
    expect(text.length).toBeLessThan(1000)
  })
})
