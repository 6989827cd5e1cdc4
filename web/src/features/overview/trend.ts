import type { Figures } from '@tung-ngo/domain/metric'
import type { Month } from '@tung-ngo/domain/period'
import { formatMonth } from '@tung-ngo/domain/period'
import { formatNumber } from '../../ui/desk/format'
import { activeRate, figure, shareOf } from './figures'
import { changeOf } from './history'
import { WORDS } from './words'

/** What can be followed from month to month; `points`: it is a part of 1, its change is said in percentage points. */
export interface Followed { id: string, word: string, points: boolean, of: (figures: Figures) => number | null }

const ratio = (rate: { part: number, of: number } | null) => rate && rate.part / rate.of

export const FOLLOWED: Record<'covered' | 'registered' | 'active' | 'perTeam', Followed> = {
  covered: { id: 'covered', word: WORDS.covered, points: true, of: figures => ratio(shareOf(figures, 'hh.covered').rate) },
  registered: { id: 'registered', word: WORDS.registered, points: true, of: figures => ratio(shareOf(figures, 'households').rate) },
  active: { id: 'active', word: WORDS.active, points: true, of: figures => ratio(activeRate(figures)) },
  perTeam: { id: 'perTeam', word: WORDS.turnsPerTeam, points: false, of: figures => figure(figures, 'teams.active') > 0 ? figure(figures, 'turns') / figure(figures, 'teams.active') : null },
}

const one = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const formatOne = (value: number): string => one.format(value)

/** A value of something followed, as tables show it. */
export const followedText = ({ points }: Pick<Followed, 'points'>, value: number | null): string =>
  value === null ? WORDS.unknown : points ? `${formatOne(value * 100)}%` : formatOne(value)

/** `▲ 2,1 điểm so với tháng 10`: which way, by how much, since when. */
export interface Change { way: 'up' | 'down' | 'same', text: string }

export function changeText({ points }: Pick<Followed, 'points'>, values: readonly (number | null)[], before: Month): Change | null {
  const change = changeOf(values)
  if (change === null)
    return null
  const size = Math.round(Math.abs(points ? change * 100 : change) * 10) / 10
  const since = formatMonth(before).toLowerCase()
  if (size === 0)
    return { way: 'same', text: WORDS.sameAs(since) }
  const way = change > 0 ? 'up' : 'down'
  return { way, text: WORDS.changed(way, `${formatOne(size)}${points ? ` ${WORDS.points}` : ''}`, since) }
}

/** A count beside that of the month before. */
export function countChange(values: readonly (number | null)[], before: Month): Change | null {
  const change = changeOf(values)
  if (change === null)
    return null
  const since = formatMonth(before).toLowerCase()
  return change === 0 ? { way: 'same', text: WORDS.sameAs(since) } : { way: change > 0 ? 'up' : 'down', text: WORDS.changed(change > 0 ? 'up' : 'down', formatNumber(Math.abs(change)), since) }
}
