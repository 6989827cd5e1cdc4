import type { ListedVillage, TeamList } from '@tung-ngo/domain/team-list'
import type { Figures } from '@tung-ngo/domain/metric'
import type { TableColumn } from '../../../table/column'
import type { Child } from '../children'
import { RATE_BASE } from '@tung-ngo/domain/metric'
import { SKILLS } from '@tung-ngo/domain/skill'
import { bareVillages, countBare } from '@tung-ngo/domain/team-list'
import { formatFraction, formatNumber } from '../../../ui/desk/format'
import { SKILL_WORDS } from '../../../ui/skill-words'
import { activeRate, figure, membersIn, statedIn, teamedIn, teamsIn } from '../figures'
import { words } from './words'

/** What lists of teams and villages say of each unit and team: null where there is no list. `villages`: those without a team; `taken`: how many have one. */
export interface Listed { bare: Counts, noPlan: Counts, villages: ListedVillage[], taken: number }

/** By unit and team; `all` of them once. */
interface Counts { of: Record<string, number>, all: number }

/** A place with what it lacks. */
export interface Lacking extends Child { listed: Listed | null }

export function listedOf(list: TeamList): Listed {
  const villages = bareVillages(list)
  const unplanned = list.teams.filter(({ status }) => status === 'established')
  const of: Record<string, number> = {}
  for (const { id, commune } of unplanned) {
    for (const place of [id, commune, list.places[commune]?.district ?? ''])
      of[place] = (of[place] ?? 0) + 1
  }
  return { bare: { of: countBare(list, villages), all: villages.length }, noPlan: { of, all: unplanned.length }, villages, taken: new Set(list.teams.filter(({ level }) => level === 'village').map(({ unit }) => unit)).size }
}

/** How many are left of `of` once those that have it are taken away; never less than none. */
const without = (figures: Figures, has: string, of = 'households') => Math.max(0, figure(figures, of) - figure(figures, has))

type Id = keyof typeof words.columns
type Column = TableColumn<Lacking>

function counted(id: Id, group: keyof typeof words.groups | undefined, of: (row: Lacking) => number | null, more: Partial<Column> = {}): Column {
  const { short, full } = words.columns[id]
  return {
    id,
    label: short,
    full,
    ...group ? { group: { id: group, label: words.groups[group] } } : {},
    kind: 'number',
    width: [6, 5],
    value: of,
    text: row => of(row) === null ? words.unknown : formatNumber(of(row)!),
    ...more,
  }
}

/** `unlisted`: there is no list of this unit's teams, as of the nation. */
export function lackingColumns(heading: string, { teams, unlisted }: { teams: boolean, unlisted: boolean }): Column[] {
  const silent = ({ figures }: Lacking) => teamsIn(figures) - (activeRate(figures)?.part ?? 0)
  const listed = (counts: 'bare' | 'noPlan') => ({ id, listed }: Lacking) => listed && (id ? listed[counts].of[id] ?? 0 : listed[counts].all)
  return [
    { id: 'ten', label: heading, width: [13, 10], value: ({ name }) => name, text: ({ name }) => name },
    ...teams || unlisted ? [] : [counted('chua-co-to', undefined, listed('bare'), { width: [7, 6] })],
    counted('im-lang', 'teams', silent),
    ...unlisted ? [] : [counted('chua-ke-hoach', 'teams', listed('noPlan'))],
    counted('tv-chua-ghi', 'members', ({ figures }) => Math.max(0, membersIn(figures) - figure(figures, 'members.active'))),
    ...teams ? [] : [counted('chua-vao-so', undefined, ({ figures }) => figures[RATE_BASE] ? without(figures, 'based.households', RATE_BASE) : null)],
    counted('vneid', 'households', ({ figures }) => without(figures, 'hh.has.vneid')),
    counted('dvc', 'households', ({ figures }) => without(figures, 'hh.has.dvc')),
    counted('nam-ky-nang', 'households', ({ figures }) => Math.max(0, figure(figures, 'households') - figure(figures, 'hh.oneDoesAll') - figure(figures, 'hh.spread'))),
    ...SKILLS.map((skill): Column => ({
      extra: true,
      id: `ky-nang-${skill}`,
      label: SKILL_WORDS[skill].name,
      full: words.withoutSkill(SKILL_WORDS[skill].name),
      group: { id: 'households', label: words.groups.households },
      kind: 'number',
      width: [5.5, 4.5],
      value: ({ figures }) => without(figures, `hh.does.${skill}`),
      text: ({ figures }) => formatNumber(without(figures, `hh.does.${skill}`)),
    })),
    counted('nguoi-giup', 'households', ({ figures }) => without(figures, 'hh.helped', 'hh.nobodyAble')),
    counted('chua-phu-cap', 'households', ({ figures }) => without(figures, 'hh.covered')),
    counted('chua-co-mang', 'households', ({ figures }) => without(figures, 'hh.has.data', 'hh.has.phone'), { extra: true }),
    counted('o-xa', 'first', ({ figures }) => figure(figures, 'hh.remote'), { extra: true }),
    counted('uu-tien', 'first', ({ figures }) => figure(figures, 'hh.priority'), { extra: true }),
  ]
}

/** How far teams reach: communes with one of their own, villages with one of theirs, each of all. */
export function reachOf(figures: Figures, listed: Pick<Listed, 'villages' | 'taken'> | null): string[] {
  const { communes } = statedIn(figures)
  const villages = listed ? listed.taken + listed.villages.length : 0
  return [
    communes > 1 ? words.communesReached(formatFraction({ part: teamedIn(figures), of: communes })) : '',
    villages > 0 ? words.villagesReached(formatFraction({ part: listed!.taken, of: villages })) : '',
  ].filter(Boolean)
}
