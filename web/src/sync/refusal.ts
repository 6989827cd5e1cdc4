import type { Recording } from '@tung-ngo/domain/command'
import type { Household } from '@tung-ngo/domain/household'
import type { Day } from '@tung-ngo/domain/period'
import type { RefusalReason } from '@tung-ngo/domain/refusal'
import type { Report } from '@tung-ngo/domain/reports/report'
import { daysBetween } from '@tung-ngo/domain/day'
import { refusalText, refuseReport } from '@tung-ngo/domain/reports/report-refusal'
import { REASONS } from './words'

/** Codes that say no to the command itself. Any other error, and any without a code, is worth another try. */
const FINAL_CODES = ['permission-denied', 'invalid-argument', 'failed-precondition', 'not-found', 'out-of-range']
/** How the libraries name a request that nothing answered. */
const NO_ANSWER_CODES = ['unknown', 'network-request-failed']
/** Codes of a server that answers, but not now: the other acts may still be tried. */
const BUSY_CODES = ['aborted', 'internal', 'already-exists', 'data-loss']

/** `permission-denied`, without a library's prefix; undefined where an error carries no code (a captive portal's page). */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code.replace(/^\w+\//, '') : undefined
}

export function isFinal(code: string | undefined): boolean {
  return code !== undefined && FINAL_CODES.includes(code)
}

/** Whether the next act would meet the same failure: no network, no quota, not signed in. */
export function stopsAll(code: string | undefined): boolean {
  return code === undefined || !BUSY_CODES.includes(code)
}

/** Whether the server itself said something; a captive portal's page is no answer. */
export function isAnswer(code: string | undefined): boolean {
  return code !== undefined && !NO_ANSWER_CODES.includes(code)
}

/** What the phone found out about a command that was refused. `household`: as it stands on the server, null if it does not. */
export interface Findings { hasSeat: boolean, household?: Household | null, today: Day }

const OLDEST_DAYS = 400

/** Why it was refused, as far as the phone can tell. */
export function whyRefused({ fact, writes }: Recording, { hasSeat, household, today }: Findings): RefusalReason {
  if (!hasSeat)
    return 'seatGone'
  if (daysBetween(fact.on, today) > OLDEST_DAYS - 1)
    return 'tooOld'
  if (daysBetween(today, fact.on) > 0)
    return 'notYet'
  const updates = writes.some(write => write.op === 'update')
  if (updates && household === null)
    return 'unknownHousehold'
  if (updates && household && household.status !== 'active')
    return 'goneHousehold'
  return updates && household?.consent === 'declined' ? 'declined' : 'refused'
}

/** The same of a report as it stands on the server now (null: none does), with its sentence. */
export function whyReportRefused(report: Pick<Report, 'state' | 'opensOn' | 'expiresOn' | 'reopenedUntil'> | null, recording: Recording, now: number): { why: RefusalReason, reason: string } {
  const refusal = report ? refuseReport(report, now) : 'locked'
  if (report && (refusal === 'notYet' || refusal === 'expired'))
    return { why: 'reportClosed', reason: refusalText(refusal, report) }
  const why = refusal ? 'reportChanged' : 'refused'
  return { why, reason: sentenceFor(why, recording) }
}

/** The reason in a sentence that says what to do. */
export function sentenceFor(why: RefusalReason, { fact }: Recording): string {
  const sentence = REASONS[why]
  return typeof sentence === 'string' ? sentence : sentence(fact.on)
}
