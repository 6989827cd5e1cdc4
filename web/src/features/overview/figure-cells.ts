import type { Figures } from '@tung-ngo/domain/metric'
import type { Month } from '@tung-ngo/domain/period'
import { formatBase, formatNumber, formatRate } from '../../ui/desk/format'
import { activeRate, declaredIn, figure, membersIn, shareOf, statedIn, teamsIn } from './figures'
import type { Change, Followed } from './trend'
import { changeText, countChange, FOLLOWED } from './trend'
import { WORDS } from './words'

/** A key figure: its words, the figure, and what it rests on; `followed`: how it is compared with the months before. */
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

/** The figures of the band, from left to right; the flows of the month stand beside them on their own. */
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

/** What was done in the month; turns and people are never added together. */
export function monthFlows(figures: Figures): { count: string, word: string }[] {
  return [
    { count: formatNumber(figure(figures, 'acts.visit')), word: WORDS.visits },
    { count: formatNumber(figure(figures, 'turns')), word: WORDS.turns },
    { count: formatNumber(figure(figures, 'attendees')), word: WORDS.attendees },
  ]
}

/** A figure month by month, and how the last one differs from the one before. */
export function pastOf({ followed }: Pick<Cell, 'followed'>, series: readonly (Figures | null)[], before: Month): { values: (number | null)[], change: Change | null } {
  const values = series.map(figures => figures && (typeof followed === 'function' ? followed(figures) : followed.of(figures)))
  return { values, change: typeof followed === 'function' ? countChange(values, before) : changeText(followed, values, before) }
}
