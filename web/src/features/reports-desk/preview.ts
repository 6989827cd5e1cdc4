import type { ChildLine, ConsolidationContent } from '@tung-ngo/domain/reports/consolidation-doc'
import type { FilledField } from '@tung-ngo/domain/reports/fill-report'
import type { Report } from '@tung-ngo/domain/reports/report'
import type { ReportTemplate } from '@tung-ngo/domain/reports/report-templates'
import type { PeriodFigures } from '@tung-ngo/domain/period-figures'
import type { Line } from './queue'
import { consolidate } from '@tung-ngo/domain/reports/consolidate'
import { filledFrom } from '@tung-ngo/domain/reports/filled-from'

/** What is known of a period before it is consolidated. `reports`: by reporter, those that were sent. */
interface Known {
  unit: string
  template: ReportTemplate
  figures: Pick<PeriodFigures, 'stock' | 'counted'> | null
  lines: Line[]
  reports: Map<string, Pick<Report, 'template' | 'counted' | 'answers' | 'reasons'>>
}

/** The consolidated report as it would come out now. */
export function previewOf({ unit, template, figures, lines, reports }: Known): ConsolidationContent {
  const sent = [...reports].map(([reporter, report]) => ({ reporter, filled: filledFrom(report) }))
  const { fields } = consolidate(template, { figures, records: {} }, [], sent)
  const filled = new Map(sent.map(({ reporter, filled }) => [reporter, filled]))
  const counted = lines.filter(({ newcomer, standing }) => !newcomer && standing !== 'gone')
  return {
    unit,
    fields,
    children: lines.filter(({ standing }) => standing !== 'gone').map(({ id, name }) => ({ id, name, values: filled.has(id) ? valuesOf(filled.get(id)!) : null })),
    notSent: lines.filter(({ standing }) => standing === 'overdue' || standing === 'open').map(({ id, name }) => ({ id, name })),
    nothing: lines.flatMap(({ id, name, nothingBecause }) => nothingBecause === null ? [] : [{ id, name, because: nothingBecause }]),
    rates: {
      expected: counted.length,
      sent: counted.filter(({ timeliness }) => timeliness !== null).length,
      timely: counted.filter(({ timeliness }) => timeliness === 'inTime' || timeliness === 'madeInTime').length,
    },
  }
}

const valuesOf = (filled: FilledField[]): ChildLine['values'] => Object.fromEntries(filled.map(({ field, value }) => [field, value]))
