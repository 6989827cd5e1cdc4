import type { Health } from './health'
import { expect, it } from 'vitest'
import { MEASURED_EVERY, troublesOf } from './health'

const NOW = Date.parse('2026-11-21T03:00:00Z')
const DAY = '2026-11-21'
const WELL: Health = { v: 1, at: NOW, window: 60_000, tiers: [], late: [], queues: [{ name: 'hop', waiting: 40, failing: 0 }], errors: {}, refusals: {}, recount: null }
const error = { count: 3, at: NOW, message: 'x', trace: 'f1', about: '{}' }
const run = { kind: 'sample' as const, startedAt: NOW - 3_600_000, finishedAt: NOW, done: 9, total: 9, drifted: 0, healed: 0 }

it('is quiet where all is well', () => {
  expect(troublesOf(WELL, DAY, NOW)).toEqual([])
  expect(troublesOf({ ...WELL, recount: { ...run, finishedAt: null } }, DAY, NOW)).toEqual([])
  expect(troublesOf({ ...WELL, queues: null }, DAY, NOW + 2 * MEASURED_EVERY)).toEqual([])
})

it.each<[string, Partial<Health>, number]>([
  ['unmeasured', {}, 3 * MEASURED_EVERY],
  ['late', { late: [{ id: 'u', name: 'Xã A', level: 'commune', since: NOW - 400_000 }] }, 0],
  ['errors', { errors: { [DAY]: { hop: error } } }, 0],
  ['queue', { queues: [{ name: 'hop', waiting: 9000, failing: 0 }] }, 0],
  ['drift', { recount: { ...run, drifted: 1, healed: 1 } }, 0],
  ['recountStopped', { recount: { ...run, startedAt: NOW - 30 * 3_600_000, finishedAt: null } }, 0],
  ['refusals', { refusals: { [DAY]: { refused: 3, seatGone: 1 } } }, 0],
])('says %s', (trouble, more, later) => {
  expect(troublesOf({ ...WELL, ...more }, DAY, NOW + later)).toEqual([trouble])
})

it('leaves alone what was yesterday, and what was returned with good reason', () => {
  expect(troublesOf({ ...WELL, errors: { '2026-11-20': { hop: error } }, refusals: { [DAY]: { seatGone: 40, refused: 2 } } }, DAY, NOW)).toEqual([])
})
