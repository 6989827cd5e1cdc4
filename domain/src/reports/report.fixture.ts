import type { Report } from './report'
import type { ReportState } from './report-state'

/** A team's report of November 2026, as the functions make it, in a state. */
export function reportAt(state: ReportState): Report {
  return {
    v: 3,
    owner: 'c1',
    obligation: 'month',
    period: '2026-11',
    name: 'Báo cáo tháng của tổ',
    reporters: 'teams',
    template: 'monthOfTeam',
    from: '2026-11-01',
    to: '2026-11-30',
    opensOn: '2026-11-01',
    dueOn: '2026-11-30',
    lateFrom: '2026-12-01',
    expiresOn: null,
    receiver: 'c1',
    state,
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
    by: 'functions',
    updatedAt: 0,
  }
}
