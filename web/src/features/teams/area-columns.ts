import type { ListedTeam, TeamList } from '@tung-ngo/domain/team-list'
import type { TableColumn } from '../../table/column'
import type { TableFilter } from '../../table/rows'
import { formatDay } from '@tung-ngo/domain/day'
import { TEAM_STATUSES } from '@tung-ngo/domain/team'
import { LEVEL_WORDS, STATUS_WORDS, words } from './words'

/** A team with what its commune and district are called. */
export interface PlacedTeam extends ListedTeam { communeTitle: string, district: string }

export function withPlaces({ places, teams }: TeamList): PlacedTeam[] {
  const titleOf = (place: string | null | undefined) => (place && places[place]?.title) || ''
  return teams.map(team => ({ ...team, communeTitle: titleOf(team.commune), district: titleOf(places[team.commune]?.district) }))
}

const text = (id: string, label: string, of: (team: PlacedTeam) => string): TableColumn<PlacedTeam> => ({ id, label, value: of, text: of })

/** `districts`: whether there are any in between. */
export function areaColumns(districts: boolean): TableColumn<PlacedTeam>[] {
  return [
    text('ten', words.teams, ({ name }) => name),
    text('xa', words.commune, ({ communeTitle }) => communeTitle),
    ...districts ? [text('huyen', words.district, ({ district }) => district)] : [],
    text('cap', words.level, ({ level }) => LEVEL_WORDS[level]),
    { id: 'tinh-trang', label: words.status, value: ({ status }) => TEAM_STATUSES.indexOf(status), asText: true, text: ({ status }) => STATUS_WORDS[status] },
    { id: 'thanh-lap', label: words.foundedOn, value: ({ foundedOn }) => foundedOn, text: ({ foundedOn }) => formatDay(foundedOn) },
  ]
}

export const areaFilters: TableFilter<PlacedTeam>[] = [
  { id: 'cap-xa', word: LEVEL_WORDS.commune, has: ({ level }) => level === 'commune' },
  { id: 'cap-thon', word: LEVEL_WORDS.village, has: ({ level }) => level === 'village' },
  { id: 'chua-ke-hoach', word: words.noPlan, has: ({ status }) => status === 'established' },
]
