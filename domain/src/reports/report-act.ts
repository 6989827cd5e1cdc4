import type { Write } from '../command'
import { SERVER_TIME } from '../command'
import { addDays, dayOf } from '../day'
import { paths } from '../paths'
import type { Day } from '../period'
import { SHAPE_VERSION } from '../shape'
import type { Said } from './merge-said'
import { changedPaths, mergeSaid } from './merge-said'
import type { Report, ReportEvent, ReportEventKind } from './report'
import type { ReportMoveName, ReportState } from './report-state'
import { moveReport } from './report-state'

/** An expired draft is let in for so many days more at most. */
export const EXTENDED_DAYS = 60

/**
 * What is done with a report. `said` and `counted`: as they stand in the form, where the report is filled in; `seen`: what
 * was said when the form was opened: then no more than what was changed since is written.
 */
export interface ReportAct {
  kind: ReportEventKind
  side: 'reporter' | 'receiver'
  said?: Said
  seen?: Said
  counted?: Pick<Report, 'counted' | 'countedAt'>
  /** A word on the whole, and on single fields. */
  note?: string
  comments?: Record<string, string>
  reopenedUntil?: Day
}

/** Who does it; `event`: a new id; `now`: his own clock (ms). */
export interface ReportAuthor { pid: string, event: string, now: number }

/** What one commit carries: the event, the report as it is left, and the writes, the event's own first. */
export interface ReportCommand {
  event: Omit<ReportEvent, 'at'>
  after: Report
  writes: [Write, Write]
}

/** The commit for an act on the report at a path (`teams/…` or `units/…`); null where it cannot be done: not in this state, not by this side, or something is left unsaid. */
export function actOnReport(path: string, report: Report, act: ReportAct, { pid, event: id, now }: ReportAuthor): ReportCommand | null {
  const state = stateAfter(report, act, now)
  if (state === null)
    return null
  const { kind, note = '', comments = {}, seen, counted } = act
  const said = act.said && seen ? mergeSaid(seen, act.said, report) : act.said
  const { answers, reasons, nothingBecause } = said ?? report
  const event: ReportCommand['event'] = { v: SHAPE_VERSION, kind, answers, reasons, nothingBecause, comments, note, madeAt: now, by: pid }
  const changes: Partial<Report> = {
    ...isFilled(kind) ? { ...counted } : { comments, note },
    ...kind === 'enterFor' ? { note } : {},
    ...kind === 'extend' ? { reopenedUntil: act.reopenedUntil! } : {},
    ...state === report.state ? {} : { state },
    v: SHAPE_VERSION,
    by: pid,
    last: id,
  }
  const filled = !isFilled(kind) ? {} : act.said && seen ? changedPaths(seen, act.said) : { answers, reasons, nothingBecause }
  const sent = state === 'submitted' && report.sentAt === null ? { madeAt: now } : {}
  return {
    event,
    after: { ...report, ...isFilled(kind) ? { answers, reasons, nothingBecause } : {}, ...changes, ...sent, ...'madeAt' in sent ? { sentAt: now } : {}, updatedAt: now },
    writes: [
      { op: 'create', path: paths.reportEvent(path, id), data: { ...event, at: SERVER_TIME } },
      { op: 'update', path, data: { ...filled, ...changes, ...sent, ...'madeAt' in sent ? { sentAt: SERVER_TIME } : {}, updatedAt: SERVER_TIME } },
    ],
  }
}

const isFilled = (kind: ReportEventKind) => kind === 'save' || kind === 'submit' || kind === 'enterFor'

function stateAfter({ state }: Report, { kind, side, note = '', comments = {}, reopenedUntil }: ReportAct, now: number): ReportState | null {
  if (kind === 'save')
    return side === 'reporter' && (state === 'draft' || state === 'returned') ? state : null
  if (kind === 'extend')
    return side === 'receiver' && state === 'draft' && note.trim() && reopenedUntil && reopenedUntil <= addDays(dayOf(now), EXTENDED_DAYS) ? state : null
  const comment = [note, ...Object.values(comments)].join(' ')
  return moveReport(state, kind satisfies ReportMoveName, side, { comment, reason: note })
}
