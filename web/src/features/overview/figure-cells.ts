import type { Figures } from '@tung-ngo/domain/metric'
import type { Period } from '@tung-ngo/domain/period'
import { formatBase, formatNumber, formatRate } from '../../ui/desk/format'
import { activeRate, declaredIn, figure, membersIn, shareOf, statedIn, teamsIn } from './figures'
import type { Change, Followed } from './trend'
import { changeText, FOLLOWED } from './trend'
import { WORDS } from './words'

/** A key figure: its words, the figure, and what it rests on; `followed`: how it is compared with other periods. */
export interface Cell { label: string, figure: string, base: string[], followed: Followed | ((figures: Figures) => number) }

/** Which communes a rate rests on, `73/75 xã`; nothing in a commune itself. */
export function statedText(figures: Figures, inCommune: boolean): string {
  const { communes, based } = statedIn(figures)
  return inCommune ? '' : WORDS.stated(formatNumber(based), formatNumber(communes))
}

/** Rate with base; without one the count stands alone, and says why. */
function shareCell(figures: Figures, metric: string, label: string, inCommune: boolean, followed: Followed): Cell {
  const { count, rate } = shareOf(figures, metric)
  if (!rate)
    return { label, figure: formatNumber(count), base: [inCommune ? WORDS.noBaseHere : WORDS.noBase], followed: figures => figure(figures, metric) }
  const stated = statedText(figures, inCommune)
  const base = [formatBase(rate, WORDS.households), stated].filter(Boolean).join(', ')
  return { label, figure: formatRate(rate), base: count > rate.part ? [base, WORDS.moreElsewhere(formatNumber(count))] : [base], followed }
}

/** The figures of the band, from left to right; the flows of the period stand beside them on their own. */
export function keyCells(figures: Figures, inCommune: boolean): Cell[] {
  const active = activeRate(figures)
  return [
    shareCell(figures, 'hh.covered', WORDS.covered, inCommune, FOLLOWED.covered),
    shareCell(figures, 'households', WORDS.registered, inCommune, FOLLOWED.registered),
    {
      label: WORDS.active,
      figure: active ? formatRate(active) : formatNumber(figure(figures, 'teams.active')),
      base: [active ? formatBase(active, WORDS.team) : WORDS.team],
      followed: FOLLOWED.active,
    },
    { label: WORDS.teams, figure: formatNumber(teamsIn(figures)), base: atLevels(figures, 'teams'), followed: teamsIn },
    { label: WORDS.members, figure: formatNumber(membersIn(figures)), base: atLevels(figures, 'members'), followed: membersIn },
  ]
}

function atLevels(figures: Figures, what: 'teams' | 'members'): string[] {
  return [
    `${formatNumber(figure(figures, `${what}.commune`))} ${WORDS.atCommune}`,
    `${formatNumber(figure(figures, `${what}.village`))} ${WORDS.atVillage}`,
    ...declaredIn(figures, what) === null ? [] : [WORDS.declared(formatNumber(declaredIn(figures, what)!))],
  ]
}

/** What was done in the period, and what came late of it; turns and people are never added together. */
export function periodFlows(figures: Figures, late: Figures): { count: string, word: string, late: string }[] {
  return Object.entries({ 'acts.visit': WORDS.visits, 'turns': WORDS.turns, 'attendees': WORDS.attendees }).map(([metric, word]) => ({
    count: formatNumber(figure(figures, metric)),
    word,
    late: figure(late, metric) === 0 ? '' : WORDS.late(`${late[metric]! > 0 ? '+' : '−'}${formatNumber(Math.abs(late[metric]!))}`),
  }))
}

/** A figure of the periods side by side, the chosen one last; and how that one differs from those it is compared with. */
export function pastOf({ followed }: Pick<Cell, 'followed'>, series: readonly (Figures | null)[], compared: readonly { period: Period, figures: Figures | null }[]): { values: (number | null)[], changes: Change[] } {
  const valueOf = (figures: Figures | null) => figures && (typeof followed === 'function' ? followed(figures) : followed.of(figures))
  const values = series.map(valueOf)
  const changes = compared.flatMap(({ period, figures }) => changeText(typeof followed === 'function' ? null : followed, values.at(-1) ?? null, valueOf(figures), period) ?? [])
  return { values, changes }
}
