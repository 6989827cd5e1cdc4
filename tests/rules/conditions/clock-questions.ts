import type { Request } from '../support/request'
import type { Doc } from '../support/rules'
import type { Question } from './questions'
import { paths } from '@tung-ngo/domain/paths'
import { Timestamp } from 'firebase/firestore'
import { ACTORS, pidOf } from '../world/actors'
import { accessDoc, reportDoc, SAID, sessionDoc } from '../world/documents'
import { STANDING } from '../world/seed'
import { SITES } from '../world/tree'

/** A question for an instant (ms) at which the server's clock stands. */
export interface ClockQuestion extends Question { clock: number }

const { member, communeOfficer } = ACTORS
const { team, spare, commune } = SITES.village
const [HOUR, DAY] = [3_600_000, 86_400_000]
/** As the world counts; a day in Vietnam begins seven hours before. */
const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

const ON = '2026-06-16'
const NOON = startOf(ON) + 12 * HOUR

/** Allowed up to the last millisecond of a span, or from its first one; denied one beside it. `request`: as it is at an instant. */
const edge = (label: string, allowed: number, denied: number, request: (clock: number) => Request): ClockQuestion[] => [
  { label: `${label}, just in time`, expected: 'allowed', clock: allowed, request: request(allowed) },
  { label: `${label}, a millisecond beside it`, expected: 'denied', clock: denied, request: request(denied) },
]

const session = (clock: number): Request => ({ actor: member, operation: 'create', path: paths.fact(team, 'f-clock'), data: { ...sessionDoc(pidOf(member)), on: ON, at: Timestamp.fromMillis(clock) } })

const access = { ...accessDoc(pidOf(communeOfficer), commune), until: Timestamp.fromMillis(NOON) }
const opened = (): Request => ({ actor: communeOfficer, operation: 'get', path: paths.household(spare, STANDING.household), given: { [paths.access(spare, communeOfficer.uid)]: access } })
const opens = (until: number): Request => ({
  actor: communeOfficer,
  operation: 'create',
  path: paths.access(spare, communeOfficer.uid),
  data: { ...access, at: Timestamp.fromMillis(NOON), until: Timestamp.fromMillis(until) },
})
const lasting = (label: string, allowed: number, denied: number) =>
  ([['allowed', allowed], ['denied', denied]] as const).map(([expected, until]): ClockQuestion => ({ label: `${label}: until ${until - NOON} ms after`, expected, clock: NOON, request: opens(until) }))

/** Opens anew what is over: what has not ended yet can only be ended. */
const opensAgain = (clock: number): Request => ({
  actor: communeOfficer,
  operation: 'update',
  path: paths.access(spare, communeOfficer.uid),
  given: { [paths.access(spare, communeOfficer.uid)]: access },
  data: { ...access, at: Timestamp.fromMillis(clock), until: Timestamp.fromMillis(clock + HOUR) },
})

const REPORT = paths.teamReport(team, 'r-clock')
const draft = { ...reportDoc(commune), opensOn: ON, expiresOn: ON, reopenedUntil: null }
const onReport = (actor: typeof member, data: Doc) => (clock: number): Request => ({
  actor,
  operation: 'update',
  path: REPORT,
  given: { [REPORT]: draft },
  data: { ...draft, ...data, last: 'e-new', by: pidOf(actor), updatedAt: Timestamp.fromMillis(clock) },
})
const fills = onReport(member, SAID)
const letsIn = onReport(communeOfficer, { note: 'Máy hỏng', reopenedUntil: ON })

/** Every span of the rules at both its ends. */
export const CLOCK_QUESTIONS: ClockQuestion[] = [
  ...edge('an act of 400 days ago', startOf(ON) + 400 * DAY, startOf(ON) + 400 * DAY + 1, session),
  ...edge('an act of tomorrow', startOf(ON) - DAY, startOf(ON) - DAY - 1, session),
  ...edge('a household, access until then', NOON - 1, NOON, opened),
  ...lasting('an access of eight hours', NOON + 8 * HOUR, NOON + 8 * HOUR + 1),
  ...lasting('an access of a millisecond', NOON + 1, NOON),
  ...edge('a new access after the last one', NOON, NOON - 1, opensAgain),
  ...edge('a report let in for sixty days', startOf(ON) - 60 * DAY, startOf(ON) - 60 * DAY - 1, letsIn),
  ...edge('a report on its first day', startOf(ON) - 7 * HOUR, startOf(ON) - 7 * HOUR - 1, fills),
  ...edge('a report on its last day', startOf(ON) + 17 * HOUR - 1, startOf(ON) + 17 * HOUR, fills),
]
