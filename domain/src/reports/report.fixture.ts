import type { Report } from './report'
import type { ReportState } from './report-state'
import type { ReportTerms } from './report-terms'
import { blankReport } from './blank-report'

/** A team's report of November 2026, as the functions make it, in a state. */
export function reportAt(state: ReportState): Report {
  const terms: ReportTerms = {
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
  }
  return { ...blankReport(terms, 'c1', 'functions', 0), v: 3, state }
}
