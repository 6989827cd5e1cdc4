import { plain } from '../sheet/cell'
import type { ImportList } from '../sheet/imports'
import type { Register, Value } from './register'
import type { RecordRow } from './register-sheet'
import { columnsOf, TEAM_CELL } from './register-sheet'

/** A register as a list that is imported, from its definition alone. */
export function listOfRegister(register: Register): ImportList<RecordRow> {
  return {
    columns: columnsOf(register),
    keyOf: row => `${teamKey(row)}|${recordKey(register, row)}`,
    groupOf: teamKey,
    settle: row => row,
    lacks: () => undefined,
  }
}

const teamKey = (row: RecordRow) => plain(String(row[TEAM_CELL] ?? ''))

/** What makes two lines, or a line and a record, of one place the same: accents aside. */
export const recordKey = ({ key }: Register, said: Readonly<Record<string, Value>>): string => key.map(name => plain(String(said[name] ?? ''))).join('|')
