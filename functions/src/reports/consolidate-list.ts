import type { ExpectedRow } from '@tung-ngo/domain/periods/expected-list'
import type { ExpectedDoc, ReporterRow } from '@tung-ngo/domain/periods/expected-doc'
import type { ConsolidationContent } from '@tung-ngo/domain/reports/consolidation-doc'
import type { ChildReport, Consolidated } from '@tung-ngo/domain/reports/consolidate'
import type { Read } from './mark-consolidated'
import type { UnitTallyDoc } from '@tung-ngo/domain/tally-doc'
import { figuresOf, monthsToRead } from '@tung-ngo/domain/period-figures'
import { rowsOf } from '@tung-ngo/domain/periods/expected-doc'
import { consolidate, valuesIn } from '@tung-ngo/domain/reports/consolidate'
import { addedTo, readAddenda, readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { filledFrom } from '@tung-ngo/domain/reports/filled-from'
import { templateOf } from '@tung-ngo/domain/reports/report-templates'
import { docs, getAll } from '../store'
import { newestConsolidation } from './newest-consolidation'
import { pathOfReport } from './places'

/** `asOf` in ms; `reports`: those of the list itself, as they were read. */
export interface ConsolidatedList { content: ConsolidationContent, consolidated: Consolidated, asOf: number, reports: Read[] }

/** What those on a unit's list have sent by now, over the unit's own figures. `id`: the period's report. */
export async function consolidateList(unit: string, id: string, list: ExpectedDoc): Promise<ConsolidatedList> {
  const template = templateOf(list.template)
  const [{ below, handedOn, reports }, now] = await Promise.all([readBelow(id, list), docs.unitTally(unit).get().then(tally => tally.data())])
  const figures = now ? await figuresFor(unit, list.period, now) : null
  const rows = below.map(({ id, status, nothingBecause }): ExpectedRow => ({ reporter: id, owedBy: id, status, timeliness: null, nothingBecause }))
  const consolidated = consolidate(template, { figures, records: {} }, rows, below.flatMap(({ child }) => child ?? []))
  const names = new Map(below.map(({ id, name }) => [id, name]))
  const named = (id: string) => ({ id, name: names.get(id) ?? id })
  const content: ConsolidationContent = {
    unit: now?.name ?? unit,
    ...consolidated,
    children: below.map(({ id, name, child }) => ({ id, name, values: child && valuesIn(template, child.filled) })),
    notSent: consolidated.notSent.map(named),
    nothing: consolidated.nothing.map(({ reporter, because }) => ({ ...named(reporter), because })),
    rates: [...below.map(({ rates }) => rates), ...handedOn].reduce(added, NONE),
  }
  return { content, consolidated, asOf: now?.asOf ?? 0, reports }
}

interface Below { id: string, name: string, status: ExpectedRow['status'], nothingBecause: string | null, child: ChildReport | null, rates: ConsolidationContent['rates'] }

/**
 * What those on a list have sent: reports, or the consolidated ones of the units below. Who is gone owes nothing; what was
 * merged into another is done by that one's report: it counts (`handedOn`), and says nothing of its own.
 */
async function readBelow(id: string, list: ExpectedDoc): Promise<{ below: Below[], handedOn: ConsolidationContent['rates'][], reports: Read[] }> {
  const rows = rowsOf(list)
  const standing = rows.flatMap(([reporter, row]) => row.kind === 'sum' || row.status === 'gone' ? [] : [{ reporter, row }])
  const reporters = standing.filter(({ row }) => !row.owedBy)
  const units = rows.flatMap(([unit, row]) => row.kind === 'sum' ? [{ unit, name: row.name }] : [])
  const [reports, consolidated] = await Promise.all([
    getAll(reporters.map(({ reporter, row }) => docs.report(pathOfReport({ id: reporter, kind: row.kind }, id)))),
    Promise.all(units.map(({ unit }) => newestConsolidation(unit, id))),
  ])
  const below = [
    ...reporters.map(({ reporter, row }, index): Below => {
      const report = reports[index]!.data()
      const isSent = row.sentAt !== null && report !== undefined && row.status !== 'returned'
      return { id: reporter, name: row.name, status: isSent ? 'submitted' : 'missing', nothingBecause: isSent ? row.nothingBecause : null, child: isSent && report.nothingBecause === null ? { reporter, filled: filledFrom(report) } : null, rates: ratesOf(row) }
    }),
    ...units.map(({ unit, name }, index): Below => {
      const report = consolidated[index]
      const [content, addenda] = report ? [readContent(report), readAddenda(report)] : []
      const rates = content ? { ...content.rates, sent: addenda!.at(-1)?.sentInAll ?? content.rates.sent } : NONE
      const missing = rates.expected - rates.sent
      return { id: unit, name: content && missing > 0 ? `${name} (còn ${missing} trên ${rates.expected} nơi)` : name, status: content && rates.sent >= rates.expected ? 'submitted' : 'missing', nothingBecause: null, child: content ? { reporter: unit, filled: addedTo(content, addenda!).fields } : null, rates }
    }),
  ]
  return { below, reports: reporters.map(({ reporter }, index) => ({ reporter, report: reports[index]! })), handedOn: standing.filter(({ row }) => row.owedBy).map(({ row }) => ratesOf(row)) }
}

const NONE = { expected: 0, sent: 0, timely: 0 }
const added = (a: typeof NONE, b: typeof NONE) => ({ expected: a.expected + b.expected, sent: a.sent + b.sent, timely: a.timely + b.timely })

/** Founded since the opening: in no rate. */
function ratesOf({ newcomer, sentAt, timeliness }: ReporterRow): ConsolidationContent['rates'] {
  const expected = newcomer ? 0 : 1
  const sent = sentAt === null ? 0 : expected
  return { expected, sent, timely: timeliness === 'late' ? 0 : sent }
}

/** What the unit's own tally says of a period; null of one that is no month, quarter or year. */
async function figuresFor(unit: string, period: string, now: UnitTallyDoc) {
  if (!/^\d{4}(?:-(?:\d\d|Q\d))?$/.test(period))
    return null
  const months = monthsToRead(period, now.closed)
  const closed = await getAll(months.map(month => docs.unitClosed(unit, month)))
  return figuresOf(period, { now, closed: Object.fromEntries(months.flatMap((month, index) => closed[index]!.exists ? [[month, closed[index]!.data()!]] : [])) })
}
