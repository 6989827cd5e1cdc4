import type { Day } from '../period'
import type { ReporterRow } from './expected-doc'
import type { Reporter } from './expected-list'
import { heirs, standsOn } from './expected-list'

/** What a list says of reports; the names of places stay. */
type Told = Pick<ReporterRow, 'at' | 'status' | 'timeliness' | 'sentAt' | 'madeAt' | 'nothingBecause'>

/** What a merged team's line says: what that of its heir says. */
export const toldLike = (row: ReporterRow, { at, status, timeliness, sentAt, madeAt, nothingBecause }: Told): ReporterRow => ({ ...row, at, status, timeliness, sentAt, madeAt, nothingBecause })

/**
 * The lines of a list that are otherwise by a day, because a team was dissolved or merged since: its duty is done by the
 * team of the same list that it was merged into, or is dropped. What was sent stays as it was sent.
 */
export function changedRows(rows: Map<string, ReporterRow>, reporters: Reporter[], until: Day): Map<string, ReporterRow> {
  const known = new Map(reporters.map(reporter => [reporter.id, reporter]))
  const changed = new Map<string, ReporterRow>()
  for (const [id, row] of rows) {
    const reporter = known.get(id)
    const sentItself = row.sentAt !== null && !row.owedBy
    if (!reporter || sentItself)
      continue
    const after = lineOf(row, heirs(id, known, until).at(-1)!, rows, standsOn(reporter, until))
    if (after.status !== row.status || after.owedBy !== row.owedBy)
      changed.set(id, after)
  }
  return changed
}

function lineOf(row: ReporterRow, heir: string, rows: Map<string, ReporterRow>, stands: boolean): ReporterRow {
  const { owedBy, ...own } = row
  const unsent: ReporterRow = owedBy || row.status === 'gone' ? { ...own, at: 0, status: 'expected', timeliness: null, sentAt: null, madeAt: null, nothingBecause: null } : own
  if (stands)
    return unsent
  const taken = rows.get(heir)
  return taken && taken !== row && taken.status !== 'gone' ? { ...toldLike(own, taken), owedBy: heir } : { ...unsent, status: 'gone' }
}
