import { expect, it } from 'vitest'
import { activityFields, blankActivity, missingOf, plainErrors } from './form'

const form = (more = {}) => ({ ...blankActivity('v-1'), ...more })

it('records only what was filled in', () => {
  expect(activityFields('session', form({ attendees: 30, place: ' nhà  văn hóa ', services: 'Khai sinh\n\nĐất đai ' })))
    .toEqual({ kind: 'session', village: 'v-1', attendees: 30, place: 'nhà văn hóa', services: ['Khai sinh', 'Đất đai'] })
})

it('says how many of each group came', () => {
  expect(activityFields('class', form({ attendees: 12, heads: { youth: 4, elderly: 8, trader: 0 } })).heads).toEqual(['elderly=8', 'youth=4'])
  expect(activityFields('class', form({ attendees: 12, heads: { trader: 0 } }))).not.toHaveProperty('heads')
})

it('keeps a zero', () => {
  expect(activityFields('market', form({ attendees: 0 })).attendees).toBe(0)
})

it('asks for the number of people, and for the skill behind turns', () => {
  expect(plainErrors(form()).attendees).toBeDefined()
  expect(plainErrors(form({ attendees: 3, turns: 2 })).turns).toBeDefined()
  expect(plainErrors(form({ attendees: 3, turns: 2, skills: ['pay'] }))).toEqual({})
  expect(missingOf(form())).toBe('số người có mặt')
  expect(missingOf(form({ attendees: 3, turns: 2 }))).toBe('kỹ năng của các lượt hướng dẫn')
  expect(missingOf(form({ attendees: 0 }))).toBeUndefined()
})
