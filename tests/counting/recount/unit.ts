import type { Counted } from './figures'
import type { Country, RawBase, RawUnit } from './sources'
import { addAll } from './figures'
import { countPapers } from './papers'
import { countTeam } from './team'

/** What the tallies of every team and unit must say at an instant: id → figures. */
export function countCountry(country: Country, now: number): Map<string, Counted> {
  const places = new Map<string, Counted>(country.teams.map(sources => [sources.team.id, countTeam(sources, now)]))
  // months end and close for a unit also when all that was below it went elsewhere
  const ended = new Set([...places.values()].flatMap(counted => [...counted.keys()].filter(where => /^(?:closed|ends) /.test(where))))
  countUnit(country.units.find(unit => unit.parent === null)!, country, places, [...ended], now)
  return places
}

/** Sum of the children, then what the unit states of itself. */
function countUnit(unit: RawUnit, country: Country, places: Map<string, Counted>, ended: string[], now: number): Counted {
  const counted: Counted = new Map(['stock', ...ended].map(where => [where, new Map()]))
  const children = unit.level === 'commune'
    ? country.teams.filter(({ team }) => team.commune === unit.id).map(({ team }) => places.get(team.id)!)
    : country.units.filter(child => child.parent === unit.id).map(child => countUnit(child, country, places, ended, now))
  for (const child of children)
    addAll(counted, child)
  countPapers(counted, unit, country.papers, now)
  for (const [where, figures] of counted) {
    if (/^(?:stock$|ends |closed \d)/.test(where))
      addStatements(figures, unit, country)
  }
  places.set(unit.id, counted)
  return counted
}

const RATED = /^(?:households$|hh\.)/

/** Base figures: those of the unit itself stand before what lies below it. Communes also tell what rates divide. */
function addStatements(figures: Map<string, number>, unit: RawUnit, { units, bases }: Country): void {
  const villages = units.filter(village => village.level === 'village' && village.parent === unit.id)
  for (const village of villages) {
    for (const { metric, value } of newest(bases, village.id))
      figures.set(`base.${metric}`, (figures.get(`base.${metric}`) ?? 0) + value)
  }
  for (const { metric, value } of newest(bases, unit.id))
    figures.set(`base.${metric}`, value)
  if (unit.level !== 'commune')
    return
  figures.set('communes', 1)
  if (figures.get('teams.commune'))
    figures.set('communes.teamed', 1)
  const households = figures.get('base.households')
  if (!households)
    return
  figures.set('communes.based', 1)
  figures.set('based.total', households)
  for (const [metric, value] of [...figures].filter(([metric]) => RATED.test(metric)))
    figures.set(`based.${metric}`, value)
}

/** The newest statement of each metric, by its day and then by when it came. */
function newest(bases: RawBase[], unit: string): RawBase[] {
  const byMetric = new Map<string, RawBase>()
  for (const base of bases.filter(base => base.unit === unit).sort((a, b) => a.on < b.on ? -1 : a.on > b.on ? 1 : a.at - b.at))
    byMetric.set(base.metric, base)
  return [...byMetric.values()]
}
