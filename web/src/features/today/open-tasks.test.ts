import type { LocalRecord } from '../../sync/records'
import { expect, it } from 'vitest'
import { openTasksOf } from './open-tasks'
import { taskWords } from './task-words'

const task = (id: string, due: string, more: object = {}) => ({ id, title: id, due, state: 'open', assignee: 'p1', unsent: false, v: 3, by: 'p9', at: 0, updatedAt: 0, last: 'e', ...more }) as LocalRecord

it('shows what is mine and open, overdue first, with the days that are left', () => {
  const tasks = [task('later', '2026-11-23'), task('done', '2026-11-01', { state: 'done' }), task('hers', '2026-11-01', { assignee: 'p2' }), task('late', '2026-11-20'), task('today', '2026-11-21')]
  const open = openTasksOf(tasks, 'p1', '2026-11-21')
  expect(open.map(({ task, daysLeft }) => `${task.id}: ${taskWords.daysLeft(daysLeft)}`)).toEqual(['late: quá hạn 1 ngày', 'today: hạn hôm nay', 'later: còn 2 ngày'])
})
