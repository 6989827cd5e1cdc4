import type { Report } from '@tung-ngo/domain/reports/report'
import { childFigures } from '@tung-ngo/domain/reports/child-figures'
import { countedIn } from '@tung-ngo/domain/reports/filled-from'
import { fillReport } from '@tung-ngo/domain/reports/fill-report'
import { templateOf } from '@tung-ngo/domain/reports/report-templates'
import { readUnitTallies } from '../../sync/unit-tallies'

/** What the app counts of a place below a unit, for a report that is entered in its place: from the unit's own tally. Nothing where none is counted for its days. */
export async function countedFor(unit: string, reporter: string, { template, period }: Pick<Report, 'template' | 'period'>): Promise<Pick<Report, 'counted' | 'countedAt'>> {
  const tallies = /^\d{4}(?:-(?:\d\d|Q\d))?$/.test(period) ? await readUnitTallies(unit, period) : null
  const figures = tallies && childFigures(period, tallies).find(({ id }) => id === reporter)?.figures
  return figures
    ? { counted: countedIn(fillReport(templateOf(template), { figures, records: {}, typed: {}, elsewhere: {} })), countedAt: Math.floor(tallies.now.asOf) }
    : { counted: {}, countedAt: null }
}
