import { TEMPLATES } from '@tung-ngo/domain/reports/report-templates'
import { expect, it } from 'vitest'
import { previewOf } from './preview'
import type { Line } from './queue'

const line = (id: string, change: Partial<Line>): Line => ({ id, name: `Tổ ${id}`, kind: 'team', at: 0, status: 'submitted', standing: 'waiting', timeliness: 'inTime', sentAt: 1, madeAt: 1, nothingBecause: null, ...change })

it('shows the consolidated report as it would come out now', () => {
  const content = previewOf({
    unit: 'Xã Chiềng Mung',
    template: TEMPLATES.monthOfTeam,
    figures: { stock: {}, counted: { 'acts.visit': 52 } },
    lines: [
      line('t1', {}),
      line('t2', { standing: 'overdue', status: 'draft', timeliness: null }),
      line('t3', { standing: 'accepted', status: 'accepted', timeliness: 'late', nothingBecause: 'Cả tháng mưa lũ' }),
      line('t4', { standing: 'gone', status: 'gone', timeliness: null }),
    ],
    sums: [],
    below: new Map(),
    reports: new Map([['t1', { template: 'monthOfTeam', counted: { visits: '40' }, answers: { shopsOpened: '2' }, reasons: {} }]]),
  })
  expect(content.fields.find(({ field }) => field === 'visits')!.value).toBe(52)
  expect(content.fields.find(({ field }) => field === 'shopsOpened')!.value).toBe(2)
  expect(content.children.map(({ id, values }) => [id, values?.visits ?? null])).toEqual([['t1', 40], ['t2', null], ['t3', null]])
  expect(content.notSent).toEqual([{ id: 't2', name: 'Tổ t2' }])
  expect(content.nothing).toEqual([{ id: 't3', name: 'Tổ t3', because: 'Cả tháng mưa lũ' }])
  expect(content.rates).toEqual({ expected: 3, sent: 2, timely: 1 })
})

it('takes units that consolidate themselves at their word, once they are done', () => {
  const template = TEMPLATES.monthOfTeam
  const sum = (id: string, expected: number, sent: number) => ({ id, name: `Xã ${id}`, kind: 'sum' as const, at: 0, expected, sent, timely: sent - 1, accepted: 0 })
  const commune = previewOf({ unit: 'Xã c1', template, figures: { stock: {}, counted: { 'acts.visit': 52 } }, lines: [line('t1', {})], sums: [], below: new Map(), reports: new Map([['t1', { template: 'monthOfTeam', counted: {}, answers: { shopsOpened: '2' }, reasons: {} }]]) })
  const province = previewOf({ unit: 'Tỉnh', template, figures: { stock: {}, counted: { 'acts.visit': 90 } }, lines: [], sums: [sum('c1', 8, 8), sum('c2', 5, 3)], below: new Map([['c1', commune]]), reports: new Map() })
  expect(province.fields.find(({ field }) => field === 'visits')!.value).toBe(90)
  expect(province.fields.find(({ field }) => field === 'shopsOpened')!.value).toBe(2)
  expect(province.children.map(({ id, values }) => [id, values?.visits ?? null])).toEqual([['c1', 52], ['c2', null]])
  expect(province.notSent).toEqual([{ id: 'c2', name: 'Xã c2 (còn 2 trên 5 nơi)' }])
  expect(province.rates).toEqual({ expected: 13, sent: 11, timely: 9 })
})
