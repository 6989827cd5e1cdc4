import { formatFraction, formatNumber, formatRate } from '../../ui/desk/format'
import type { Child } from './children'
import { activeRate, figure, membersIn, shareOf, teamsIn } from './figures'
import type { COLUMN_WORDS, GROUP_WORDS } from './words'

export type Direction = 'ascending' | 'descending'

/** A column of the table of children. Its id stands in the address. */
export interface Column {
  id: keyof typeof COLUMN_WORDS
  group?: keyof typeof GROUP_WORDS
  /** Width in rem for the longest figure of the country: where there is room, and where there is little. */
  width?: [wide: number, tight: number]
  /** What it is ordered by; null where there is nothing to order. */
  value: (child: Child) => number | string | null
  text: (child: Child) => string
  /** Its value is a part of 1. */
  isRate?: true
  /** The bar drawn beside the text, 0 to 1; null for none. */
  bar?: (child: Child) => number | null
}

function counted(id: Column['id'], metric: string, width: Column['width'], group?: Column['group']): Column {
  const value = (child: Child) => figure(child.figures, metric)
  return { id, group, width, value, text: child => formatNumber(value(child)) }
}

const name: Column = { id: 'ten', value: child => child.name, text: child => child.name }

const covered = (child: Child) => shareOf(child.figures, 'hh.covered')
const coveredRatio = (child: Child) => {
  const { rate } = covered(child)
  return rate && rate.part / rate.of
}

const coveredRate: Column = {
  id: 'phu-cap',
  group: 'households',
  width: [8.75, 5],
  isRate: true,
  value: coveredRatio,
  text: (child) => {
    const { rate } = covered(child)
    return rate ? formatRate(rate) : 'chưa khai số hộ'
  },
  bar: coveredRatio,
}

const coveredBase: Column = {
  id: 'so-ho',
  group: 'households',
  width: [10.5, 7.75],
  value: child => covered(child).rate?.of ?? null,
  text: (child) => {
    const { count, rate } = covered(child)
    return rate ? formatFraction(rate) : formatNumber(count)
  },
}

const activeTeams: Column = {
  id: 'to-ghi',
  group: 'month',
  width: [6.5, 5.75],
  isRate: true,
  value: (child) => {
    const rate = activeRate(child.figures)
    return rate && rate.part / rate.of
  },
  text: child => formatFraction({ part: figure(child.figures, 'teams.active'), of: teamsIn(child.figures) }),
}

const activeTeam: Column = {
  id: 'co-ghi',
  group: 'month',
  width: [5.5, 5],
  value: child => figure(child.figures, 'teams.active'),
  text: child => teamsIn(child.figures) > 1 ? activeTeams.text(child) : figure(child.figures, 'teams.active') ? 'Có' : 'Chưa',
}

const members: Column = {
  id: 'thanh-vien',
  width: [6.5, 6],
  value: child => membersIn(child.figures),
  text: child => formatNumber(membersIn(child.figures)),
}

/** A unit's children are units: both levels of teams and members, as the report's table has them. */
export const UNIT_COLUMNS: Column[] = [
  name,
  counted('to-xa', 'teams.commune', [4.75, 3.25], 'teams'),
  counted('to-thon', 'teams.village', [5, 3.75], 'teams'),
  counted('tv-xa', 'members.commune', [4.75, 3.75], 'members'),
  counted('tv-thon', 'members.village', [5, 4.25], 'members'),
  counted('ho', 'households', [5.75, 4.25], 'households'),
  coveredRate,
  coveredBase,
  counted('toi-nha', 'acts.visit', [5, 3.75], 'month'),
  counted('luot', 'turns', [5.75, 4.25], 'month'),
  activeTeams,
]

/** A commune's children are teams. */
export const TEAM_COLUMNS: Column[] = [
  name,
  members,
  counted('ho', 'households', [6, 4.5], 'households'),
  counted('da-phu-cap', 'hh.covered', [6.5, 4.75], 'households'),
  counted('mot-nguoi', 'hh.oneDoesAll', [8, 6.5], 'households'),
  counted('toi-nha', 'acts.visit', [6, 4.5], 'month'),
  counted('luot', 'turns', [7, 5.5], 'month'),
  counted('nguoi-du', 'attendees', [6, 5], 'month'),
  activeTeam,
]

export const columnsFor = (teams: boolean): Column[] => teams ? TEAM_COLUMNS : UNIT_COLUMNS
