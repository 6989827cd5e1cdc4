import type { Cell } from '../sheet/cell'
import { readChoice, readDay, readText, readWhole } from '../sheet/cell'
import type { Column, Columns } from '../sheet/sheet'
import { TEAM_COLUMNS } from '../sheet/teams'
import type { RegisterRecord } from './record'
import type { Register, RegisterField, Value } from './register'
import type { Names } from './register-view'
import { shownValue } from './register-view'

/** Where a line says which team it is of, and how its record stands: beside the fields, whose names are plain words. */
export const TEAM_CELL = '@team'
export const STATE_CELL = '@state'

/** A line of a sheet of records: by field, `TEAM_CELL` and `STATE_CELL`; persons by their names. */
export type RecordRow = Record<string, Value>

/** The columns by which a sheet of records is read (`readSheet`). Units are not taken from a sheet. */
export function columnsOf({ below, fields, states }: Register): Columns<RecordRow> {
  const read = Object.entries(fields).filter(([, { kind }]) => kind !== 'unit')
  return {
    ...below === 'teams' ? { [TEAM_CELL]: TEAM_COLUMNS.name } : {},
    ...Object.fromEntries(read.map(([name, field]) => [name, columnOf(field)])),
    [STATE_CELL]: { heading: STATE_HEADING, read: readChoice(wordsFor(states)) },
  }
}

const STATE_HEADING = 'Trạng thái'
const wordsFor = (labelled: Readonly<Record<string, { label: string }>>) => Object.fromEntries(Object.entries(labelled).map(([name, { label }]) => [name, [label]]))

/** A workbook of records: headings as they are read again, typed cells, the state last. `teamOf`: of a team's record. */
export function exportSheet<T extends RegisterRecord>(register: Register, records: readonly T[], names: Names, teamOf: (record: T) => string | undefined = () => undefined): Cell[][] {
  const fields = Object.entries(register.fields)
  const team = register.below === 'teams'
  const lines = records.map(record => [
    ...team ? [teamOf(record) ?? null] : [],
    ...fields.map(([name, field]): Cell => field.kind === 'count' || 'paper' in field ? record[name] ?? null : shownValue(field, record[name], names) || null),
    register.states[record.state]!.label,
  ])
  return [[...team ? [TEAM_COLUMNS.name.heading] : [], ...fields.map(([, { label }]) => label), STATE_HEADING], ...lines]
}

function columnOf(field: RegisterField): Column<NonNullable<Value>> {
  return { heading: field.label, read: readerOf(field), ...field.required ? { required: true as const } : {} }
}

function readerOf(field: RegisterField): Column<NonNullable<Value>>['read'] {
  switch (field.kind) {
    case 'day': return readDay
    case 'count': return readWhole(0, field.max)
    case 'choice': return readChoice(Object.fromEntries(Object.entries(field.options).map(([name, label]) => [name, [label]])))
    case 'yesNo': return (cell) => {
      const answer = readChoice({ yes: ['Có', 'x', 'true', '1'], no: ['Không', 'false', '0'] })(cell)
      return 'error' in answer ? answer : { value: answer.value === 'yes' }
    }
    case 'line':
    case 'prose': return readText(field.max)
    default: return readText(80)
  }
}
