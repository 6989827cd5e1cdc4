import { emptyTally } from '@tung-ngo/domain/tally'
import { writeRow } from '@tung-ngo/domain/unit-tally'
import { expect, it, vi } from 'vitest'
import { countedFor } from './counted-for'

const row = writeRow({ name: 'Tổ bản Nà Xa', level: 'village', seq: 1, asOf: 5, tally: { ...emptyTally(), months: { '2026-11': { 'acts.visit': 12 } } } })
const tallies = { now: { closed: '2026-10', day: '2026-11-21', asOf: 7.5, tally: emptyTally(), rows: { t1: row } }, closed: {} }
vi.mock('../../sync/unit-tallies', () => ({ readUnitTallies: () => Promise.resolve(tallies) }))

it('what the app counts of a team stands in the report that its commune enters for it', async () => {
  const { counted, countedAt } = await countedFor('c1', 't1', { template: 'monthOfTeam', period: '2026-11' })
  expect([counted.visits, counted.sessions, counted.shopsOpened, countedAt]).toEqual(['12', '0', undefined, 7])
})

it('nothing is counted of a campaign, or of a place that the tally does not know', async () => {
  expect(await countedFor('c1', 't1', { template: 'monthOfTeam', period: 'o1' })).toEqual({ counted: {}, countedAt: null })
  expect(await countedFor('c1', 't9', { template: 'monthOfTeam', period: '2026-11' })).toEqual({ counted: {}, countedAt: null })
})
