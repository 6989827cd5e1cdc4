import { expect, it } from 'vitest'
import { eventsIn, LOG_EVENTS, LOG_GROUPS } from './log-entry'

it('every event is in one group, and no group is asked with more than a question may have', () => {
  const groups = (Object.keys(LOG_GROUPS) as (keyof typeof LOG_GROUPS)[]).map(eventsIn)
  expect(groups.flat().toSorted()).toEqual(Object.keys(LOG_EVENTS).toSorted())
  expect(groups.filter(({ length }) => length === 0 || length > 14)).toEqual([])
})
