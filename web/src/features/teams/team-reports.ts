import type { Day } from '@tung-ngo/domain/period'
import type { ExpectedDoc, ReporterRow } from '@tung-ngo/domain/periods/expected-doc'
import type { ConsolidationDoc } from '@tung-ngo/domain/reports/consolidation-doc'
import type { FieldId } from '@tung-ngo/domain/reports/report-field'
import type { AnswerValue } from '@tung-ngo/domain/reports/fill-report'
import { readRow } from '@tung-ngo/domain/periods/expected-doc'
import { periodTitle } from '@tung-ngo/domain/periods/period-title'
import { readContent } from '@tung-ngo/domain/reports/consolidation-doc'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { formatNumber } from '../../ui/desk/format'
import { words } from './words'

/** A report that a team owed its commune, and what came of it. */
export interface OwedReport { id: string, title: string, dueOn: Day, state: string, nothingBecause: string | null }

/** Of the commune's lists those on which the team stands, the latest deadline first. */
export function owedBy(team: string, lists: readonly (ExpectedDoc & { id: string })[]): OwedReport[] {
  return lists
    .flatMap((list) => {
      const row = list.rows[team] === undefined ? undefined : readRow(list.rows[team])
      return row?.kind === 'team' ? [{ id: list.id, title: `${list.name}, ${periodTitle({ key: list.period, from: list.from, to: list.to })}`, dueOn: list.dueOn, state: stateOf(row), nothingBecause: row.nothingBecause }] : []
    })
    .toSorted((a, b) => b.dueOn.localeCompare(a.dueOn))
}

function stateOf({ status, timeliness }: ReporterRow): string {
  const sent = timeliness === null ? '' : words.timeliness[timeliness]
  return [words.reportStates[status], sent].filter(Boolean).join(', ')
}

/** What the team's report says, as the commune's consolidated report has it; null when the team did not send. */
export function toldBy(team: string, doc: Pick<ConsolidationDoc, 'content'>): { label: string, text: string }[] | null {
  const values = readContent(doc).children.find(({ id }) => id === team)?.values
  return values ? Object.entries(values).map(([field, value]) => ({ label: FIELDS[field as FieldId].label, text: textOf(field as FieldId, value) })) : null
}

function textOf(field: FieldId, value: AnswerValue | null): string {
  if (value === null || value === '')
    return words.unsaid
  const text = typeof value === 'number' ? formatNumber(value) : typeof value === 'object' ? formatNumber(value.length) : value
  return FIELDS[field].kind === 'percent' ? `${text}%` : text
}
