import type { Cell } from '../sheet/cell'
import { readChoice, readDay, readText, readWhole } from '../sheet/cell'
import type { Column, Columns } from '../sheet/sheet'
import type { RegisterRecord } from './record'
import type { Register, RegisterField, Value } from './register'
import type { Names } from './register-view'
import { shownValue } from './register-view'

/** The columns by which a sheet of records is read (`readSheet`): what is given becomes the fields of a `create`. Persons and units are not taken from a sheet. */
export function columnsOf({ fields }: Register): Columns<Record<string, Value>> {
  const read = Object.entries(fields).filter(([, { kind }]) => kind !== 'person' && kind !== 'unit')
  return Object.fromEntries(read.map(([name, field]) => [name, columnOf(field)]))
}

/** A workbook of records: headings as they are read again, typed cells, the state last. */
export function exportSheet(register: Register, records: RegisterRecord[], names: Names): Cell[][] {
  const fields = Object.entries(register.fields)
  const lines = records.map(record => [
    ...fields.map(([name, field]): Cell => field.kind === 'count' ? record[name] ?? null : shownValue(field, record[name], names) || null),
    register.states[record.state]!.label,
  ])
  return [[...fields.map(([, { label }]) => label), 'Trạng thái'], ...lines]
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
    default: return readText(40)
  }
}
