import type { ClosedMonth } from '@tung-ngo/domain/closing'
import type { Month } from '@tung-ngo/domain/period'
import type { UnitClosedDoc, UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import type { RecordLines } from '@tung-ngo/domain/registers/unit-records'
import type { Unit } from '@tung-ngo/domain/unit'
import type { ClosedParts, ClosedRow } from '@tung-ngo/domain/unit-closing'
import type { ChildRow, Stated, Statements } from '@tung-ngo/domain/unit-tally'
import type { Bulk, Snapshot } from '../store'
import { frozenAt, lastFrozenMonth } from '@tung-ngo/domain/closing'
import { addMonths, lastDay, monthOf, monthsAfter } from '@tung-ngo/domain/period'
import { ownDays } from '@tung-ngo/domain/registers/unit-records'
import { ownParts, sumClosed, writeClosedRow } from '@tung-ngo/domain/unit-closing'
import { isInForce, statementsBefore, writeRow } from '@tung-ngo/domain/unit-tally'
import { docs, isOvertaken, replace, SERVER_TIME } from '../store'
import { hop } from './hop'
import { newState, placeOf, unitTallyDoc } from './unit-docs'

/** A rebuilt team or unit, as far as its parent adds it up. */
export interface RebuiltChild extends ChildRow {
  id: string
  parent: string | null
  months: (ClosedParts & Pick<ClosedMonth, 'month'>)[]
}

export interface UnitSources {
  id: string
  unit: Unit
  stated: Stated[]
  records: RecordLines
  children: RebuiltChild[]
  /** The tally as it stood, and when everything began to be read (ms). */
  read: Snapshot<UnitTallyDoc> | undefined
  readFrom: number
}

/** Writes a unit's tally and closed months from its children's; a hop takes over where one came in between. */
export async function rebuildUnit({ id, unit, stated, records, children, read, readFrom }: UnitSources, writer: Bulk, now: number): Promise<RebuiltChild> {
  const rows = Object.fromEntries(children.map(child => [child.id, writeRow(rowOf(child))]))
  const state = { ...newState(now), rows, statements: statementsBefore(stated), records, readFrom, closed: lastFrozenMonth(now) }
  const doc = unitTallyDoc(placeOf(unit), { ...state, seq: read?.data()?.seq ?? state.seq }, now)
  const months = closedMonthsOf(children, records, state.closed).map(month => closedDoc(doc, month, statementsBefore(stated, frozenAt(month)), records, children))
  const written = months.map(month => writer.set(docs.unitClosed(id, month.month), month))
  const child = { id, parent: unit.parent, name: doc.name, level: unit.level, months }
  try {
    const [asOf] = await Promise.all([replace(writer, docs.unitTally(id), doc, read), ...written])
    return { ...child, seq: doc.seq, asOf, tally: doc.tally }
  }
  catch (error) {
    if (!isOvertaken(error))
      throw error
    await hop(id, true, now)
    const { seq, asOf, tally } = (await docs.unitTally(id).get()).data()!
    return { ...child, seq, asOf, tally }
  }
}

const rowOf = ({ name, level, seq, asOf, tally }: RebuiltChild): ChildRow => ({ name, level, seq, asOf, tally })

function closedMonthsOf(children: RebuiltChild[], records: RecordLines, closed: Month): Month[] {
  const [first] = ownDays(records)
  const own = first ? monthsAfter(addMonths(monthOf(first), -1), closed) : []
  return [...new Set([...children.flatMap(child => child.months.map(({ month }) => month)), ...own])].toSorted()
}

function closedDoc(unit: UnitTallyDoc, month: Month, statements: Statements, records: RecordLines, children: RebuiltChild[]): UnitClosedDoc {
  const closed = children.flatMap(({ id, name, level, months }) =>
    months.filter(closed => closed.month === month).map(parts => [id, { ...parts, name, level }] as const),
  )
  return unitClosedDoc(unit, month, Object.fromEntries(closed), statements, records)
}

/** A child's closed month, as its parent adds it up. */
export type ClosedChild = ClosedParts & Pick<ClosedRow, 'name' | 'level'>

/** The document of a unit's closed month. */
export function unitClosedDoc(unit: Pick<UnitTallyDoc, 'name' | 'level' | 'path' | 'validFrom' | 'validTo'>, month: Month, children: Record<string, ClosedChild>, statements: Statements, records: RecordLines): UnitClosedDoc {
  const { name, level, path } = unit
  return {
    v: 1,
    month,
    name,
    level,
    path,
    ...sumClosed(level, Object.values(children), statements, isInForce(unit, lastDay(month)), ownParts(records, level, month)),
    rows: Object.fromEntries(Object.entries(children).map(([id, child]) => [id, writeClosedRow(child)])),
    closedAt: SERVER_TIME,
  }
}
