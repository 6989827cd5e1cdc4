import type { Figures } from '@tung-ngo/domain/metric'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { TeamLevel } from '@tung-ngo/domain/team'
import type { UnitLevel } from '@tung-ngo/domain/unit'
import type { TableFilter } from '../../table/rows'
import { activeRate, statedIn, teamsIn } from './figures'
import { WORDS } from './words'

/** A line of the table: a unit below this one or, in a commune, a team. */
export interface Child {
  id: string
  name: string
  level: UnitLevel | TeamLevel
  figures: Figures
}

/** Whether the children are teams: villages have no figures of their own. */
export const hasTeams = (doc: Pick<UnitTallyDoc, 'level'>): boolean => doc.level === 'commune'

/** Whether a line of a commune's table is a team that no longer exists. */
export const isDissolved = (child: Child): boolean => teamsIn(child.figures) === 0

/** What is missing somewhere: not all of its teams have an activity in the period; some commune does not state its households. */
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
