import * as z from 'zod/mini'
import type { SheetPatch } from './household'
import { resident, sheetPatch } from './household'
import { count, day, id, instant, line, text, version } from './shape'
import { part, skill } from './skill'

export const ACTIVITY_KINDS = ['visit', 'session', 'class', 'meeting', 'counter', 'school', 'market'] as const
export type ActivityKind = typeof ACTIVITY_KINDS[number]

/** `probe` is written by the functions alone: it travels up the tree to show that counting works. */
export const CHANGE_KINDS = ['register', 'correct', 'withdraw', 'probe'] as const
export type ChangeKind = typeof CHANGE_KINDS[number]

export const AUDIENCES = ['trader', 'family_with_pupils', 'elderly', 'farmer', 'youth', 'general'] as const
export const EQUIPMENT = ['laptop', 'scanner', 'phone', 'other'] as const
export const MET = ['met', 'absent', 'later'] as const

/** Fields that every fact has: who says it (`by`), for which day (`on`), when the server took it (`at`). */
const common = {
  v: version,
  on: day,
  by: id,
  at: instant,
  enteredFor: z.optional(id),
  recordedOffline: z.optional(z.boolean()),
  household: z.optional(id),
  before: z.optional(sheetPatch),
  after: z.optional(sheetPatch),
}

/** A refusal leaves nothing of the household behind, in the fact that tells of it neither. */
function respectsRefusal({ before = {}, after = {} }: { before?: SheetPatch | undefined, after?: SheetPatch | undefined }): boolean {
  if (after.consent !== 'declined')
    return true
  const entries = [after.residents, after.levels, after.has, after.parts].flatMap(map => Object.keys(map ?? {}))
  return entries.length === 0 && !after.nucleus && !after.label && !after.landmark && Object.keys(before).every(field => field === 'consent')
}

/** A withdrawal names the fact, a registration or correction its household and what stands there now. */
function namesItsSubject({ kind, of, household, after }: { kind: ChangeKind, of?: string | undefined, household?: string | undefined, after?: SheetPatch | undefined }): boolean {
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
  need: z.optional(text(300)),
  audience: z.optional(z.enum(AUDIENCES)),
  attendees: z.optional(count(5000)),
  turns: z.optional(count(5000)),
  equipment: z.optional(z.array(z.enum(EQUIPMENT)).check(z.maxLength(4))),
  place: z.optional(line(120)),
  lessons: z.optional(text(500)),
  note: z.optional(text(500)),
  programme: z.optional(line(60)),
  campaign: z.optional(id),
  task: z.optional(id),
}).check(z.refine(respectsRefusal))
export type Activity = z.infer<typeof activity>

/** A household registered or corrected, a fact withdrawn (`of`), or a probe. */
export const change = z.strictObject({
  ...common,
  kind: z.enum(CHANGE_KINDS),
  of: z.optional(id),
  reason: z.optional(text(300)),
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
