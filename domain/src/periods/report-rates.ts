import type { ExpectedRow } from './expected-list'

/** A part of a whole; the whole is never 0. */
export interface Share { part: number, of: number }

/** `reporting`: what was sent, at any time. `timely`: what was sent in time, that without network included. Null where nothing was expected. */
export interface ReportRates {
  reporting: Share | null
  timely: Share | null
}

/** Rates over the lines of an expected list: parts of it, so never more than all of it. */
export function reportRates(rows: ExpectedRow[]): ReportRates {
  const expected = rows.filter(({ status }) => status !== 'gone')
  const share = (part: ExpectedRow[]): Share | null => expected.length > 0 ? { part: part.length, of: expected.length } : null
  const sent = expected.filter(({ timeliness }) => timeliness !== null)
  return { reporting: share(sent), timely: share(sent.filter(({ timeliness }) => timeliness !== 'late')) }
}

/** Of 100, to one decimal place, as it is shown. */
export function percentOf({ part, of }: Share): number {
  return Math.round(part / of * 1000) / 10
}
