import type { ClosedMonth } from '@tung-ngo/domain/closing'
import type { StoredFact } from '@tung-ngo/domain/ledger'
import type { Figures } from '@tung-ngo/domain/metric'
import type { Finding } from '@tung-ngo/domain/recount'
import type { TeamClosedDoc, TeamTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Team } from '@tung-ngo/domain/team'
import type { OpenTeam } from '../counting/team-ledger'
import type { TeamReading } from './read-team'
import { frozenAt, rebuild } from '@tung-ngo/domain/closing'
import { tallyOf } from '@tung-ngo/domain/tally'
import { belongs } from '../counting/team-ledger'
import { compareFigures, compareLines, comparePeriods } from './findings'

/** What is wrong with a team, and the ledger as it should be. `closed`: months that must be written again. */
export interface Comparison { findings: Finding[], should: OpenTeam }

/**
 * Compares what stands of a team with what its facts and its roll make. What is younger than `settled` (ms) may
 * still be under way: it is taken as it stands.
 */
export function compareTeam({ stored, team, members, facts, records, closed }: TeamReading & { stored: TeamTallyDoc, team: Team }, today: string, settled: number): Comparison {
  const counted = facts.filter(fact => fact.at <= settled || isIn(stored, fact))
  const recorded = records.map(({ events, ...record }) => ({ ...record, events: events.filter(event => event.at <= settled || isIn(stored, event)) }))
  const sources = { team: team.updatedAt <= settled ? team : stored.ledger.team, since: team.createdAt, members, facts: counted, records: recorded }
  const built = rebuild(sources, frozenAt(stored.closed))
  for (const [id, { updatedAt }] of Object.entries(members)) {
    if (updatedAt > settled)
      takeAsItStands(built.ledger.members, stored.ledger.members, id)
  }
  const months = built.closed.map(month => ({ month: withRollOf(month, closed.get(month.month)), findings: compareMonth(month, closed.get(month.month)) }))
  const should: OpenTeam = {
    ...stored,
    ...team.updatedAt <= settled ? belongs(team) : {},
    cursor: counted.reduce((newest, fact) => Math.max(newest, fact.at), 0),
    rollAt: Object.values(members).reduce((newest, { updatedAt }) => updatedAt > settled ? newest : Math.max(newest, updatedAt), Math.max(stored.rollAt, team.updatedAt > settled ? 0 : team.updatedAt)),
    ledger: built.ledger,
    closed: months.filter(({ findings }) => findings.length > 0).map(({ month }) => month),
    moved: true,
  }
  return { findings: [...compareOpen(stored, should, today), ...months.flatMap(({ findings }) => findings)], should }
}

function isIn({ ledger }: TeamTallyDoc, { id }: Pick<StoredFact, 'id'>): boolean {
  return id in ledger.facts || id in ledger.late
}

function takeAsItStands(lines: Record<string, string>, stood: Record<string, string>, id: string): void {
  delete lines[id]
  if (stood[id] !== undefined)
    lines[id] = stood[id]
}

function compareOpen(stood: TeamTallyDoc, should: OpenTeam, today: string): Finding[] {
  const tally = tallyOf(should.ledger, today)
  const seenOf = ({ seen }: OpenTeam['ledger']) => Object.assign({}, ...Object.entries(seen).map(([year, marks]) =>
    Object.fromEntries(Object.entries(marks).map(([mark, counts]) => [`${year} ${mark}`, counts])))) as Record<string, string>
  const places = (['parent', 'name', 'level'] as const).filter(field => stood[field] !== should[field])
  return [
    ...places.map(field => ({ what: field, stood: 1, should: 0 })),
    ...(['cursor', 'rollAt'] as const).filter(field => stood[field] !== should[field]).map(what => ({ what, stood: stood[what], should: should[what] })),
    ...(['members', 'households', 'facts', 'late'] as const).flatMap(part => compareLines(`ledger.${part}`, stood.ledger[part], should.ledger[part])),
    ...compareLines('ledger.records', stood.ledger.records ?? {}, should.ledger.records ?? {}),
    ...compareLines('ledger.seen', seenOf(stood.ledger), seenOf(should.ledger)),
    ...compareFigures('stock', stood.tally.stock, tally.stock),
    ...(['ends', 'months', 'quarters', 'years', 'late'] as const).flatMap(part => comparePeriods(part, stood.tally[part], tally[part])),
  ]
}

function compareMonth(should: ClosedMonth, stood: TeamClosedDoc | undefined): Finding[] {
  const what = `closed.${should.month}`
  if (!stood)
    return [{ what, stood: null, should: 1 }]
  const made = withRollOf(should, stood)
  return [
    ...compareFigures(what, stood.figures, made.figures),
    ...compareFigures(`${what}.quarter`, stood.quarter ?? {}, made.quarter ?? {}),
    ...compareFigures(`${what}.year`, stood.year ?? {}, made.year ?? {}),
    ...comparePeriods(`${what}.days`, stood.days, made.days),
    ...comparePeriods(`${what}.late`, stood.late ?? {}, made.late ?? {}),
    ...compareLines(`${what}.facts`, stood.facts, made.facts),
  ]
}

/** A closed month keeps the team and members of its time: the roll says today what was not entered then. */
function withRollOf(should: ClosedMonth, stood: TeamClosedDoc | undefined): ClosedMonth {
  if (!stood)
    return should
  const days = [...new Set([...Object.keys(should.days), ...Object.keys(stood.days)])]
    .map(day => [day, mixed(should.days[day], stood.days[day])] as const)
    .filter(([, figures]) => Object.keys(figures).length > 0)
  return { ...should, figures: mixed(should.figures, stood.figures), days: Object.fromEntries(days) }
}

const isOfRoll = (id: string) => /^(?:teams|members)\.(?:commune|village)$/.test(id)

function mixed(should: Figures = {}, stood: Figures = {}): Figures {
  return Object.fromEntries([
    ...Object.entries(should).filter(([id]) => !isOfRoll(id)),
    ...Object.entries(stood).filter(([id]) => isOfRoll(id)),
  ])
}
