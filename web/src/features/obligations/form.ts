import type { Obligation, ReporterKind } from '@tung-ngo/domain/periods/obligation'
import type { DuePeriod } from '@tung-ngo/domain/periods/due-period'
import type { RuleId } from '@tung-ngo/domain/periods/reporting-rules'
import type { Cadence, Timing } from '@tung-ngo/domain/periods/timing'
import type { Burden } from '@tung-ngo/domain/reports/burden'
import type { UnitLevel } from '@tung-ngo/domain/unit'
import { parseDay } from '@tung-ngo/domain/day'
import { nextDeadlines } from '@tung-ngo/domain/periods/due-periods'
import { formatOccasion, occasionsOf } from '@tung-ngo/domain/periods/obligation'
import { kindOfReporters } from '@tung-ngo/domain/periods/reporter-kind'
import { REPORTING_RULES } from '@tung-ngo/domain/periods/reporting-rules'
import { burdenOf } from '@tung-ngo/domain/reports/burden'
import { words } from './words'

/** An obligation as an official writes it down, before who and when are stamped on it. */
export type Draft = Pick<Obligation, 'name' | 'rule' | 'reporters' | 'template' | 'timing' | 'occasions'>

const BELOW: Record<UnitLevel, readonly ReporterKind[]> = {
  nation: ['provinces', 'communes', 'communeTeams', 'villageTeams', 'teams'],
  province: ['districts', 'communes', 'communeTeams', 'villageTeams', 'teams'],
  district: ['communes', 'communeTeams', 'villageTeams', 'teams'],
  commune: ['villageTeams', 'communeTeams', 'teams'],
  village: ['villageTeams'],
}

/** Who may owe a unit a report: those below it. */
export const reportersBelow = (level: UnitLevel): readonly ReporterKind[] => BELOW[level]

/** Anchors that a cadence can have. */
export function anchorsOf(cadence: Cadence): Timing['anchor'][] {
  if (cadence === 'week')
    return ['weekday', 'afterEnd']
  return ['month', 'quarter', 'half', 'year'].includes(cadence) ? ['lastMonth', 'nextMonth', 'afterEnd'] : ['afterEnd']
}

/** A new obligation: by the last day of the month, until somebody says otherwise. */
export function newDraft(level: UnitLevel, today: string): Draft {
  return {
    name: '',
    rule: null,
    reporters: reportersBelow(level)[0]!,
    template: 'monthOfTeam',
    timing: { cadence: 'month', anchor: 'afterEnd', day: 0, inclusive: true, nonWorking: 'stay', innerDays: 0, graceDays: 0, expiresAfter: null, validFrom: today, validTo: null },
    occasions: [],
  }
}

/** What a duty of the documents fills in; the days from which it stands stay. */
export function withRule(draft: Draft, id: RuleId | null, level: UnitLevel): Draft {
  if (id === null)
    return { ...draft, rule: null }
  const { name, from, timing, template }: typeof REPORTING_RULES[RuleId] = REPORTING_RULES[id]
  const kinds = { team: 'teams', commune: 'communes', district: 'districts', province: 'provinces', nation: 'provinces', village: 'villageTeams' } as const
  const reporters = (from as readonly (keyof typeof kinds)[]).map(place => kinds[place]).find(kind => reportersBelow(level).includes(kind)) ?? draft.reporters
  return withCadence({ ...draft, rule: id, name, template, reporters, timing: { ...draft.timing, ...timing } }, timing.cadence)
}

/** A cadence brings an anchor that fits it, and room for its own days where it needs them. */
export function withCadence(draft: Draft, cadence: Cadence): Draft {
  const anchors = anchorsOf(cadence)
  const fits = anchors.includes(draft.timing.anchor)
  const isSpan = cadence === 'campaign' || cadence === 'once'
  const { validFrom } = draft.timing
  return {
    ...draft,
    timing: { ...draft.timing, cadence, ...fits ? {} : { anchor: anchors.at(-1)!, day: 0, inclusive: true } },
    occasions: isSpan ? draft.occasions.length === 1 ? draft.occasions : [formatOccasion({ key: 'o1', from: validFrom, to: validFrom })] : cadence === 'event' ? draft.occasions : [],
  }
}

/** The next deadlines of a draft; none while it makes no sense. */
export function deadlinesOf({ timing, occasions }: Draft, today: string): DuePeriod[] {
  const spans = occasionsOf({ occasions })
  const isDated = [timing.validFrom, ...spans.flatMap(({ from, to }) => [from, to])].every(day => parseDay(day))
  return isDated ? nextDeadlines(timing, today, 6, spans) : []
}

/** What the draft would cost each of its reporters beside what they owe already; null without a form. */
export function burdenOn({ template, reporters, timing }: Draft, others: Pick<Obligation, 'name' | 'template' | 'reporters' | 'timing'>[]): Burden | null {
  const owed = others.flatMap(other => other.template !== null && overlap(other.reporters, reporters) ? [{ name: other.name, template: other.template, cadence: other.timing.cadence }] : [])
  return template && burdenOf({ template, cadence: timing.cadence }, owed)
}

/** Whether some place owes by both. */
function overlap(a: ReporterKind, b: ReporterKind): boolean {
  return a === b || ((a === 'teams' || b === 'teams') && kindOfReporters(a) === kindOfReporters(b))
}

/** Months have 28 to 31 days: what becomes of a day that a month does not have. */
export function dayHelp({ anchor, day }: Pick<Timing, 'anchor' | 'day'>): string | undefined {
  return (anchor === 'lastMonth' || anchor === 'nextMonth') && day > 28 ? words.shortMonth(day) : undefined
}
