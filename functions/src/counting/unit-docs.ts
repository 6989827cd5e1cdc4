import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { Unit } from '@tung-ngo/domain/unit'
import type { ChildRow, Rows, Stated, Statements } from '@tung-ngo/domain/unit-tally'
import { lastFrozenMonth } from '@tung-ngo/domain/closing'
import { dayOf } from '@tung-ngo/domain/day'
import { openOnly } from '@tung-ngo/domain/unit-closing'
import { unitTitle } from '@tung-ngo/domain/unit'
import { readRow, statementsBefore, sumRows } from '@tung-ngo/domain/unit-tally'
import { ownerOf, plainly, queries, SERVER_TIME, toMillis } from '../store'

type Place = Pick<UnitTallyDoc, 'parent' | 'name' | 'level' | 'path' | 'validFrom' | 'validTo'>
type State = Pick<UnitTallyDoc, 'rows' | 'statements' | 'records' | 'readFrom' | 'seq' | 'closed'>

/** A unit's place in the tree, under its name with its type, as tables show it: `Huyện Mường La`. */
export function placeOf(unit: Unit): Place {
  const { parent, level, path, validFrom, validTo } = unit
  return { parent, name: unitTitle(unit), level, path, validFrom, validTo }
}

export function samePlace(a: Place, b: Place): boolean {
  return (['parent', 'name', 'level', 'validFrom', 'validTo'] as const).every(field => a[field] === b[field]) && a.path.join() === b.path.join()
}

/** The document of a unit's open tally: the sum of its rows, its statements and its own records. */
export function unitTallyDoc({ parent, name, level, path, validFrom, validTo }: Place, { rows, statements, records = {}, readFrom, seq, closed }: State, now: number): UnitTallyDoc {
  return {
    v: 1,
    parent,
    name,
    level,
    path,
    validFrom,
    validTo,
    seq: seq + 1,
    asOf: SERVER_TIME,
    updatedAt: SERVER_TIME,
    closed,
    day: dayOf(now),
    tally: openOnly(sumRows(level, rows, statements, dayOf(now), { validFrom, validTo }, records), lastFrozenMonth(now)),
    rows,
    statements,
    ...Object.keys(records).length > 0 ? { records } : {},
    readFrom,
  }
}

/** A unit without a tally: nothing below it was read yet. Its `seq` begins beyond those of a tally that was lost. */
export function newState(now: number): State {
  return { rows: {}, statements: {}, readFrom: 0, seq: Math.floor(now), closed: lastFrozenMonth(now) }
}

export interface Children { rows: Record<string, ChildRow>, readTime: number }

/** The tallies of a unit's children that changed since an instant (ms), and when they were read. */
export async function readChildren(unit: string, since: number): Promise<Children> {
  const { docs, readTime } = await queries.children(unit, since).get()
  const rows = docs.map((document) => {
    const { name, level, seq, asOf, tally } = document.data()
    return [ownerOf(document), { name, level, seq, asOf, tally }] as const
  })
  return { rows: Object.fromEntries(rows), readTime: toMillis(readTime) }
}

/** Whether a full reading differs from the rows that stand. */
export function rowsDiffer(rows: Rows, fresh: Record<string, ChildRow>): boolean {
  return Object.keys(rows).length !== Object.keys(fresh).length
    || Object.entries(fresh).some(([id, row]) => rows[id] === undefined || readRow(rows[id]).seq !== row.seq)
}

/** What a unit and, for a commune, its villages state about themselves. */
export async function readStatements(unit: string, level: Unit['level'], read = plainly): Promise<Statements> {
  return statementsBefore(await readStated(unit, level, read))
}

/** All that they ever stated. */
export async function readStated(unit: string, level: Unit['level'], read = plainly): Promise<Stated[]> {
  const villages = level === 'commune' ? (await read.query(queries.villages(unit))).docs.map(village => village.id) : []
  const stated: Stated[] = []
  for (const source of [unit, ...villages]) {
    for (const base of (await read.query(queries.bases(source))).docs)
      stated.push({ source: source === unit ? 'self' : source, figure: base.data() })
  }
  return stated
}
