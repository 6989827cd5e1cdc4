import type { ConsolidationContent, DatedAddendum } from '@tung-ngo/domain/reports/consolidation-doc'
import { expect, it } from 'vitest'
import { saidBelow } from './below'

const field = (name: string, value: unknown, origin: string, texts: object[] = []) => ({ field: name, value, origin, counted: null, unsourced: false, reason: null, answered: 2, corrections: [], texts })
const content = {
  unit: 'Xã Chiềng Mung',
  children: [{ id: 't1', name: 'Tổ bản Nà Xa', values: {} }],
  fields: [field('visits', 40, 'counted'), field('shopsOpened', 5, 'typed'), field('proposals', null, 'open', [{ reporter: 't1', text: 'Thêm máy' }])],
  notSent: [],
  nothing: [],
  rates: { expected: 1, sent: 1, timely: 1 },
} as unknown as ConsolidationContent
const addendum: DatedAddendum = { at: 5, sentInAll: 2, sent: ['t2'], changes: [{ field: 'shopsOpened', before: 5, after: 8 }] }
const of = (from: string, to: string, change: object = {}) => ({ from, to, frozenAt: 1, content: JSON.stringify(content), addenda: [], ...change })
const november = { from: '2026-11-01', to: '2026-11-30' }

it('what places typed is added up, what they wrote stands by its place; what the app counts is not taken from them', () => {
  expect(saidBelow(november, [of('2026-11-01', '2026-11-30')])).toEqual({ answers: { shopsOpened: { value: 5 } }, texts: { proposals: [{ place: 'Tổ bản Nà Xa', text: 'Thêm máy' }] } })
})

it('what came late counts, what is of other days does not', () => {
  expect(saidBelow(november, [of('2026-11-01', '2026-11-30', { addenda: [JSON.stringify(addendum)] })]).answers).toEqual({ shopsOpened: { value: 8 } })
  expect(saidBelow(november, [of('2026-10-01', '2026-12-31'), of('2026-10-01', '2026-11-30')])).toEqual({ answers: {}, texts: {} })
})
