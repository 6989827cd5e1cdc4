import type { TableColumn } from '../../table/column'
import { formatFraction, formatNumber, formatRate } from '../../ui/desk/format'
import type { Child } from './children'
import { isDissolved } from './children'
import { activeRate, declaredIn, figure, membersIn, shareOf, teamsIn } from './figures'
import { COLUMN_WORDS, GROUP_WORDS, WORDS } from './words'

/** A column of the table of children; widths are for the longest figure of the country. */
export type Column = TableColumn<Child>
type Id = keyof typeof COLUMN_WORDS
type Parts = Omit<Column, 'id' | 'label' | 'full' | 'group'> & { group?: keyof typeof GROUP_WORDS }

function column(id: Id, { group, ...parts }: Parts): Column {
  const { short, full } = COLUMN_WORDS[id]
  return { id, label: short, full, ...group ? { group: { id: group, label: GROUP_WORDS[group] } } : {}, kind: 'number', ...parts }
}

function counted(id: Id, metric: string, width: Column['width'], group?: Parts['group']): Column {
  const value = (child: Child) => figure(child.figures, metric)
  return column(id, { group, width, value, text: child => formatNumber(value(child)) })
}

/** The column that names the lines, under what they are called. */
function named(label: string, teams: boolean): Column {
  const text = (child: Child) => teams && child.id && isDissolved(child) ? `${child.name} (${WORDS.dissolved})` : child.name
  return { id: 'ten', label, full: label, width: [9.5, 9], value: child => child.name, text }
}

/** A stock of households as a rate, where its base is stated; the bar says the same. */
function rated(id: Id, metric: string, more: Partial<Parts> = {}): Column {
  const ratio = (child: Child) => {
    const { rate } = shareOf(child.figures, metric)
    return rate && rate.part / rate.of
  }
  const text = (child: Child) => {
    const { rate } = shareOf(child.figures, metric)
    return rate ? formatRate(rate) : WORDS.noRate
  }
  return column(id, { group: 'households', width: [8.75, 5], isRate: true, value: ratio, text, bar: ratio, ...more })
}

const coveredBase = column('so-ho', {
  group: 'households',
  width: [10.5, 7.75],
  asText: true,
  value: child => shareOf(child.figures, 'hh.covered').rate?.of ?? null,
  text: (child) => {
    const { count, rate } = shareOf(child.figures, 'hh.covered')
    return rate ? formatFraction(rate) : formatNumber(count)
  },
})

const activeTeams = column('to-ghi', {
  group: 'month',
  width: [6.5, 5.75],
  asText: true,
  value: (child) => {
    const rate = activeRate(child.figures)
    return rate && rate.part / rate.of
  },
  text: child => formatFraction({ part: figure(child.figures, 'teams.active'), of: teamsIn(child.figures) }),
})

const activeTeam = column('co-ghi', {
  group: 'month',
  width: [5.5, 5],
  asText: true,
  value: child => figure(child.figures, 'teams.active'),
  text: child => teamsIn(child.figures) > 1 ? activeTeams.text(child) : figure(child.figures, 'teams.active') ? 'Có' : 'Chưa',
})

const members = column('thanh-vien', {
  width: [6.5, 6],
  value: child => membersIn(child.figures),
  text: child => formatNumber(membersIn(child.figures)),
})

const extra = (columns: Column[]): Column[] => columns.map(column => ({ ...column, extra: true }))
const ACTS: [Id, string][] = [['buoi', 'acts.session'], ['lop', 'acts.class'], ['hop', 'acts.meeting'], ['mot-cua', 'acts.counter']]

/** What a unit declares beside what is counted of it. */
function declared(id: Id, what: 'teams' | 'members'): Column {
  const value = (child: Child) => declaredIn(child.figures, what)
  return column(id, { group: what, width: [5.5, 4.5], value, text: child => value(child) === null ? WORDS.noRate : formatNumber(value(child)!) })
}

/** A unit's children are units: both levels of teams and members, as the report's table has them. */
const UNIT_COLUMNS: Column[] = [
  counted('to-xa', 'teams.commune', [4.75, 3.25], 'teams'),
  counted('to-thon', 'teams.village', [5, 3.75], 'teams'),
  ...extra([declared('khai-to', 'teams')]),
  counted('tv-xa', 'members.commune', [4.75, 3.75], 'members'),
  counted('tv-thon', 'members.village', [5, 4.25], 'members'),
  ...extra([declared('khai-tv', 'members')]),
  counted('ho', 'households', [5.75, 4.25], 'households'),
  rated('phu-cap', 'hh.covered'),
  coveredBase,
  ...extra([
    rated('mot-nguoi', 'hh.oneDoesAll', { width: [8, 6.5] }),
    rated('vneid', 'hh.has.vneid', { width: [8, 6.5] }),
    rated('dvc', 'hh.has.dvc', { width: [8, 6.5] }),
    counted('ai-giup', 'hh.helped', [6, 5], 'households'),
  ]),
  counted('toi-nha', 'acts.visit', [5, 3.75], 'month'),
  ...extra(ACTS.map(([id, metric]) => counted(id, metric, [5, 4], 'month'))),
  counted('luot', 'turns', [5.75, 4.25], 'month'),
  ...extra([counted('nguoi-du', 'attendees', [6, 5], 'month'), counted('tv-ghi', 'members.active', [6, 5], 'month')]),
  activeTeams,
]

/** A commune's children are teams. */
const TEAM_COLUMNS: Column[] = [
  members,
  counted('ho', 'households', [6, 4.5], 'households'),
  counted('da-phu-cap', 'hh.covered', [6.5, 4.75], 'households'),
  counted('mot-nguoi', 'hh.oneDoesAll', [8, 6.5], 'households'),
  ...extra([
    counted('vneid', 'hh.has.vneid', [6, 5], 'households'),
    counted('dvc', 'hh.has.dvc', [6, 5], 'households'),
    counted('ai-giup', 'hh.helped', [6, 5], 'households'),
  ]),
  counted('toi-nha', 'acts.visit', [6, 4.5], 'month'),
  ...extra(ACTS.map(([id, metric]) => counted(id, metric, [5, 4], 'month'))),
  counted('luot', 'turns', [7, 5.5], 'month'),
  counted('nguoi-du', 'attendees', [6, 5], 'month'),
  ...extra([counted('tv-ghi', 'members.active', [6, 5], 'month')]),
  activeTeam,
]

/** `heading`: what the children are called. */
export const columnsFor = (teams: boolean, heading: string): Column[] => [named(heading, teams), ...teams ? TEAM_COLUMNS : UNIT_COLUMNS]
