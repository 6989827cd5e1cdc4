import * as z from 'zod/mini'
import type { TemplateId } from '../reports/report-templates'
import { TEMPLATES } from '../reports/report-templates'
import { day, id, instant, requiredText, version } from '../shape'
import type { RuleId } from './reporting-rules'
import { REPORTING_RULES } from './reporting-rules'
import { timing } from './timing'

/** Who may owe a report. */
export const REPORTER_KINDS = ['villageTeams', 'communeTeams', 'teams', 'communes', 'districts', 'provinces'] as const
export type ReporterKind = typeof REPORTER_KINDS[number]

/** A campaign, a single report or an event: what it is about, first to last day. Its key is never a calendar period's. */
const occasion = z.strictObject({
  key: z.string().check(z.regex(/^o[\w-]{1,39}$/)),
  from: day,
  to: day,
}).check(z.refine(({ from, to }) => to >= from, 'Ngày cuối phải từ ngày đầu trở đi.'))

/**
 * `units/{unitId}/obligations/{id}`: what the places of a kind below a unit owe it. `rule`: the duty of the documents
 * that it follows, if one; without a `template` the report is a written one.
 */
export const obligation = z.strictObject({
  v: version,
  name: requiredText(120, 'tên báo cáo'),
  rule: z.nullable(z.enum(Object.keys(REPORTING_RULES) as RuleId[])),
  reporters: z.enum(REPORTER_KINDS),
  template: z.nullable(z.enum(Object.keys(TEMPLATES) as TemplateId[])),
  timing,
  occasions: z.array(occasion).check(z.maxLength(100)),
  by: id,
  updatedAt: instant,
}).check(z.refine(hasItsOccasions, 'Chưa ghi ngày của đợt báo cáo.'))
export type Obligation = z.infer<typeof obligation>

/** A campaign and a single report have one span, the calendar none of its own; events come as they come, in order. */
function hasItsOccasions({ timing: { cadence }, occasions }: Pick<Obligation, 'timing' | 'occasions'>): boolean {
  if (cadence === 'event')
    return occasions.every(({ from, to }, index) => from === to && (index === 0 || occasions[index - 1]!.to <= from))
  return occasions.length === (cadence === 'campaign' || cadence === 'once' ? 1 : 0)
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
