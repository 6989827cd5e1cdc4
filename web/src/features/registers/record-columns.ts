import type { Register, RegisterField, Value } from '@tung-ngo/domain/registers/register'
import type { Names } from '@tung-ngo/domain/registers/register-view'
import type { OwnedRecord } from '../../live/registers'
import type { TableColumn } from '../../table/column'
import type { TableFilter } from '../../table/rows'
import { isOverdue, shownValue } from '@tung-ngo/domain/registers/register-view'
import { words } from './words'

/** A record at the desk, with whose it is. */
export type RecordRow = OwnedRecord & { ownerName: string }
type Column = TableColumn<RecordRow>

const TONES = ['attention', 'open', 'done'] as const

/** Every field of a register is a column: those of its list stand first, the others are to be chosen; `team`: whether the owner is told. */
export function recordColumns(register: Register, names: Names, team: boolean, today: string): Column[] {
  const [title = '', ...listed] = register.list
  const others = Object.keys(register.fields).filter(name => !register.list.includes(name))
  const columnOf = (name: string, more: Partial<Column> = {}): Column => {
    const field = register.fields[name]!
    return { id: name, label: field.label, width: widthOf(field), text: row => shownValue(field, row[name], names), value: row => valueOf(field, row[name] ?? null, names), ...field.kind === 'count' ? { kind: 'number' } : {}, ...more }
  }
  const state = (row: RecordRow) => register.states[row.state]!
  return [
    columnOf(title, { width: [18, 13] }),
    ...team ? [{ id: '-to', label: words.team, width: [13, 10], text: row => row.ownerName, value: row => row.ownerName || null } satisfies Column] : [],
    ...listed.map(name => columnOf(name)),
    { id: '-trang-thai', label: words.state, width: [9, 8], asText: true, text: row => isOverdue(register, row, today) ? `${state(row).label}, ${words.overdue.toLowerCase()}` : state(row).label, value: row => isOverdue(register, row, today) ? -1 : TONES.indexOf(state(row).tone) },
    ...others.map(name => columnOf(name, { extra: true })),
  ]
}

export function recordFilters(register: Register, today: string): TableFilter<RecordRow>[] {
  return [
    ...register.due ? [{ id: 'qua-han', word: words.overdue, has: (row: RecordRow) => isOverdue(register, row, today) }] : [],
    ...Object.entries(register.states).map(([id, { label }]) => ({ id, word: label, has: ({ state }: RecordRow) => state === id })),
  ]
}

const widthOf = ({ kind }: RegisterField): [number, number] => kind === 'prose' ? [16, 12] : kind === 'day' ? [7, 6] : kind === 'count' || kind === 'yesNo' ? [6, 5] : [10, 8]

/** Days and figures by themselves, all else as it is read. */
function valueOf(field: RegisterField, value: Value, names: Names): string | number | null {
  return field.kind === 'count' && typeof value === 'number' ? value : field.kind === 'day' && value ? String(value) : shownValue(field, value, names) || null
}
