import type { Day } from '@tung-ngo/domain/period'
import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { Duty } from '@tung-ngo/domain/periods/reminder-plan'
import { rowsOf } from '@tung-ngo/domain/periods/expected-doc'
import { idOfReport } from '@tung-ngo/domain/reports/report-id'
import { parallel } from '../counting/lists'
import { formOf, sendersOf, titleOfReport } from '../notices/who'

/** What one reporter of a list owes. */
export interface Owed extends Duty { kind: 'team' | 'unit' }

/** Who on these lists has not sent, with the persons who may. What was returned counts as sent: its receiver has told why. */
export function owedOn(lists: ExpectedDoc[], today: Day): Promise<Owed[]> {
  const open = lists.flatMap(list => rowsOf(list).flatMap(([reporter, row]) => row.kind === 'sum' || row.sentAt !== null || row.status === 'gone' || row.owedBy ? [] : [{ list, reporter, row }]))
  return parallel(open, 16, async ({ list, reporter, row: { kind, name } }): Promise<Owed> => {
    const id = idOfReport(list)
    return { id: `${id} ${reporter}`, kind, title: titleOfReport(list), place: name, dueOn: list.dueOn, submitted: false, link: formOf(kind, id, reporter), persons: await sendersOf(kind, reporter, today) }
  })
}
