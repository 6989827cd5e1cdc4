import type { StatedFigure, StatedMetric } from './base-figure'
import { DECLARED_METRICS } from './base-figure'
import type { Figures } from './metric'
import { addFigures, COMMUNES, COMMUNES_BASED, COMMUNES_TEAMED, declaredBy, declaredOnlyBy, DECLARING_LEVELS, RATE_BASE, RATED_METRICS, sameFigures } from './metric'
import { packAll, unpackAll } from './packed-figures'
import type { Day, Month } from './period'
import { addMonths, lastDay, monthOf } from './period'
import type { RecordLines } from './registers/unit-records'
import { ownDays, ownFlows, ownStock } from './registers/unit-records'
import type { Tally } from './tally'
import { emptyTally } from './tally'
import type { TeamLevel } from './team'
import type { Unit, UnitLevel } from './unit'

/** A child's line in its parent's tally: the table of children is one read. `seq` grows with every change of the child. */
export interface ChildRow {
  name: string
  level: UnitLevel | TeamLevel
  seq: number
  asOf: number
  tally: Tally
}

/** Child rows as stored: a line (`writeRow`) per child id, so that merging replaces one value. */
export type Rows = Record<string, string>

/** A row as a line of JSON with packed figures: a province of 168 communes keeps within a document's limit. */
export function writeRow({ tally, ...row }: ChildRow): string {
  return JSON.stringify({ ...row, tally: packAll(tally) })
}

export function readRow(line: string): ChildRow {
  const row = JSON.parse(line) as ChildRow
  return { ...row, tally: unpackAll(row.tally) }
}

/**
 * Puts the rows of changed children in place; a row never gives way to an older one.
 * @returns whether anything changed
 */
export function mergeRows(rows: Rows, children: Record<string, ChildRow>): boolean {
  let changed = false
  for (const [id, child] of Object.entries(children)) {
    if (rows[id] !== undefined && readRow(rows[id]).seq >= child.seq)
      continue
    rows[id] = writeRow(child)
    changed = true
  }
  return changed
}

/**
 * Base and declared figures stated in a unit: `self metric` for the unit's own statement, `villageId metric` for its villages';
 * value `on value at`. The newest statement stands; of those for one day the one that came last.
 */
export type Statements = Record<string, string>

/** @returns whether the statement was taken: not when it is known or a newer one stands. */
export function stateBase(statements: Statements, source: string, figure: Pick<StatedFigure, 'metric' | 'on' | 'value' | 'at'>): boolean {
  const key = `${source} ${figure.metric}`
  const [on, , at] = statements[key]?.split(' ') ?? []
  if (on !== undefined && (on > figure.on || (on === figure.on && Number(at) >= figure.at)))
    return false
  statements[key] = `${figure.on} ${figure.value} ${figure.at}`
  return true
}

/** What was stated last; null where nothing was. */
export function statedValue(statements: Statements, source: string, metric: string): number | null {
  const value = statements[`${source} ${metric}`]?.split(' ')[1]
  return value === undefined ? null : Number(value)
}

/** When a unit is in force: before and after, it states nothing and is no commune. */
export type Span = Pick<Unit, 'validFrom' | 'validTo'>

export const isInForce = ({ validFrom, validTo }: Span, day: Day): boolean => validFrom <= day && (validTo === null || validTo > day)

const ALWAYS: Span = { validFrom: '', validTo: null }

/** A base figure as a unit states it (`self`), or one of its villages (its id). */
export interface Stated { source: string, figure: Pick<StatedFigure, 'metric' | 'on' | 'value' | 'at'> }

/** What stood at an instant (ms): the newest statements of those that had come before. */
export function statementsBefore(stated: Stated[], instant = Infinity): Statements {
  const statements: Statements = {}
  for (const { source, figure } of stated.filter(({ figure }) => figure.at < instant))
    stateBase(statements, source, figure)
  return statements
}

