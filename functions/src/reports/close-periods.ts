import type { ExpectedDoc, SumRow } from '@tung-ngo/domain/periods/expected-doc'
import type { DatedAddendum } from '@tung-ngo/domain/reports/consolidation-doc'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { paths } from '@tung-ngo/domain/paths'
import { rowsOf, writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { addendumOf } from '@tung-ngo/domain/reports/consolidate'
import { addedTo, readAddenda, readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { idOfReport } from '@tung-ngo/domain/reports/report-id'
import { groupBy, parallel } from '../counting/lists'
import { createOnce, docs, ownerOf, queries, SERVER_TIME, transact } from '../store'
import type { ConsolidatedList } from './consolidate-list'
import { consolidateList } from './consolidate-list'
import { markConsolidated } from './mark-consolidated'
import { readRegisters } from './read-registers'
import { newConsolidation, newestConsolidation } from './newest-consolidation'

export interface Closed { frozen: number, addenda: number }

/** What comes within so many days after the close stands beside the report as an addendum. */
const ADDENDUM_DAYS = 20

/** So many units are consolidated at once. */
const AT_ONCE = 16

/**
 * Consolidates what is due, from the lowest units up: frozen once; what came later is added beside it by the next runs.
 * The same day again finds nothing new; a run that broke off is made whole by the next.
 */
export async function closePeriods(now: number): Promise<Closed> {
  const today = dayOf(now)
  const due = (await queries.listsToClose(addDays(today, -ADDENDUM_DAYS), today).get()).docs
  const sum: Closed = { frozen: 0, addenda: 0 }
  const levels = groupBy(due, list => list.data().path.length)
  for (const [, lists] of [...levels].toSorted(([a], [b]) => b - a)) {
    const done = await parallel(lists, AT_ONCE, list => closeList(ownerOf(list), list.data(), now))
    sum.frozen += done.filter(({ outcome }) => outcome === 'frozen').length
    sum.addenda += done.filter(({ outcome }) => outcome === 'added').length
    await parallel([...groupBy(done.flatMap(({ told }) => told ?? []), ({ list }) => list)], AT_ONCE, ([list, rows]) => tellAbove(list, rows, now))
  }
  return sum
}

/** What the list above, by its path, is told of a unit. */
interface Told { list: string, unit: string, counts: Pick<SumRow, 'expected' | 'sent' | 'timely' | 'accepted'> }

interface ClosedList { outcome: 'frozen' | 'added' | 'same', told?: Told }

async function closeList(unit: string, list: ExpectedDoc, now: number): Promise<ClosedList> {
  const id = idOfReport(list)
  const consolidated = await consolidateList(unit, id, list)
  const closed = await freezeOrAdd(unit, id, list, consolidated, now)
  await markConsolidated(unit, id, list, consolidated.reports)
  return closed
}

async function freezeOrAdd(unit: string, id: string, list: ExpectedDoc, { content, consolidated, asOf }: ConsolidatedList, now: number): Promise<ClosedList> {
  const above = list.path.at(-2)
  const accepted = rowsOf(list).reduce((sum, [, row]) => sum + (row.kind === 'sum' ? row.accepted : Number(['accepted', 'consolidated', 'issued'].includes(row.status))), 0)
  const told = above && unit !== list.owner ? { told: { list: paths.expected(above, id), unit, counts: { ...content.rates, accepted } } } : {}
  const stored = await newestConsolidation(unit, id)
  if (!stored || list.frozenAt === null) {
    await createOnce(docs.consolidation(unit, id), newConsolidation(list, { ...content, registers: await readRegisters(unit, list) }, { asOf, now }))
    await docs.expected(unit, id).update({ frozenAt: SERVER_TIME })
    return { outcome: 'frozen', ...told }
  }
  const [frozen, addenda] = [readContent(stored), readAddenda(stored)]
  const { sent, changes } = addendumOf(addedTo(frozen, addenda), consolidated)
  if (sent.length === 0 && content.rates.sent <= (addenda.at(-1)?.sentInAll ?? frozen.rates.sent))
    return { outcome: 'same' }
  const addendum: DatedAddendum = { sent, changes, sentInAll: content.rates.sent, at: now }
  await docs.consolidation(unit, stored.id).update({ addenda: [...stored.addenda, JSON.stringify(addendum)], updatedAt: SERVER_TIME })
  return { outcome: 'added', ...told }
}

/** A list says of the units below it how many there have sent. */
function tellAbove(path: string, told: Told[], now: number): Promise<void> {
  return transact(async (tx) => {
    const list = docs.expectedAt(path)
    const stored = (await tx.get(list)).data()
    const rows = new Map(stored ? rowsOf(stored) : [])
    const changed = told.flatMap(({ unit, counts }) => {
      const row = rows.get(unit)
      return row?.kind === 'sum' ? [[unit, writeRow({ ...row, ...counts, at: now })]] : []
    })
    if (stored && changed.length > 0)
      tx.set(list, { ...stored, rows: { ...stored.rows, ...Object.fromEntries(changed) as Record<string, string> }, updatedAt: SERVER_TIME })
  })
}
