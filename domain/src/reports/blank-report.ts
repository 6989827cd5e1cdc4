import type { Report } from './report'
import type { ReportTerms } from './report-terms'
import { SHAPE_VERSION } from '../shape'

/** A report as a place gets it when its period opens: nothing said yet. `now` in ms; `by`: who opened it. */
export function blankReport(terms: ReportTerms, receiver: string, by: string, now: number): Report {
  return {
    v: SHAPE_VERSION,
    ...terms,
    receiver,
    state: 'draft',
    answers: {},
    reasons: {},
    nothingBecause: null,
    counted: {},
    countedAt: null,
    comments: {},
    note: '',
    reopenedUntil: null,
    sentAt: null,
    madeAt: null,
    last: 'opened',
    by,
    updatedAt: now,
  }
}
