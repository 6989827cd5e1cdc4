import type { Figures } from '@tung-ngo/domain/metric'
import type { Period } from '@tung-ngo/domain/period'
import { formatNumber } from '../../ui/desk/format'
import { activeRate, figure, shareOf } from './figures'
import { nameOf } from './periods'
import { WORDS } from './words'

/** What can be followed from period to period; `points`: it is a part of 1, its change is said in percentage points. */
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

/** `▲ 2,1 điểm so với tháng 10`: which way, by how much, against which period. */
export interface Change { way: 'up' | 'down' | 'same', text: string }

/** How a value differs from that of another period; nothing is said where either is unknown. `followed`: nothing of a plain count. */
export function changeText(followed: Pick<Followed, 'points'> | null, value: number | null, other: number | null, period: Period): Change | null {
  if (value === null || other === null)
    return null
  const by = followed?.points ? (value - other) * 100 : value - other
  const size = followed ? Math.round(Math.abs(by) * 10) / 10 : Math.abs(by)
  if (size === 0)
    return { way: 'same', text: WORDS.sameAs(nameOf(period)) }
  const way = by > 0 ? 'up' : 'down'
  const said = followed ? `${formatOne(size)}${followed.points ? ` ${WORDS.points}` : ''}` : formatNumber(size)
  return { way, text: WORDS.changed(way, said, nameOf(period)) }
}
