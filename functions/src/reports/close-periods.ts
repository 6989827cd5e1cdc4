import type { ExpectedDoc } from '@tung-ngo/domain/periods/expected-doc'
import type { ConsolidationContent, DatedAddendum } from '@tung-ngo/domain/reports/consolidation-doc'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { rowsOf, writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { addendumOf } from '@tung-ngo/domain/reports/consolidate'
import { addedTo, readAddenda, readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { docs, ownerOf, queries, SERVER_TIME } from '../store'
import { consolidateList } from './consolidate-list'
import { newConsolidation, newestConsolidation } from './newest-consolidation'

export interface Closed { frozen: number, addenda: number }

/** What comes within so many days after the close stands beside the report as an addendum. */
const ADDENDUM_DAYS = 20

/**
 * Consolidates what is due, from the lowest units up: frozen once; what came later is added beside it by the next runs.
 * The same day again finds nothing new.
 */
export async function closePeriods(now: number): Promise<Closed> {
  const today = dayOf(now)
  const due = (await queries.listsToClose(addDays(today, -ADDENDUM_DAYS), today).get()).docs
  const sum: Closed = { frozen: 0, addenda: 0 }
  for (const stored of due.toSorted((a, b) => b.data().path.length - a.data().path.length)) {
    const done = await closeList(ownerOf(stored), stored.data(), now)
    sum.frozen += Number(done === 'frozen')
    sum.addenda += Number(done === 'added')
  }
  return sum
}

async function closeList(unit: string, list: ExpectedDoc, now: number): Promise<'frozen' | 'added' | 'same'> {
  const id = reportId(list.owner, list.obligation, list.period)
  const { content, consolidated, asOf } = await consolidateList(unit, id, list)
  const stored = await newestConsolidation(unit, id)
  if (!stored) {
    await docs.consolidation(unit, id).create(newConsolidation(list, content, { asOf, now }))
    await docs.expected(unit, id).update({ frozenAt: SERVER_TIME })
    await tellAbove(list, unit, id, content.rates, now)
    return 'frozen'
  }
  const [frozen, addenda] = [readContent(stored), readAddenda(stored)]
  const { sent, changes } = addendumOf(addedTo(frozen, addenda), consolidated)
  if (sent.length === 0 && content.rates.sent <= (addenda.at(-1)?.sentInAll ?? frozen.rates.sent))
    return 'same'
  const addendum: DatedAddendum = { sent, changes, sentInAll: content.rates.sent, at: now }
  await docs.consolidation(unit, stored.id).update({ addenda: [...stored.addenda, JSON.stringify(addendum)], updatedAt: SERVER_TIME })
  await tellAbove(list, unit, id, content.rates, now)
  return 'added'
}

/** The list above says how many of this unit have sent. */
async function tellAbove(list: ExpectedDoc, unit: string, id: string, rates: ConsolidationContent['rates'], now: number): Promise<void> {
  const above = list.path.at(-2)
  const stored = above && unit !== list.owner ? (await docs.expected(above, id).get()).data() : undefined
  const row = stored && rowsOf(stored).find(([child]) => child === unit)?.[1]
  if (above && stored && row?.kind === 'sum') {
    const accepted = rowsOf(list).filter(([, row]) => row.kind !== 'sum' && row.status === 'accepted').length
    await docs.expected(above, id).update({ rows: { ...stored.rows, [unit]: writeRow({ ...row, ...rates, accepted, at: now }) }, updatedAt: SERVER_TIME })
  }
}
