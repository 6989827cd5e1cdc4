import type { Register } from '@tung-ngo/domain/registers/register'
import type { ImportKind, ImportList } from '@tung-ngo/domain/sheet/imports'
import { listOfRegister } from '@tung-ngo/domain/registers/register-import'
import { REGISTERS } from '@tung-ngo/domain/registers/registers'
import { IMPORTS } from '@tung-ngo/domain/sheet/imports'
import { words } from './words'

/** What is imported: how its file is read, and which callable takes its lines with what beside them. */
export interface Source {
  list: ImportList<any>
  call: 'importRows' | 'importRecords'
  input: { unit: string, kind: ImportKind, team?: string } | { unit: string, register: string }
  name: string
}

/** The list that an input asks for. */
export const listOf = (input: Source['input']): ImportList<any> => 'kind' in input ? IMPORTS[input.kind] : listOfRegister(REGISTERS.find(({ id }) => id === input.register)!)

/** `team`: whose households all lines are. */
export const listSource = (unit: string, kind: ImportKind, team?: string): Source =>
  ({ list: IMPORTS[kind], call: 'importRows', input: { unit, kind, ...team ? { team } : {} }, name: words.kinds[kind] })

export const registerSource = (unit: string, register: Register): Source =>
  ({ list: listOfRegister(register), call: 'importRecords', input: { unit, register: register.id }, name: register.words.title })
