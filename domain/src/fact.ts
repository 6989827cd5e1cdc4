import * as z from 'zod/mini'
import { AUDIENCES, fitsAttendees, headLines } from './audience'
import { resident } from './household'
import { MAX_PATCH_LINES, patchLine, respectsRefusal } from './patch-line'
import { MAX_PHOTOS, photoLine } from './photo'
import { count, day, id, instant, line, prose, version } from './shape'
import { part, skill } from './skill'

export const ACTIVITY_KINDS = ['visit', 'session', 'class', 'meeting', 'counter', 'school', 'market'] as const
export type ActivityKind = typeof ACTIVITY_KINDS[number]

/** `probe` is written by the functions alone: it travels up the tree to show that counting works. */
export const CHANGE_KINDS = ['register', 'correct', 'withdraw', 'probe'] as const
export type ChangeKind = typeof CHANGE_KINDS[number]

export const EQUIPMENT = ['laptop', 'scanner', 'phone', 'other'] as const
export const MET = ['met', 'absent', 'later'] as const

/** A phone's clock may be wrong, but it has thirteen digits at most (ms, until the year 2286). */
const MAX_CLOCK = 9_999_999_999_999

const patch = z.array(patchLine).check(z.maxLength(MAX_PATCH_LINES))

/**
 * Fields that every fact has: who says it (`by`), for which day (`on`), when the server took it (`at`), when by its own
 * clock the phone recorded it (`recordedAt`, ms), who sent it where that was not its author (`sentBy`), and what
 * changed on the household's sheet (`before`, `after`: see `patchLines`).
 */
const common = {
  v: version,
  on: day,
  by: id,
  at: instant,
  enteredFor: z.optional(id),
  recordedOffline: z.optional(z.boolean()),
  recordedAt: z.optional(count(MAX_CLOCK)),
  sentBy: z.optional(id),
  household: z.optional(id),
  before: z.optional(patch),
  after: z.optional(patch),
}

/** A withdrawal names the fact, a registration or correction its household and what stands there now. */
function namesItsSubject({ kind, of, household, after }: { kind: ChangeKind, of?: string | undefined, household?: string | undefined, after?: readonly string[] | undefined }): boolean {
  if (kind === 'withdraw')
    return of !== undefined
  return kind === 'probe' || (household !== undefined && after !== undefined)
}

/** Form 14: a visit, session, class… All but kind, day, village and author is optional. */
export const activity = z.strictObject({
  ...common,
  kind: z.enum(ACTIVITY_KINDS),
  village: id,
  met: z.optional(z.enum(MET)),
  residents: z.optional(z.array(resident).check(z.maxLength(15))),
  skills: z.optional(z.array(skill).check(z.maxLength(5))),
  parts: z.optional(z.array(part).check(z.maxLength(40))),
  services: z.optional(z.array(line(80)).check(z.maxLength(10))),
  platform: z.optional(line(60)),
  need: z.optional(prose(300)),
  audience: z.optional(z.enum(AUDIENCES)),
  attendees: z.optional(count(5000)),
  heads: z.optional(headLines),
  turns: z.optional(count(5000)),
  equipment: z.optional(z.array(z.enum(EQUIPMENT)).check(z.maxLength(4))),
  place: z.optional(line(120)),
  lessons: z.optional(prose(500)),
  note: z.optional(prose(500)),
  programme: z.optional(line(60)),
  campaign: z.optional(id),
  task: z.optional(id),
  photos: z.optional(z.array(photoLine).check(z.maxLength(MAX_PHOTOS))),
}).check(z.refine(respectsRefusal), z.refine(fitsAttendees, { path: ['heads'], error: 'Cộng lại nhiều hơn số người có mặt. Xem lại.' }))
export type Activity = z.infer<typeof activity>

/** A household registered or corrected, a fact withdrawn (`of`), or a probe. */
export const change = z.strictObject({
  ...common,
  kind: z.enum(CHANGE_KINDS),
  of: z.optional(id),
  reason: z.optional(prose(300)),
}).check(z.refine(respectsRefusal), z.refine(namesItsSubject))
export type Change = z.infer<typeof change>

/**
 * `teams/{teamId}/facts/{factId}`: what a person recorded. Facts are added, never changed or deleted;
 * a mistake is withdrawn by another fact. Everything that is counted can be rebuilt from them.
 */
export const fact = z.union([activity, change])
export type Fact = Activity | Change

export function isActivity(fact: Fact): fact is Activity {
  return (ACTIVITY_KINDS as readonly string[]).includes(fact.kind)
}
