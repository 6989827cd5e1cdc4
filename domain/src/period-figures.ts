import type { Figures, MetricKind } from './metric'
import { addFigures, METRICS } from './metric'
import type { Day, Month, Period } from './period'
import { lastDay, monthOf, monthsOf, quarterOf, yearOf } from './period'
import { isSealed, sealingMonth } from './lateness'
import type { TeamTallyDoc } from './tally-doc'
import type { ClosedParts } from './unit-closing'

/** What a reader holds of a team or unit: `tallies/now`, and the closed months that `monthsToRead` names. */
export interface TallyDocs {
  now: Pick<TeamTallyDoc, 'closed' | 'day' | 'tally'>
  closed: Record<Month, ClosedParts>
}

/** Figures of a month, quarter or year. */
export interface PeriodFigures {
  /** Stocks of the period's last day, or of today where it is not over. */
  stock: Figures
  /** Flows and distinct counts: what was in time. */
  counted: Figures
  /** What stands beside: known by now, but not in time. Less than nothing where something was withdrawn since. */
  late: Figures
  /** `closed`: `counted` and `stock` never change again. */
  state: 'open' | 'partly' | 'closed'
}

/** The closed months whose documents say the figures of a period, beside `now`. */
export function monthsToRead(period: Period, closed: Month): Month[] {
  const sealing = isSealed(yearOf(period), closed) ? [sealingMonth(yearOf(period))] : []
  return [...new Set([...monthsOf(period).filter(month => month <= closed), ...sealing])]
}

/** Whether anything was published of a period: a month of it is open and has begun, or was closed. */
export function isPublished(period: Period, { now, closed }: TallyDocs): boolean {
  return monthsOf(period).some(month => month > now.closed ? month <= monthOf(now.day) : closed[month] !== undefined)
}

/** Flows add over the months, a stock is that of the last one, distinct counts are those of the period itself. */
export function figuresOf(period: Period, docs: TallyDocs): PeriodFigures {
  const { now, closed } = docs
  const months = monthsOf(period)
  const last = months.at(-1)!
  const flows = months.map(month => only('flow', month > now.closed ? now.tally.months[month] : closed[month]?.figures))
  const late = isSealed(yearOf(period), now.closed) ? closed[sealingMonth(yearOf(period))]?.late ?? {} : now.tally.late
  return {
    stock: stockOnDay(lastDay(last), docs),
    counted: { ...sum(flows), ...only('distinct', distinctOf(period, docs)) },
    late: { ...sum(months.map(month => only('flow', late[month]))), ...only('distinct', late[period]) },
    state: last <= now.closed ? 'closed' : months[0]! > now.closed ? 'open' : 'partly',
  }
}

/**
 * Stock as it stood at the end of a day: of a closed month, from its document; of the last day of an open month, from
 * `now`. Of other open days a unit's documents do not tell (see `stockOn` for a team): that is the present stock.
 */
export function stockOnDay(day: Day, { now, closed }: TallyDocs): Figures {
  const month = monthOf(day)
  if (month > now.closed)
    return (month < monthOf(now.day) ? now.tally.ends[month] : undefined) ?? now.tally.stock
  const { figures = {}, days = {} } = closed[month] ?? {}
  const stock = only('stock', figures)
  for (const [later, changes] of Object.entries(days)) {
    if (later > day)
      addFigures(stock, changes, -1)
  }
  return stock
}

function distinctOf(period: Period, { now, closed }: TallyDocs): Figures | undefined {
  const last = monthsOf(period).at(-1)!
  if (period === last)
    return last > now.closed ? now.tally.months[last] : closed[last]?.figures
  if (period === quarterOf(last))
    return last > now.closed ? now.tally.quarters[period] : closed[last]?.quarter ?? undefined
  return last > now.closed ? now.tally.years[period] : closed[last]?.year ?? undefined
}

function sum(parts: Figures[]): Figures {
  return parts.reduce<Figures>((sum, part) => addFigures(sum, part), {})
}

function only(kind: MetricKind, figures: Figures = {}): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([id]) => METRICS[id] === kind))
}
