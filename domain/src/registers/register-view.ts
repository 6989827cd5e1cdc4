import { formatDay } from '../day'
import type { Day } from '../period'
import { compareText, matches } from '../text'
import type { RegisterRecord } from './record'
import { keptPaper } from './kept-paper'
import { isBlank } from './record'
import type { Register, RegisterField, State, Value } from './register'

/** Names of persons and units by their ids. */
export type Names = (id: string) => string | undefined

/** A value as it is read; an empty one is an empty text. */
export function shownValue(field: RegisterField, value: Value | undefined, names: Names): string {
  if (isBlank(value))
    return ''
  switch (field.kind) {
    case 'day': return formatDay(String(value))
    case 'yesNo': return value ? 'Có' : 'Không'
    case 'choice': return field.options[String(value)] ?? String(value)
    case 'count': return Number(value).toLocaleString('vi-VN')
    case 'person':
    case 'unit': return names(String(value)) ?? String(value)
    default: return ('paper' in field && keptPaper(value)?.name) || String(value)
  }
}

/** A line of the list. */
export interface ListLine { id: string, title: string, below: string[], state: State, isOverdue: boolean }

/** The list: what is overdue first, then what waits, what is open, what is done; by title within. Only records in `states`, if given, that hold every word of `query`. */
export function listOf(register: Register, records: (RegisterRecord & { id: string })[], today: Day, names: Names, { states, query = '' }: { states?: readonly string[], query?: string } = {}): ListLine[] {
  const lines = records.filter(({ state }) => states?.includes(state) ?? true).map((record): ListLine => {
    const [title = '', ...below] = register.list.map(name => shownValue(register.fields[name]!, record[name], names))
    return { id: record.id, title, below: below.filter(text => text !== ''), state: register.states[record.state]!, isOverdue: isOverdue(register, record, today) }
  })
  const rank = ({ isOverdue, state }: ListLine) => isOverdue ? 0 : { attention: 1, open: 2, done: 3 }[state.tone]
  return lines
    .filter(({ title, below }) => query.trim() === '' || matches([title, ...below].join(' '), query))
    .toSorted((a, b) => rank(a) - rank(b) || compareText(a.title, b.title))
}

/** Whether a record's day has passed and somebody still has to do something. */
export function isOverdue({ due, states }: Register, record: RegisterRecord, today: Day): boolean {
  const day = due === undefined ? null : record[due]
  return typeof day === 'string' && day < today && states[record.state]!.tone !== 'done'
}
