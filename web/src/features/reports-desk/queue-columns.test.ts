import { expect, it } from 'vitest'
import { selectRows, sortRows } from '../../table/rows'
import { QUEUE_COLUMNS, queueFilters } from './queue-columns'

const line = (id: string, name: string, standing: 'waiting' | 'overdue' | 'accepted', sentAt: number | null, more = {}) =>
  ({ id, name, standing, sentAt, kind: 'team', status: 'expected', timeliness: sentAt ? 'late' : null, madeAt: null, nothingBecause: null, at: 0, ...more }) as never
const lines = [line('a', 'Tổ bản Nà Xa', 'accepted', Date.parse('2026-11-20T12:00:00Z')), line('b', 'Tổ bản Pá Hốc', 'overdue', null), line('c', 'Tổ bản Ban', 'waiting', Date.parse('2026-11-21T12:00:00Z'), { nothingBecause: 'Lũ quét' })] as never[]
const namesOf = (found: unknown[]) => found.map(found => (found as { id: string }).id)

it('the most urgent first, by name, or what came last', () => {
  const [name, standing, sentAt] = QUEUE_COLUMNS
  expect(namesOf(sortRows(lines, standing!, 'ascending', name!))).toEqual(['b', 'c', 'a'])
  expect(namesOf(sortRows(lines, name!, 'ascending', name!))).toEqual(['c', 'a', 'b'])
  expect(namesOf(sortRows(lines, sentAt!, 'descending', name!))).toEqual(['c', 'a', 'b'])
  expect(namesOf(selectRows(lines, [name!], 'pa hoc', undefined))).toEqual(['b'])
  expect(namesOf(selectRows(lines, [name!], '', queueFilters.find(({ id }) => id === 'waiting')))).toEqual(['c'])
  expect(QUEUE_COLUMNS.map(column => column.text(lines[2]!))).toEqual(['Tổ bản Ban', 'Chờ duyệt', '19:00 21/11/2026', 'muộn', 'Lũ quét'])
})
