import type { LocalRecord } from '../../sync/records'
import type { Day } from '@tung-ngo/domain/period'
import { daysBetween } from '@tung-ngo/domain/day'

/** A person's open tasks, the one that is due first at the head. `daysLeft` is negative for what is overdue. */
export function openTasksOf(records: readonly LocalRecord[], pid: string, today: Day): { task: LocalRecord, daysLeft: number }[] {
  return records
    .filter(({ state, assignee }) => state === 'open' && assignee === pid)
    .map(task => ({ task, daysLeft: daysBetween(today, String(task.due)) }))
    .toSorted((a, b) => a.daysLeft - b.daysLeft)
}
