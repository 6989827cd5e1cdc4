import { clean } from '../text'
import type { RecordEvent, RegisterRecord } from './record'
import type { Register, Value } from './register'
import { formFieldsOf, initialState } from './register'
import type { RecordRow } from './register-sheet'
import { STATE_CELL } from './register-sheet'

/** What a line of a sheet makes of a record: the events that are still to be written, in their order, or a sentence why none. */
export type RowPlan
  = { kind: 'added' | 'changed', events: Pick<RecordEvent, 'kind' | 'after'>[], odd?: string }
    | { kind: 'same', odd?: string }
    | { kind: 'refused', text: string }

/**
 * Compares a line with the record that it speaks of (null: there is none yet). An empty cell changes nothing. What only a
 * move sets is set by that move, on the way to the state that the line says.
 * @param may whether who imports may create, edit, or make this move
 */
export function planRow(register: Register, stored: RegisterRecord | null, row: RecordRow, may: (act: string) => boolean): RowPlan {
  const said = Object.fromEntries(Object.entries(row).filter(([name, value]) => name in register.fields && value !== null && !isSame(value, stored?.[name] ?? null)))
  const after = pick(said, formFieldsOf(register, 'create'))
  const state = stored?.state ?? initialState(register)
  const target = String(row[STATE_CELL] ?? state)
  const moves = wayTo(register, state, target, row, may)
  const left = Object.keys(said).filter(name => !(name in after) && !moves?.some(({ after }) => name in after))
  const odd = left.length > 0 ? { odd: `${labels(register, left)}: chỉ ghi khi chuyển trạng thái, nên chưa lấy.` } : {}
  const changes = !stored || Object.keys(after).length > 0
  if (changes && !may(stored ? 'edit' : 'create'))
    return { kind: 'refused', text: `Vai ở đây không ${stored ? 'sửa' : 'thêm'} ${register.words.one} được.` }
  if (changes && stored && !register.editable.includes(state))
    return { kind: 'refused', text: `${register.states[state]!.label} nên không sửa được nữa: ${labels(register, Object.keys(after))}.` }
  if (!moves)
    return { kind: 'refused', text: `Từ “${register.states[state]!.label}” chưa sang “${register.states[target]!.label}” được: thiếu ô cần ghi, hoặc việc này của người khác.` }
  const events = [...changes ? [{ kind: stored ? 'edit' : 'create', after }] : [], ...moves]
  return events.length === 0 ? { kind: 'same', ...odd } : { kind: stored ? 'changed' : 'added', events, ...odd }
}

/** The shortest way from a state to another by moves whose questions the line answers; none: undefined. */
function wayTo({ moves }: Register, from: string, to: string, row: RecordRow, may: (act: string) => boolean): Pick<RecordEvent, 'kind' | 'after'>[] | undefined {
  const ways = new Map<string, string[]>([[from, []]])
  for (const [state, way] of ways) {
    for (const [name, move] of Object.entries(moves)) {
      if (move.from.includes(state) && !ways.has(move.to) && may(name) && (move.asks ?? []).every(ask => (row[ask] ?? null) !== null))
        ways.set(move.to, [...way, name])
    }
  }
  return ways.get(to)?.map(kind => ({ kind, after: pick(row, moves[kind]!.asks ?? []) }))
}

/** Sheets keep no line breaks, and one space between words. */
const isSame = (a: Value, b: Value) => typeof a === 'string' && typeof b === 'string' ? clean(a) === clean(b) : a === b

const pick = (row: Readonly<Record<string, Value>>, names: readonly string[]) => Object.fromEntries(names.filter(name => name in row).map(name => [name, row[name]!]))
const labels = ({ fields }: Register, names: readonly string[]) => names.map(name => fields[name]!.label).join(', ')
