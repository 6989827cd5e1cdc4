import type { ExpectedRow } from '@tung-ngo/domain/periods/expected-list'
import type { ExpectedDoc, ReporterRow } from '@tung-ngo/domain/periods/expected-doc'
import type { ConsolidationContent, DatedAddendum } from '@tung-ngo/domain/reports/consolidation-doc'
import type { ChildReport, Consolidated } from '@tung-ngo/domain/reports/consolidate'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { addDays, dayOf } from '@tung-ngo/domain/day'
import { figuresOf, monthsToRead } from '@tung-ngo/domain/period-figures'
import { rowsOf, writeRow } from '@tung-ngo/domain/periods/expected-doc'
import { addendumOf, consolidate } from '@tung-ngo/domain/reports/consolidate'
import { readAddenda, readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { filledFrom } from '@tung-ngo/domain/reports/filled-from'
import { reportId } from '@tung-ngo/domain/reports/report-id'
import { templateOf } from '@tung-ngo/domain/reports/report-templates'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { docs, getAll, ownerOf, queries, SERVER_TIME } from '../store'
import { pathOfReport } from './places'

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
  const { content, consolidated, asOf } = await consolidationOf(unit, id, list)
  const stored = (await docs.consolidation(unit, id).get()).data()
  if (!stored) {
    const { openedAt: _, closesOn: __, rows: ___, frozenAt: ____, updatedAt: _____, ...terms } = list
    await docs.consolidation(unit, id).create({ ...terms, v: SHAPE_VERSION, corrects: null, content: JSON.stringify(content), addenda: [], asOf, frozenAt: now, updatedAt: SERVER_TIME })
    await docs.expected(unit, id).update({ frozenAt: SERVER_TIME })
    await tellAbove(list, unit, id, content.rates, now)
    return 'frozen'
  }
  const before = withAddenda(readContent(stored), readAddenda(stored))
  const { sent, changes } = addendumOf(before, consolidated)
  if (sent.length === 0)
    return 'same'
  const addendum: DatedAddendum = { sent, changes, at: now }
  await docs.consolidation(unit, id).update({ addenda: [...stored.addenda, JSON.stringify(addendum)], updatedAt: SERVER_TIME })
  await tellAbove(list, unit, id, content.rates, now)
  return 'added'
}

/** As it stood after what was added last: nothing is told twice. */
function withAddenda({ fields, notSent }: ConsolidationContent, addenda: DatedAddendum[]): Consolidated {
  const sent = new Set(addenda.flatMap(addendum => addendum.sent))
  const values = new Map(addenda.flatMap(({ changes }) => changes.map(({ field, after }) => [field, after] as const)))
  return {
    fields: fields.map(field => ({ ...field, value: values.get(field.field) ?? field.value })),
    notSent: notSent.map(({ id }) => id).filter(id => !sent.has(id)),
    nothing: [],
  }
}

interface Below { id: string, name: string, status: ExpectedRow['status'], nothingBecause: string | null, child: ChildReport | null, rates: ConsolidationContent['rates'] }

async function consolidationOf(unit: string, id: string, list: ExpectedDoc) {
  const template = templateOf(list.template)
  const [below, { figures, asOf }, place] = await Promise.all([readBelow(id, list), figuresFor(unit, list.period), docs.unitTally(unit).get()])
  const rows = below.map(({ id, status, nothingBecause }): ExpectedRow => ({ reporter: id, owedBy: id, status, timeliness: null, nothingBecause }))
  const consolidated = consolidate(template, { figures, records: {} }, rows, below.flatMap(({ child }) => child ?? []))
  const names = new Map(below.map(({ id, name }) => [id, name]))
  const named = (id: string) => ({ id, name: names.get(id) ?? id })
  const content: ConsolidationContent = {
    unit: place.data()?.name ?? unit,
    ...consolidated,
    children: below.map(({ id, name, child }) => ({ id, name, values: child && Object.fromEntries(child.filled.flatMap(({ field, value }) => typeof value === 'number' ? [[field, value]] : [])) })),
    notSent: consolidated.notSent.map(named),
    nothing: consolidated.nothing.map(({ reporter, because }) => ({ ...named(reporter), because })),
    rates: below.reduce((sum, { rates }) => ({ expected: sum.expected + rates.expected, sent: sum.sent + rates.sent, timely: sum.timely + rates.timely }), { expected: 0, sent: 0, timely: 0 }),
  }
  return { content, consolidated, asOf }
}

/** What those on a list have sent: reports, or the consolidated ones of the units below. */
async function readBelow(id: string, list: ExpectedDoc): Promise<Below[]> {
  const rows = rowsOf(list)
  const reporters = rows.flatMap(([reporter, row]) => row.kind === 'sum' ? [] : [{ reporter, row }])
  const units = rows.flatMap(([unit, row]) => row.kind === 'sum' ? [{ unit, name: row.name }] : [])
  const [reports, consolidated] = await Promise.all([
    getAll(reporters.map(({ reporter, row }) => docs.report(pathOfReport({ id: reporter, kind: row.kind }, id)))),
    getAll(units.map(({ unit }) => docs.consolidation(unit, id))),
  ])
  return [
    ...reporters.map(({ reporter, row }, index): Below => {
      const report = reports[index]!.data()
      const isSent = row.sentAt !== null && report !== undefined && row.status !== 'returned'
      return { id: reporter, name: row.name, status: isSent ? 'submitted' : 'missing', nothingBecause: isSent ? row.nothingBecause : null, child: isSent && report.nothingBecause === null ? { reporter, filled: filledFrom(report) } : null, rates: ratesOf(row) }
    }),
    ...units.map(({ unit, name }, index): Below => {
      const report = consolidated[index]!.data()
      const content = report && readContent(report)
      return { id: unit, name, status: content ? 'submitted' : 'missing', nothingBecause: null, child: content ? { reporter: unit, filled: content.fields } : null, rates: content?.rates ?? { expected: 0, sent: 0, timely: 0 } }
    }),
  ]
}

/** Founded since the opening: in no rate. */
function ratesOf({ newcomer, sentAt, timeliness }: ReporterRow): ConsolidationContent['rates'] {
  const expected = newcomer ? 0 : 1
  const sent = sentAt === null ? 0 : expected
  return { expected, sent, timely: timeliness === 'late' ? 0 : sent }
}

async function figuresFor(unit: string, period: string) {
  const now = (await docs.unitTally(unit).get()).data() as UnitTallyDoc | undefined
  if (!now || !/^\d{4}(?:-(?:\d\d|Q\d))?$/.test(period))
    return { figures: null, asOf: now?.asOf ?? 0 }
  const months = monthsToRead(period, now.closed)
  const closed = await getAll(months.map(month => docs.unitClosed(unit, month)))
  return { figures: figuresOf(period, { now, closed: Object.fromEntries(months.flatMap((month, index) => closed[index]!.exists ? [[month, closed[index]!.data()!]] : [])) }), asOf: now.asOf }
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
