import { BASE_METRICS, DECLARED_METRICS } from './base-figure'
import { ACTIVITY_KINDS } from './fact'
import { POSSESSIONS } from './household'
import { metricsOf } from './registers/register-metrics'
import { REGISTERS } from './registers/registers'
import { SKILLS } from './skill'

/**
 * Three kinds of figure, never mixed. Flows add over months; a stock is that of the last day;
 * distinct counts add over places but not over time.
 */
export type MetricKind = 'flow' | 'stock' | 'distinct'

/** A tally's figures: metric id → number. A metric that is absent is 0. */
export type Figures = Record<string, number>

/** Levels whose units declare their teams (report form 1). */
export const DECLARING_LEVELS = ['province', 'district', 'commune'] as const
type DeclaringLevel = typeof DECLARING_LEVELS[number]
/** How many units of a level declared, or hold one that did; and how many of them have no registered team. */
export const declaredBy = (level: DeclaringLevel) => `declared.by.${level}` as const
export const declaredOnlyBy = (level: DeclaringLevel) => `declared.onlyBy.${level}` as const

const stocks = [
  'teams.commune',
  'teams.village',
  'members.commune',
  'members.village',
  'households',
  'hh.agreed',
  'hh.declined',
  'hh.notAsked',
  'hh.covered',
  'hh.oneDoesAll',
  'hh.spread',
  'hh.nobodyAble',
  'hh.helped',
  'hh.nucleus',
  'hh.inGroup',
  'hh.remote',
  'hh.priority',
  ...SKILLS.map(skill => `hh.does.${skill}`),
  ...POSSESSIONS.map(thing => `hh.has.${thing}`),
  'residents',
  ...SKILLS.map(skill => `residents.does.${skill}`),
  ...POSSESSIONS.map(thing => `residents.has.${thing}`),
  ...BASE_METRICS.map(metric => `base.${metric}`),
  ...DECLARED_METRICS,
  ...DECLARING_LEVELS.flatMap(level => [declaredBy(level), declaredOnlyBy(level)]),
]

const flows = [
  ...ACTIVITY_KINDS.map(kind => `acts.${kind}`),
  'visits.absent',
  'attendees',
  'turns',
  ...SKILLS.map(skill => `turns.${skill}`),
  'probes',
]

const distincts = ['teams.active', 'households.visited', 'residents.guided', 'members.active']

/** Communes in all, and those that state their number of households. */
export const COMMUNES = 'communes'
export const COMMUNES_BASED = 'communes.based'
/** Communes that have a team of their own; one with two is one. */
export const COMMUNES_TEAMED = 'communes.teamed'
/** Households that these communes state in all: what rates divide by, whatever a unit above states of itself. */
export const RATE_BASE = 'based.total'

/**
 * Household stocks whose rate needs a base figure. A commune that states its number of households repeats them
 * under `based.`, so that above it a rate divides figures of the same communes.
 */
export const RATED_METRICS = stocks.filter(id => id === 'households' || id.startsWith('hh.'))

/** Every metric by its id. A new metric is a row here and a line where it is counted. */
export const METRICS: Record<string, MetricKind> = {
  ...kinds([...stocks, COMMUNES, COMMUNES_BASED, COMMUNES_TEAMED, RATE_BASE, ...RATED_METRICS.map(id => `based.${id}`)], 'stock'),
  ...kinds(flows, 'flow'),
  ...kinds(distincts, 'distinct'),
  ...Object.assign({}, ...REGISTERS.map(metricsOf)) as Record<string, MetricKind>,
}

function kinds(ids: string[], kind: MetricKind): Record<string, MetricKind> {
  return Object.fromEntries(ids.map(id => [id, kind]))
}

/** Adds `more` onto `figures`; metrics that come to 0 are left out. */
export function addFigures(figures: Figures, more: Figures, sign: 1 | -1 = 1): Figures {
  for (const [id, value] of Object.entries(more)) {
    const sum = (figures[id] ?? 0) + sign * value
    if (sum === 0)
      delete figures[id]
    else
      figures[id] = sum
  }
  return figures
}

export function sameFigures(a: Figures, b: Figures): boolean {
  const ids = Object.keys(a)
  return ids.length === Object.keys(b).length && ids.every(id => a[id] === b[id])
}
