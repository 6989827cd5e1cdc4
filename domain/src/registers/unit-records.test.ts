import { expect, it } from 'vitest'
import { startOfDay } from '../day'
import { figuresOf } from '../period-figures'
import { openOnly, ownParts, sumClosed } from '../unit-closing'
import { sumRows } from '../unit-tally'
import { instruments } from './instruments'
import type { StoredEvent } from './record-events'
import { lineKey, ownStock, recordLine } from './unit-records'

const event = (id: string, kind: string, day: string, after: StoredEvent['after'] = {}): StoredEvent => ({ v: 3, id, kind, after, note: '', by: 'p1', at: startOfDay(day) + 3_600_000 })
const entered = { number: '12/KH-UBND', type: 'plan', title: 'Kế hoạch', issuer: 'UBND xã', on: '2026-10-01' }
const source = { register: instruments, id: 'd1', events: [event('e1', 'create', '2026-10-03', entered), event('e2', 'edit', '2026-10-20', { type: 'letter' }), event('e3', 'edit', '2026-10-28', { type: 'plan' }), event('e4', 'expire', '2026-11-10')] }
const records = { [lineKey(source)]: recordLine(source) }

it('a unit\'s own records are told from their line for any day', () => {
  expect(records).toEqual({ 'instruments/d1': '2026-10-03 create inForce:plan;2026-10-20 edit inForce:letter;2026-10-28 edit inForce:plan;2026-11-10 expire expired:plan' })
  expect(ownStock(records, 'commune', '2026-10-02')).toEqual({})
  expect(ownStock(records, 'commune', '2026-10-25')).toEqual({ 'instruments.inForce': 1, 'instruments.inForce.letter': 1 })
  expect(ownStock(records, 'commune', '2026-10-31')).toEqual({ 'instruments.inForce': 1, 'instruments.inForce.plan': 1, 'plans.commune': 1 })
  expect(ownStock(records, 'province', '2026-10-31')).not.toHaveProperty(['plans.commune'])
  expect(recordLine({ ...source, events: source.events.slice(1) })).toBe('')
})

it('they stand in the tally of today, at the ends of open months, and in closed months by day', () => {
  const tally = sumRows('commune', {}, {}, '2026-11-20', undefined, records)
  expect(tally.stock).toEqual({ communes: 1 })
  expect(tally.ends['2026-10']).toMatchObject({ 'instruments.inForce': 1, 'plans.commune': 1 })
  expect(tally.ends['2026-09']).toBeUndefined()
  expect(tally.months).toEqual({ '2026-10': { 'instruments.entered': 1, 'instruments.entered.plan': 1 }, '2026-11': { 'instruments.ended': 1, 'instruments.ended.plan': 1 } })
  expect(openOnly(tally, '2026-10').months).not.toHaveProperty('2026-10')

  const closed = sumClosed('commune', [], {}, true, ownParts(records, 'commune', '2026-10'))
  expect(closed.figures).toMatchObject({ 'instruments.inForce.plan': 1, 'instruments.entered': 1 })
  const docs = { now: { closed: '2026-10', day: '2026-11-20', tally }, closed: { '2026-10': closed } }
  expect(figuresOf('2026-10', docs)).toMatchObject({ stock: { 'plans.commune': 1 }, counted: { 'instruments.entered': 1 }, state: 'closed' })
  expect(closed.days['2026-10-20']).toEqual({ 'instruments.inForce.letter': 1, 'instruments.inForce.plan': -1, 'plans.commune': -1 })
})
