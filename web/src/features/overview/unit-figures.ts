import type { Figures } from '@tung-ngo/domain/metric'
import type { Month, Period } from '@tung-ngo/domain/period'
import type { TallyDocs } from '@tung-ngo/domain/period-figures'
import type { UnitClosedDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Child } from './children'
import { monthsOf } from '@tung-ngo/domain/period'
import { figuresOf, isPublished } from '@tung-ngo/domain/period-figures'
import { emptyTally } from '@tung-ngo/domain/tally'
import { readClosedRow } from '@tung-ngo/domain/unit-closing'
import { readRow } from '@tung-ngo/domain/unit-tally'
import { hasTeams } from './children'

/** What a reader holds of a unit and those below it. */
export interface UnitDocs {
  now: Pick<UnitTallyDoc, 'closed' | 'day' | 'tally' | 'rows' | 'level'>
  closed: Record<Month, UnitClosedDoc>
}

/** Figures of a period: flows and distinct counts of the period, stocks of its last day or of today; null where nothing was published of it. */
export function figuresIn(period: Period, docs: TallyDocs): Figures | null {
  if (!isPublished(period, docs))
    return null
  const { stock, counted } = figuresOf(period, docs)
  return { ...stock, ...counted }
}

/**
 * The children of a unit with their figures of a period: those that stand now and those that stood in one of its closed
 * months. A dissolved team stands while it still adds something.
 */
export function childrenIn(period: Period, { now, closed }: UnitDocs): Child[] {
  const present = monthsOf(period).at(-1)! > now.closed ? mapValues(now.rows, readRow) : {}
  const past = monthsOf(period).flatMap(month => closed[month] ? [{ month, rows: mapValues(closed[month].rows, readClosedRow) }] : [])
  const ids = new Set([present, ...past.map(({ rows }) => rows)].flatMap(Object.keys))
  return [...ids].map((id): Child => {
    const docs = {
      now: { ...now, tally: present[id]?.tally ?? emptyTally() },
      closed: Object.fromEntries(past.flatMap(({ month, rows }) => rows[id] ? [[month, { ...rows[id], days: {}, late: null }]] : [])),
    }
    const { name, level } = present[id] ?? past.findLast(({ rows }) => rows[id])!.rows[id]!
    const { stock, counted } = figuresOf(period, docs)
    return { id, name, level, figures: { ...stock, ...counted } }
  }).filter(child => !hasTeams(now) || Object.keys(child.figures).length > 0)
}

function mapValues<T>(rows: Record<string, string>, read: (line: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(rows).map(([id, line]) => [id, read(line)]))
}
