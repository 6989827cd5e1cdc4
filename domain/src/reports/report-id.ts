import type { PeriodKey } from '../periods/span'
import type { ReportTerms } from './report-terms'

/**
 * Id of a report, of the list of who owes it and of what is consolidated from it: the unit that asks, its obligation,
 * the period. Below one reporter there can be one only. Ids hold no dot, so no two are written alike.
 */
export const reportId = (owner: string, obligation: string, period: PeriodKey): string => `${owner}.${obligation}.${period}`

/** The same, of a report or a list that says what it is of. */
export const idOfReport = ({ owner, obligation, period }: Pick<ReportTerms, 'owner' | 'obligation' | 'period'>): string => reportId(owner, obligation, period)
