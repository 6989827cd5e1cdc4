import type { ConsolidatedField } from '@tung-ngo/domain/reports/consolidate'
import type { AnswerValue } from '@tung-ngo/domain/reports/fill-report'
import type { FieldId, ReportField } from '@tung-ngo/domain/reports/report-field'
import type { Section } from '@tung-ngo/domain/reports/report-templates'
import type { Day } from '@tung-ngo/domain/period'
import type { TeamTerm, UnitLevel } from '@tung-ngo/domain/unit'
import type { Cell, Column, ReportTable } from './report-document'
import { FIELDS } from '@tung-ngo/domain/reports/report-fields'
import { adminDay, formatFigure } from './admin-format'
import { TERM_WORDS, words } from './words'

const fieldOf = (id: FieldId): ReportField => FIELDS[id]
const isNumber = (id: FieldId) => ['count', 'money', 'percent'].includes(fieldOf(id).kind)
const kindOf = (id: FieldId): Column['kind'] => isNumber(id) ? 'number' : 'text'

/** The numbers of a section: a line a field. Where places typed it, how many of them did; `asked`: of how many. */
export function sectionTable(name: string, fields: ConsolidatedField[], asked: number): ReportTable | null {
  const numbers = fields.filter(({ field }) => isNumber(field))
  if (numbers.length === 0)
    return null
  const typed = (row: ConsolidatedField) => row.origin !== 'counted' && row.answered > 0 ? words.answered(row.answered, asked) : null
  return {
    name,
    title: name,
    columns: [{ label: words.order, kind: 'order' }, { label: words.content, kind: 'text' }, { label: words.figure, kind: 'number' }, { label: words.note, kind: 'text' }],
    rows: numbers.map((row, index): Cell[] => [index + 1, fieldOf(row.field).label, cellOf({ values: { [row.field]: row.value } }, row.field), typed(row)]),
    totals: null,
  }
}

/** A place below with its numbers; null: it did not send. */
export interface PlaceLine { name: string, values: Partial<Record<FieldId, AnswerValue | null>> | null }

/** The table of the places below, with its sums. */
export function childrenTable({ title, fields }: Section, places: PlaceLine[]): ReportTable {
  return {
    name: title,
    title,
    columns: [{ label: words.order, kind: 'order' }, { label: words.place, kind: 'text' }, ...fields.map(field => ({ label: fieldOf(field).label, kind: kindOf(field) }))],
    rows: places.map((place, index) => [index + 1, nameOf(place), ...fields.map(field => cellOf(place, field))]),
    totals: [null, totalLabel(places), ...fields.map(field => total(places, field))],
  }
}

/** Form 1, the appendix of thematic reports: teams and members at two levels, and what is still to be founded. */
export function establishmentTable(places: PlaceLine[], { term, level, asOf }: { term: TeamTerm, level: UnitLevel | 'team', asOf: Day }): ReportTable {
  const { team, villages, village } = TERM_WORDS[term]
  const numbers = ['communeTeams', 'villageTeams', 'communeMembers', 'villageMembers'] as const
  const heads = [words.teams(team), words.teams(team), words.members, words.members]
  const note = (place: PlaceLine) => {
    const gaps = cellOf(place, 'villagesWithoutTeam')
    return cellOf(place, 'note') ?? (typeof gaps === 'number' && gaps > 0 ? words.withoutTeam(formatFigure(gaps), village, team) : null)
  }
  return {
    name: words.teams(team),
    title: words.establishment(team, level, adminDay(asOf)),
    columns: [
      { label: words.order, kind: 'order' },
      { label: words.place, kind: 'text' },
      ...numbers.map((_, index): Column => ({ label: index % 2 === 0 ? words.communeLevel : villages, group: heads[index]!, kind: 'number' })),
      { label: words.note, kind: 'text' },
    ],
    rows: places.map((place, index) => [index + 1, nameOf(place), ...numbers.map(field => cellOf(place, field)), note(place)]),
    totals: [null, totalLabel(places), ...numbers.map(field => total(places, field)), null],
    groupTotals: true,
  }
}

const nameOf = ({ name, values }: PlaceLine) => values ? name : words.didNotSend(name)

function cellOf({ values }: Pick<PlaceLine, 'values'>, field: FieldId): Cell {
  const value = values?.[field] ?? null
  if (typeof value === 'number' && fieldOf(field).kind === 'percent')
    return { percent: value }
  return typeof value === 'object' ? value && value.length : value
}

/** Of what the places said; null where none said anything. Percentages do not add. */
function total(places: PlaceLine[], field: FieldId): number | null {
  const said = places.map(place => cellOf(place, field)).filter(cell => typeof cell === 'number')
  return said.length > 0 ? said.reduce((sum, value) => sum + value, 0) : null
}

/** Sums over some of the places say so. */
function totalLabel(places: PlaceLine[]): string {
  const sent = places.filter(({ values }) => values).length
  return sent === places.length ? words.total : words.totalOf(sent, places.length)
}
