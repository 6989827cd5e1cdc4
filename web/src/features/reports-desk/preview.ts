import type { ConsolidationContent } from '@tung-ngo/domain/reports/consolidation-doc'
import type { Report } from '@tung-ngo/domain/reports/report'
import type { ReportTemplate } from '@tung-ngo/domain/reports/report-templates'
import type { PeriodFigures } from '@tung-ngo/domain/period-figures'
import type { Line, SumLine } from './queue'
import { consolidate, valuesIn } from '@tung-ngo/domain/reports/consolidate'
import { filledFrom } from '@tung-ngo/domain/reports/filled-from'
import { CONSOLIDATED_WORDS as words } from './consolidated-words'

/**
 * What is known of a period before it is consolidated. `reports`: by reporter, those that were sent; `sums`: units below
 * that consolidate themselves, `below`: what those of them say that are done.
 */
interface Known {
  unit: string
  template: ReportTemplate
  figures: Pick<PeriodFigures, 'stock' | 'counted'> | null
  lines: Line[]
  sums: SumLine[]
  below: Map<string, ConsolidationContent>
  reports: Map<string, Pick<Report, 'template' | 'counted' | 'answers' | 'reasons'>>
}

/** The consolidated report as it would come out now. */
export function previewOf({ unit, template, figures, lines, sums, below, reports }: Known): ConsolidationContent {
  const sent = [
    ...[...reports].map(([reporter, report]) => ({ reporter, filled: filledFrom(report) })),
    ...[...below].map(([reporter, { fields }]) => ({ reporter, filled: fields })),
  ]
  const { fields } = consolidate(template, { figures, records: {} }, [], sent)
  const filled = new Map(sent.map(({ reporter, filled }) => [reporter, filled]))
  const standing = lines.filter(({ standing }) => standing !== 'gone')
  return {
    unit,
    fields,
    children: [...standing, ...sums].map(({ id, name }) => ({ id, name, values: filled.has(id) ? valuesIn(template, filled.get(id)!) : null })),
    notSent: [
      ...lines.filter(({ standing }) => standing === 'overdue' || standing === 'open'),
      ...sums.filter(({ sent, expected }) => sent < expected).map(({ id, name, sent, expected }) => ({ id, name: words.missing(name, expected - sent, expected) })),
    ].map(({ id, name }) => ({ id, name })),
    nothing: lines.flatMap(({ id, name, nothingBecause }) => nothingBecause === null ? [] : [{ id, name, because: nothingBecause }]),
    rates: ratesOver(lines.filter(({ newcomer, status }) => !newcomer && status !== 'gone'), sums),
  }
}

function ratesOver(lines: Line[], sums: SumLine[]): ConsolidationContent['rates'] {
  const add = (own: Line[], field: 'expected' | 'sent' | 'timely') => own.length + sums.reduce((sum, line) => sum + line[field], 0)
  return {
    expected: add(lines, 'expected'),
    sent: add(lines.filter(({ timeliness }) => timeliness !== null), 'sent'),
    timely: add(lines.filter(({ timeliness }) => timeliness === 'inTime' || timeliness === 'madeInTime'), 'timely'),
  }
}
