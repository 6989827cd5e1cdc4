import type { Report } from '@tung-ngo/domain/reports/report'
import { dayOf, formatDay } from '@tung-ngo/domain/day'
import { idOfReport } from '@tung-ngo/domain/reports/report-id'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { docs } from '../store'
import { tell } from './tell'
import { formOf, sendersOf, titleOfReport } from './who'

/** A report that came back: whoever may send it is told why, once for each time. */
export async function tellReturned(kind: 'team' | 'unit', reporter: string, before: Report, report: Report): Promise<{ told: number }> {
  if (report.state !== 'returned' || before.state === 'returned')
    return { told: 0 }
  const place = kind === 'team' ? (await docs.team(reporter).get()).data()?.name ?? '' : (await docs.unit(reporter).get()).data()?.name ?? ''
  const [title, day] = [titleOfReport(report), dayOf(report.updatedAt)]
  const duty = { title, place, dueOn: report.dueOn, link: formOf(kind, idOfReport(report), reporter) }
  const why = report.note.trim() || Object.values(report.comments).join('; ')
  const text = `${title}, ${place}: cần sửa và gửi lại. ${why}`.slice(0, 600)
  const persons = await sendersOf(kind, reporter, day)
  const { fresh } = await tell(persons.map(({ id }) => ({ person: id, id: `returned-${report.last}`, title: `Trả lại ngày ${formatDay(day)}: ${title}`, item: { v: SHAPE_VERSION, kind: 'returned', day, text, duties: [duty], at: report.updatedAt } })))
  return { told: fresh.length }
}
