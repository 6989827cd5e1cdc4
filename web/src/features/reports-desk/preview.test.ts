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
    reports: new Map([['t1', { template: 'monthOfTeam', counted: { visits: '40' }, answers: { shopsOpened: '2' }, reasons: {} }]]),
  })
  expect(content.fields.find(({ field }) => field === 'visits')!.value).toBe(52)
  expect(content.fields.find(({ field }) => field === 'shopsOpened')!.value).toBe(2)
  expect(content.children.map(({ id, values }) => [id, values?.visits ?? null])).toEqual([['t1', 40], ['t2', null], ['t3', null]])
  expect(content.notSent).toEqual([{ id: 't2', name: 'Tổ t2' }])
  expect(content.nothing).toEqual([{ id: 't3', name: 'Tổ t3', because: 'Cả tháng mưa lũ' }])
  expect(content.rates).toEqual({ expected: 3, sent: 2, timely: 1 })
})
