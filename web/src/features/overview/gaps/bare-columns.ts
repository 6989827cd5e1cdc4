import type { ListedPlaces, ListedVillage } from '@tung-ngo/domain/team-list'
import type { Day } from '@tung-ngo/domain/period'
import type { TableColumn } from '../../../table/column'
import type { TableFilter } from '../../../table/rows'
import { formatDay } from '@tung-ngo/domain/day'
import { unitTitle } from '@tung-ngo/domain/unit'
import { words } from './words'

/** A village without a team, with what its commune and district are called. */
export interface BareVillage extends ListedVillage { title: string, communeTitle: string, district: string }

export function bareRows(villages: readonly ListedVillage[], places: ListedPlaces): BareVillage[] {
  return villages.map((village) => {
    const { title = '', district = null } = places[village.commune] ?? {}
    return { ...village, title: unitTitle(village), communeTitle: title, district: district ? places[district]?.title ?? '' : '' }
  })
}

const text = (id: string, label: string, of: (village: BareVillage) => string): TableColumn<BareVillage> => ({ id, label, value: of, text: of })

/** `levels`: whether communes and districts are to be named. */
export function bareColumns(levels: { communes: boolean, districts: boolean }): TableColumn<BareVillage>[] {
  return [
    text('thon', words.village, ({ title }) => title),
    ...levels.communes ? [text('xa', words.commune, ({ communeTitle }) => communeTitle)] : [],
    ...levels.districts ? [text('huyen', words.district, ({ district }) => district)] : [],
    { ...text('song', words.signal, ({ signal }) => signal ? words.signals[signal] : words.unknown) },
    { id: 'hen', label: words.dueOn, value: ({ teamDueOn }) => teamDueOn, text: ({ teamDueOn }) => teamDueOn ? formatDay(teamDueOn) : words.unsaid },
    { id: 'nguoi-lo', label: words.owner, value: ({ teamOwner }) => teamOwner || null, text: ({ teamOwner }) => teamOwner || words.noOwner },
  ]
}

export const bareFilters = (today: Day): TableFilter<BareVillage>[] => [
  { id: 'chua-hen', word: words.notPromised, has: ({ teamDueOn }) => teamDueOn === null },
  { id: 'qua-hen', word: words.overdue, has: ({ teamDueOn }) => teamDueOn !== null && teamDueOn < today },
]
