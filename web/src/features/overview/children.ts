import type { Figures } from '@tung-ngo/domain/metric'
import type { Month } from '@tung-ngo/domain/period'
import type { UnitClosedDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { readClosedRow } from '@tung-ngo/domain/unit-closing'
import { readRow } from '@tung-ngo/domain/unit-tally'
import type { TableFilter } from '../../table/rows'
import { activeRate, figuresOf, statedIn, teamsIn } from './figures'
import { WORDS } from './words'

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

/** The same of a month that is closed. */
export function childrenOfClosed(doc: Pick<UnitClosedDoc, 'rows' | 'level'>): Child[] {
  return Object.entries(doc.rows)
    .map(([id, line]) => {
      const { name, level, figures } = readClosedRow(line)
      return { id, name, level, figures }
    })
    .filter(child => !hasTeams(doc) || Object.keys(child.figures).length > 0)
}

/** Whether a line of a commune's table is a team that no longer exists. */
export const isDissolved = (child: Child): boolean => teamsIn(child.figures) === 0

/** What is missing somewhere: not all of its teams have an activity in the month; some commune does not state its households. */
export function filtersFor(teams: boolean, level: Child['level'] | undefined): TableFilter<Child>[] {
  const silent: TableFilter<Child> = {
    id: 'chua-ghi',
    word: teams ? WORDS.silentTeam : WORDS.filters.silent,
    has: ({ figures }) => teamsIn(figures) > 0 && (activeRate(figures)?.part ?? Infinity) < teamsIn(figures),
  }
  const unstated: TableFilter<Child> = {
    id: 'chua-khai',
    word: level === 'commune' ? WORDS.unstatedCommune : WORDS.filters.unstated,
    has: ({ figures }) => statedIn(figures).based < statedIn(figures).communes,
  }
  return teams ? [silent] : [silent, unstated]
}
