import * as z from 'zod/mini'
import { ORGANISATIONS } from '../member'
import type { Day } from '../period'
import { count, day, id, requiredText } from '../shape'
import type { TeamLevel } from '../team'

/** `must`: written as an order; `should`: guidance; `info`: what was observed elsewhere. */
export const STRENGTHS = ['must', 'should', 'info'] as const
export type Strength = typeof STRENGTHS[number]
export const SLOTS = ['size', 'leader', 'deputy', 'member', 'any'] as const
/** Written out: what is put together is kept by the first screen's script, which needs none of it. */
export const RULE_LEVELS = ['commune', 'village', 'any'] as const satisfies readonly (TeamLevel | 'any')[]

/**
 * One rule of a province for the make-up of its teams: so many persons in a slot. `size` counts everybody; a role counts
 * who has it and comes from one of `organisations` (from any, where none is named).
 * `province`: GSO code; null holds in the whole country. Valid from a day until before another. `source`: the document.
 */
export const compositionRule = z.strictObject({
  id,
  province: z.nullable(z.string().check(z.maxLength(10))),
  level: z.enum(RULE_LEVELS),
  slot: z.enum(SLOTS),
  organisations: z.readonly(z.array(z.enum(ORGANISATIONS)).check(z.maxLength(ORGANISATIONS.length))),
  min: count(100),
  max: z.nullable(count(100)),
  strength: z.enum(STRENGTHS),
  from: day,
  until: z.nullable(day),
  source: requiredText(200, 'văn bản nào nói'),
}).check(
  z.refine(({ min, max }) => max === null || min <= max, { path: ['max'], error: 'Nhiều nhất không thể nhỏ hơn ít nhất.' }),
  z.refine(({ from, until }) => until === null || from <= until, { path: ['until'], error: 'Ngày ngừng không thể trước ngày bắt đầu.' }),
)
export type CompositionRule = z.infer<typeof compositionRule>

/** Rules in force for a team on a day: its province's own, and without any the country's. */
export function rulesFor(rules: readonly CompositionRule[], { province, level, on }: { province: string, level: TeamLevel, on: Day }): CompositionRule[] {
  const inForce = rules.filter(rule => (rule.level === 'any' || rule.level === level) && rule.from <= on && (rule.until === null || on < rule.until))
  const own = inForce.filter(rule => rule.province === province)
  return own.length > 0 ? own : inForce.filter(rule => rule.province === null)
}

/** All rules that a province has, or had: its own where it wrote any, and those of the country. */
export function rulesOf(own: readonly CompositionRule[] | undefined, all: readonly CompositionRule[]): readonly CompositionRule[] {
  return own ? [...own, ...all.filter(({ province }) => province === null)] : all
}

/**
 * Whether a province's rules may become others on a day: one that has begun is only ever ended, from that day on, so that
 * decisions of before keep the rules of their day.
 */
export function keepsPast(before: readonly CompositionRule[], after: readonly CompositionRule[], today: Day): boolean {
  return before.filter(({ from }) => from <= today).every((rule) => {
    const kept = after.find(({ id }) => id === rule.id)
    if (!kept)
      return false
    const { until, ...rest } = rule
    const { until: ends, ...same } = kept
    return JSON.stringify(rest, Object.keys(rest).sort()) === JSON.stringify(same, Object.keys(rest).sort())
      && (ends === until || ((until === null || until > today) && (ends === null || ends >= today)))
  })
}
