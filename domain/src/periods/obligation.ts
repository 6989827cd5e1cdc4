import * as z from 'zod/mini'
import type { TemplateId } from '../reports/report-templates'
import { TEMPLATES } from '../reports/report-templates'
import { dayPattern, id, instant, requiredText, version } from '../shape'
import type { RuleId } from './reporting-rules'
import { REPORTING_RULES } from './reporting-rules'
import type { Span } from './span'
import { timing } from './timing'

/** Who may owe a report. */
export const REPORTER_KINDS = ['villageTeams', 'communeTeams', 'teams', 'communes', 'districts', 'provinces'] as const
export type ReporterKind = typeof REPORTER_KINDS[number]

/** A campaign, a single report or an event: its key, which is never a calendar period's, and its day, or first and last day. */
const occasionLine = z.string().check(z.regex(new RegExp(`^o[\\w-]{1,39}=${dayPattern}(?:=${dayPattern})?$`), 'Chưa ghi đúng ngày của đợt báo cáo.'))

export const formatOccasion = ({ key, from, to }: Span): string => from === to ? `${key}=${from}` : `${key}=${from}=${to}`

/** The spans of an obligation's occasions, in their order. */
export function occasionsOf({ occasions }: Pick<Obligation, 'occasions'>): Span[] {
  return occasions.map((line) => {
    const [key, from, to = from] = line.split('=') as [string, string, string?]
    return { key, from, to }
  }).sort((a, b) => a.from.localeCompare(b.from) || a.key.localeCompare(b.key))
}

/**
 * `units/{unitId}/obligations/{id}`: what the places of a kind below a unit owe it. `rule`: the duty of the documents
 * that it follows, if one; without a `template` the report is a written one. Written by the unit's officer or deputy;
 * read by every account, as the unit itself.
 */
export const obligation = z.strictObject({
  v: version,
  name: requiredText(120, 'tên báo cáo'),
  rule: z.nullable(z.enum(Object.keys(REPORTING_RULES) as RuleId[])),
  reporters: z.enum(REPORTER_KINDS),
  template: z.nullable(z.enum(Object.keys(TEMPLATES) as TemplateId[])),
  timing,
  /** Lines as `formatOccasion` writes them: lists of texts are what the rules can check. */
  occasions: z.array(occasionLine).check(z.maxLength(100)),
  by: id,
  updatedAt: instant,
}).check(z.refine(hasItsOccasions, 'Chưa ghi ngày của đợt báo cáo.'))
export type Obligation = z.infer<typeof obligation>

/** A campaign and a single report have one span, the calendar none of its own; events come as they come, a day each. */
function hasItsOccasions({ timing: { cadence }, occasions }: Pick<Obligation, 'timing' | 'occasions'>): boolean {
  if (cadence === 'event')
    return occasions.every(line => line.split('=').length === 2)
  const spans = occasionsOf({ occasions })
  return spans.length === (cadence === 'campaign' || cadence === 'once' ? 1 : 0) && spans.every(({ from, to }) => to >= from)
}

/** Whether a place owes what an obligation asks for. Levels as in the tree; a team's place is that of its unit. */
export function owes(reporters: ReporterKind, place: { team: 'commune' | 'village' } | { unit: string }): boolean {
  const kinds: Record<ReporterKind, boolean> = {
    villageTeams: 'team' in place && place.team === 'village',
    communeTeams: 'team' in place && place.team === 'commune',
    teams: 'team' in place,
    communes: 'unit' in place && place.unit === 'commune',
    districts: 'unit' in place && place.unit === 'district',
    provinces: 'unit' in place && place.unit === 'province',
  }
  return kinds[reporters]
}
