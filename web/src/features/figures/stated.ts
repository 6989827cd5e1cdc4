import type { StatedFigure, StatedMetric } from '@tung-ngo/domain/base-figure'
import type { Figures } from '@tung-ngo/domain/metric'
import type { Rows } from '@tung-ngo/domain/unit-tally'
import { DECLARED_METRICS } from '@tung-ngo/domain/base-figure'
import { compareText } from '@tung-ngo/domain/text'
import { readRow } from '@tung-ngo/domain/unit-tally'

type Stated = Pick<StatedFigure, 'metric' | 'value' | 'on' | 'source' | 'at'>

/** What stands of a unit's statements: of each metric the newest, of one day that which came last. */
export function newestOf(stated: readonly Stated[]): Partial<Record<StatedMetric, Stated>> {
  const newest: Partial<Record<StatedMetric, Stated>> = {}
  for (const figure of stated.toSorted((a, b) => a.on < b.on ? -1 : a.on > b.on ? 1 : a.at - b.at))
    newest[figure.metric] = figure
  return newest
}

const sum = (figures: Figures, of: string) => (figures[`${of}.commune`] ?? 0) + (figures[`${of}.village`] ?? 0)

/** A place below that declared, with what is counted there beside it. `only`: none of its teams is registered. */
export interface Declaring { id: string, name: string, counted: { teams: number, members: number }, said: { teams: number, members: number }, only: boolean }

export function declaringIn(rows: Rows): Declaring[] {
  return Object.entries(rows).map(([id, line]) => ({ id, row: readRow(line) }))
    .filter(({ row }) => DECLARED_METRICS.some(metric => row.tally.stock[metric]))
    .map(({ id, row: { name, tally: { stock } } }) => {
      const counted = { teams: sum(stock, 'teams'), members: sum(stock, 'members') }
      return { id, name, counted, said: { teams: sum(stock, 'declared.teams'), members: sum(stock, 'declared.members') }, only: counted.teams === 0 }
    })
    .sort((a, b) => compareText(a.name, b.name))
}
