import type { TableColumn } from '../../table/column'
import type { TableFilter } from '../../table/rows'
import type { Village } from './use-teams'
import { formatDay } from '@tung-ngo/domain/day'
import { formatNumber } from '../../ui/desk/format'
import { SIGNAL_WORDS, STATUS_WORDS, words } from './words'

type Column = TableColumn<Village>

const figure = (id: string, label: string, of: (village: Village) => number | null): Column =>
  ({ id, label, kind: 'number', width: [6, 5], value: of, text: village => of(village) === null ? words.unsaid : formatNumber(of(village)!) })

const text = (id: string, label: string, of: (village: Village) => string, more: Partial<Column> = {}): Column =>
  ({ id, label, value: village => of(village) || null, text: of, ...more })

const isBare = ({ teams }: Village) => teams.length === 0
const teamsText = ({ teams }: Village) => teams.map(({ name, status }) => `${name} · ${STATUS_WORDS[status]}`).join('; ') || words.noTeam

/** `bare`: whether some village has no team; then by when it is to have one, and who sees to it, belong to the table. */
export function villageColumns(bare: boolean): Column[] {
  const promised = bare ? {} : { extra: true } as const
  return [
    text('thon', words.village, ({ title }) => title, { width: [14, 11] }),
    figure('so-ho', words.households, ({ households }) => households),
    figure('so-dan', words.population, ({ population }) => population),
    { ...text('song', words.signal, ({ unit }) => unit.signal ? SIGNAL_WORDS[unit.signal] : words.unsaid), width: [8, 6] },
    text('to', words.teams, teamsText),
    { ...figure('thanh-vien', words.membersHead, ({ members }) => members), width: [7, 6] },
    text('hen', words.dueOn, ({ unit, ...village }) => isBare({ unit, ...village }) && unit.teamDueOn ? formatDay(unit.teamDueOn) : '', { width: [7, 6], value: ({ unit }) => unit.teamDueOn, ...promised }),
    text('nguoi-lo', words.owner, village => isBare(village) ? village.unit.teamOwner : '', { width: [9, 7], ...promised }),
  ]
}

export const villageFilters: TableFilter<Village>[] = [
  { id: 'chua-co-to', word: words.onlyBare, has: isBare },
  { id: 'song-yeu', word: words.weakSignal, has: ({ unit }) => unit.signal === 'weak' || unit.signal === 'none' },
]
