import type { AccessGrant } from '@tung-ngo/domain/access-grant'
import type { Entry } from '../../seats/log'
import { clockOf, dayOf, formatDay } from '@tung-ngo/domain/day'

/** One time that an official opened the households of a team. Instants in ms. */
export interface Opening { by: string, name: string, reason: string, at: number, until: number }

type Access = Pick<AccessGrant, 'pid' | 'reason' | 'at' | 'until' | 'name'>

/** The log is a moment behind an access, and an access keeps only its last opening: both together tell all, the newest first. */
const SAME_MS = 60_000

export function openingsFrom(accesses: Access[], entries: Entry[]): Opening[] {
  const names = new Map(accesses.map(({ pid, name }) => [pid, name ?? '']))
  const last = accesses.map(({ pid, name = '', reason, at, until }) => ({ by: pid, name, reason, at, until }))
  const earlier = entries
    .filter(({ what }) => what === 'access.opened')
    .map(({ by, reason, at, until }) => ({ by, name: names.get(by) ?? '', reason: reason ?? '', at, until: until ?? at }))
    .filter(entry => !last.some(({ by, at }) => by === entry.by && Math.abs(at - entry.at) < SAME_MS))
  return [...last, ...earlier].sort((a, b) => b.at - a.at)
}

/** `18:42 ngày 20/11` */
export function momentOf(instant: number, now: number): string {
  return `${clockOf(instant)} ngày ${formatDay(dayOf(instant), dayOf(now))}`
}

/** `18:42 ngày 20/11 đến 20:42` */
export function spanOf({ at, until }: Pick<Opening, 'at' | 'until'>, now: number): [from: string, until: string] {
  return [momentOf(at, now), dayOf(at) === dayOf(until) ? clockOf(until) : momentOf(until, now)]
}