/** Sum of the children's tallies, what the unit's own records add, and, on the days on which it is in force, its base figures. */
export function sumRows(level: UnitLevel, rows: Rows, statements: Statements, today: Day = '', span = ALWAYS, records: RecordLines = {}): Tally {
  const children = Object.values(rows).map(readRow).map(row => row.tally)
  const tally = emptyTally()
  for (const child of children) {
    addFigures(tally.stock, child.stock)
    for (const period of ['months', 'quarters', 'years', 'late'] as const) {
      for (const [key, figures] of Object.entries(child[period]))
        addFigures(tally[period][key] ??= {}, figures)
    }
  }
  for (const month of new Set(ownDays(records).map(monthOf)))
    addFigures(tally.months[month] ??= {}, ownFlows(records, month))
  for (const month of new Set([...children.flatMap(child => Object.keys(child.ends)), ...otherEnds(records, level, today)]))
    tally.ends[month] = stockAtEnd(children, month)
  for (const [day, stock] of [[today, tally.stock] as const, ...Object.entries(tally.ends).map(([month, end]) => [lastDay(month), end] as const)]) {
    if (isInForce(span, day))
      addBases(addFigures(stock, ownStock(records, level, day)), level, statements)
  }
  return tally
}

/** A month stays open for some days after its end, never for a year. */
const LONGEST_OPEN = 12

/** Past months at whose end the unit's own records counted otherwise than they do today. */
function otherEnds(records: RecordLines, level: UnitLevel, today: Day): Month[] {
  if (today === '' || Object.keys(records).length === 0)
    return []
  const now = ownStock(records, level, today)
  return Array.from({ length: LONGEST_OPEN }, (_, index) => addMonths(monthOf(today), -1 - index))
    .filter(month => !sameFigures(ownStock(records, level, lastDay(month)), now))
}

/** A child not touched since the month ended has no own figure for its end: its stock is that of the end. */
function stockAtEnd(children: Tally[], month: Month): Figures {
  return children.reduce<Figures>((sum, child) => addFigures(sum, child.ends[month] ?? child.stock), {})
}

/** Puts base and declared figures into a stock: the unit's own statement stands before what its villages or children say. */
export function addBases(stock: Figures, level: UnitLevel, statements: Statements): void {
  const stated: Figures = {}
  const own: Figures = {}
  for (const [key, line] of Object.entries(statements)) {
    const [source, metric] = key.split(' ') as [string, StatedMetric]
    const value = Number(line.split(' ')[1])
    if (source === 'self')
      own[stockOf(metric)] = value
    else
      addFigures(stated, { [stockOf(metric)]: value })
  }
  addFigures(stock, stated)
  // Also a statement of 0, which a sum would leave out.
  for (const [id, value] of Object.entries(own))
    addFigures(stock, { [id]: value - (stock[id] ?? 0) })
  markDeclared(stock, level)
  if (level !== 'commune')
    return
  addFigures(stock, { [COMMUNES]: 1, [COMMUNES_TEAMED]: Number((stock['teams.commune'] ?? 0) > 0) })
  if (stock['base.households']) {
    addFigures(stock, { [COMMUNES_BASED]: 1, [RATE_BASE]: stock['base.households'] })
    for (const metric of RATED_METRICS)
      addFigures(stock, { [`based.${metric}`]: stock[metric] ?? 0 })
  }
}

const stockOf = (metric: StatedMetric) => metric.startsWith('declared.') ? metric : `base.${metric}`

/** Marks a unit that declared, or one below which declared: above, declared and counted go up side by side. */
function markDeclared(stock: Figures, level: UnitLevel): void {
  const at = DECLARING_LEVELS.find(one => one === level)
  if (at === undefined || !DECLARED_METRICS.some(metric => stock[metric]))
    return
  addFigures(stock, { [declaredBy(at)]: 1 })
  if (!stock['teams.commune'] && !stock['teams.village'])
    addFigures(stock, { [declaredOnlyBy(at)]: 1 })
}

/** Changes of a day's stock, repeated under `based.` where the commune states its households (`addBases`). */
export function addBasedChanges(changes: Figures, level: UnitLevel, stock: Figures): void {
  if (level !== 'commune' || !stock['base.households'])
    return
  for (const metric of RATED_METRICS)
    addFigures(changes, { [`based.${metric}`]: changes[metric] ?? 0 })
}

/** A rate with its denominator: figures of the communes that state their households; null where none does. */
export function coverageRate(stock: Figures, metric: string): { part: number, of: number } | null {
  const of = stock[RATE_BASE] ?? 0
  return of > 0 ? { part: stock[`based.${metric}`] ?? 0, of } : null
}
