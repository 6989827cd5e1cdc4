import { expect, it } from 'vitest'
import { recordActivity } from './command'
import { activity } from './fact'
import { mayMove, moveReceived, recordElsewhere } from './move-act'

const author = { team: 't-1', pid: 'p-1', factId: 'f-1', on: '2026-11-20', recordedOffline: true, recordedAt: 1_763_640_000_000, enteredFor: 'p-2' }
const { fact } = recordActivity(author, { kind: 'session', village: 'v-1', attendees: 21, photos: ['a=1=x', 'b=1='] })
const act = { team: 't-1', id: 'f-1', fact }
const to = { team: 't-2', factId: 'f-2', village: 'v-2', photos: ['b=1='] }

it('an act goes to another team as it was, but for its village and the photos that stayed behind', () => {
  const { fact: moved, writes } = recordElsewhere(act, to)
  expect(moved).toEqual({ ...fact, village: 'v-2', photos: ['b=1='] })
  expect(activity.safeParse({ ...moved, at: 0 }).success).toBe(true)
  expect(writes.map(({ op, path }) => [op, path])).toEqual([['create', 'teams/t-2/facts/f-2']])
  expect('photos' in recordElsewhere(act, { ...to, photos: [] }).fact).toBe(false)
})

it('one that was received is withdrawn where it was, in the same batch', () => {
  const { writes } = moveReceived(act, to, 'f-3')
  expect(writes.map(({ path }) => path)).toEqual(['teams/t-2/facts/f-2', 'teams/t-1/facts/f-3'])
  expect(writes[1]!.data).toMatchObject({ kind: 'withdraw', of: 'f-1', by: 'p-1', on: '2026-11-20' })
})

it.each([
  ['his own in an open month', {}, '2026-10', true],
  ['of a month that is closed', {}, '2026-11', false],
  ['of somebody else', { by: 'p-9' }, '2026-10', false],
  ['that another sent for him', { sentBy: 'p-9' }, '2026-10', false],
  ['of a household', { household: 'h-1' }, '2026-10', false],
  ['that is a correction', { kind: 'correct' }, '2026-10', false],
])('an act %s', (_, more, closed, may) => expect(mayMove({ ...fact, ...more } as typeof fact, 'p-1', closed)).toBe(may))
