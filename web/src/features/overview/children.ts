import type { Figures } from '@tung-ngo/domain/metric'
import type { Month } from '@tung-ngo/domain/period'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { compareText, matches } from '@tung-ngo/domain/text'
import { readRow } from '@tung-ngo/domain/unit-tally'
import type { Column, Direction } from './columns'
import { activeRate, figuresOf, statedIn, teamsIn } from './figures'

/** A line of the table: a unit below this one or, in a commune, a team. */
export interface Child {
  id: string
  name: string
  level: ReturnType<typeof readRow>['level']
  figures: Figures
}

/** Whether the children are teams: villages have no figures of their own. */
export const hasTeams = (doc: Pick<UnitTallyDoc, 'level'>): boolean => doc.level === 'commune'

/** The children with their figures of a month. A dissolved team stands while it still adds something. */
export function childrenOf(doc: UnitTallyDoc, month: Month, current: Month): Child[] {
  return Object.entries(doc.rows)
    .map(([id, line]) => {
      const { name, level, tally } = readRow(line)
      return { id, name, level, figures: figuresOf(tally, month, current) }
    })
    .filter(child => !hasTeams(doc) || Object.keys(child.figures).length > 0)
}

/** Whether a line of a commune's table is a team that no longer exists. */
export const isDissolved = (child: Child): boolean => teamsIn(child.figures) === 0

/** In the order of a column; whoever has no value there stands last either way; equals by name. */
export function sortChildren(children: Child[], column: Column, direction: Direction): Child[] {
  const sign = direction === 'ascending' ? 1 : -1
  return children.toSorted((a, b) => {
    const [first, second] = [column.value(a), column.value(b)]
    if (first === null || second === null)
      return Number(first === null) - Number(second === null) || compareText(a.name, b.name)
    const order = typeof first === 'string' ? compareText(first, second as string) : first - (second as number)
    return sign * order || compareText(a.name, b.name)
  })
}

/** `silent`: not all of its teams have an activity in the month. `unstated`: some commune does not state its households. */
export const FILTERS = ['all', 'silent', 'unstated'] as const
export type Filter = typeof FILTERS[number]

const tests: Record<Filter, (child: Child) => boolean> = {
  all: () => true,
  silent: ({ figures }) => teamsIn(figures) > 0 && (activeRate(figures)?.part ?? Infinity) < teamsIn(figures),
  unstated: ({ figures }) => statedIn(figures).based < statedIn(figures).communes,
}

/** Whether a child belongs to those that a filter looks for. */
export const hasGap = (child: Child, filter: Filter): boolean => tests[filter](child)

/** The children that a search (without accents) and a filter leave. */
export function selectChildren(children: Child[], search: string, filter: Filter): Child[] {
  return children.filter(child => hasGap(child, filter) && matches(child.name, search))
}
