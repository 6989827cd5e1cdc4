import * as z from 'zod/mini'
import { day, id, instant, prose, version } from '../shape'
import { REPORT_STATES } from './report-state'
import { terms } from './report-terms'

/** So many fields a report has at most. */
const MAX_FIELDS = 60
const texts = z.record(z.string().check(z.regex(/^[A-Z0-9]{1,40}$/i)), z.string().check(z.regex(/^[^\t]*$/)))

/** Texts by field: as many letters in all (the tabs between them counted) as `max` says. */
const textsOf = (max: number) => texts.check(z.refine(isWithin(max), 'Dài quá. Viết ngắn lại.'))
const isWithin = (max: number) => (map: Record<string, string>) => Object.keys(map).length <= MAX_FIELDS && Object.values(map).join('\t').length <= max

/** What a person says; values as `writeValue` writes them. `reasons`: why an answer is not what the app counted. */
const said = {
  answers: textsOf(20_000),
  reasons: textsOf(6000),
  /** "Nothing to report, because…"; null: there is something. */
  nothingBecause: z.nullable(prose(300)),
}

/** A word on single fields, by field, and one on the whole. */
const judged = { comments: textsOf(6000), note: prose(300) }

/** When the phone says that it was made (ms). */
const phoneClock = z.int().check(z.minimum(0))

/**
 * `teams/{teamId}/reports/{id}`, `units/{unitId}/reports/{id}` (`reportId`): a report from its draft on. The functions
 * alone create it, for everybody who owes it, when the period opens; from then on it is what its events left, written in one
 * commit with the newest of them (`last`; `by` is its author). The side that owes it saves and sends; `receiver`, the
 * unit that it goes to, returns, accepts, reopens, enters it for a team without anybody. Accepted is locked.
 * - `counted`: what the app itself said at `countedAt` (the tally's `asOf`, ms), by field; the report is `filledFrom` it
 * - `sentAt`: server time of the first sending, `madeAt`: the phone's; being returned makes nobody late
 * - `comments`, `note`: what the receiver said with his last move; `reopenedUntil`: an expired one is taken until then
 */
export const report = z.strictObject({
  v: version,
  ...terms,
  receiver: id,
  state: z.enum(REPORT_STATES),
  ...said,
  counted: textsOf(20_000),
  countedAt: z.nullable(phoneClock),
  ...judged,
  reopenedUntil: z.nullable(day),
  sentAt: z.nullable(instant),
  madeAt: z.nullable(phoneClock),
  last: id,
  by: id,
  updatedAt: instant,
})
export type Report = z.infer<typeof report>

/** What is done with a report. `extend`: a draft whose time has run out is taken until a day (`reopenedUntil`). */
export const REPORT_EVENT_KINDS = ['save', 'submit', 'enterFor', 'return', 'accept', 'reopen', 'extend'] as const
export type ReportEventKind = typeof REPORT_EVENT_KINDS[number]

/**
 * `…/reports/{id}/events/{eventId}`: what somebody did with a report, never changed: all that is said in it then, and the
 * word that goes with it. Its history is these.
 */
export const reportEvent = z.strictObject({
  v: version,
  kind: z.enum(REPORT_EVENT_KINDS),
  ...said,
  ...judged,
  madeAt: phoneClock,
  by: id,
  at: instant,
})
export type ReportEvent = z.infer<typeof reportEvent>
