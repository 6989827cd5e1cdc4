import type { LogEvent } from '@tung-ngo/domain/log-entry'
import type { ConsolidationDoc } from '@tung-ngo/domain/reports/consolidation-doc'
import type { Issue } from '@tung-ngo/domain/reports/issue'
import type { Report, ReportEventKind } from '@tung-ngo/domain/reports/report'
import type { ReportState } from '@tung-ngo/domain/reports/report-state'
import type { SeatPlace } from '@tung-ngo/domain/seat'
import type { Change } from './describe'
import type { Happening } from './write-log'
import { formatDay } from '@tung-ngo/domain/day'
import { titleOfReport } from '../notices/who'

const STATE_WORDS: Record<ReportState, string> = { draft: 'Chưa gửi', submitted: 'Chờ duyệt', returned: 'Đã trả lại', accepted: 'Đã duyệt', consolidated: 'Đã tổng hợp', issued: 'Đã ban hành' }

const EVENTS: Record<Exclude<ReportEventKind, 'save'>, LogEvent> = {
  submit: 'report.sent',
  enterFor: 'report.entered',
  return: 'report.returned',
  accept: 'report.accepted',
  reopen: 'report.reopened',
  extend: 'report.extended',
}

/** What somebody did with a report, at the place that owes it; its drafts are told of nowhere. */
export function describeReport(place: SeatPlace, kind: ReportEventKind | null, { before, after }: Required<Change<Report>>): Happening | null {
  if (!before || !after || kind === null || kind === 'save')
    return null
  const takenUntil = ({ reopenedUntil, expiresOn }: Report) => {
    const day = reopenedUntil ?? expiresOn
    return day && `Nhận đến ${formatDay(day)}`
  }
  return {
    what: EVENTS[kind],
    place,
    by: after.by,
    about: null,
    subject: titleOfReport(after),
    ...kind === 'extend' ? { before: takenUntil(before), after: takenUntil(after) } : { before: STATE_WORDS[before.state], after: STATE_WORDS[after.state] },
    reason: kind === 'submit' ? null : after.note || null,
  }
}

/** A unit issued what it consolidated. */
export function describeIssue(unit: string, consolidation: Pick<ConsolidationDoc, 'name' | 'period' | 'from' | 'to'> | undefined, { number, day, signer, by }: Issue): Happening {
  return {
    what: 'report.issued',
    place: { unit },
    by,
    about: null,
    ...consolidation ? { subject: titleOfReport(consolidation) } : {},
    after: `Số ${number}, ngày ${formatDay(day)}, người ký ${signer}`,
  }
}
