import type { RegisterRecord } from '@tung-ngo/domain/registers/record'
import type { Register, Value } from '@tung-ngo/domain/registers/register'
import type { Errors } from '../../ui/form'
import { formFieldsOf } from '@tung-ngo/domain/registers/register'
import { errorsOf } from '../../ui/form'
import { words } from './words'

/** What is in a form of a register: text as it is typed, a yes or no as such. */
export type FormValues = Record<string, string | boolean>

export function valuesOf(register: Register, kind: string, record?: Partial<RegisterRecord>): FormValues {
  return Object.fromEntries(formFieldsOf(register, kind).map((name) => {
    const value = record?.[name] ?? null
    return [name, register.fields[name]!.kind === 'yesNo' ? value === true : value === null ? '' : String(value)]
  }))
}

/** What the event sets: of an edit, what is otherwise than before. */
export function afterOf(register: Register, kind: string, values: FormValues, before?: Partial<RegisterRecord>): Record<string, Value> {
  const all = Object.entries(values).map(([name, value]): [string, Value] => [name, valueOf(register.fields[name]!.kind, value)])
  return Object.fromEntries(kind === 'edit' ? all.filter(([name, value]) => value !== (before?.[name] ?? null)) : all)
}

function valueOf(kind: string, value: string | boolean): Value {
  if (typeof value === 'boolean')
    return value
  const text = value.normalize('NFC').trim()
  if (text === '')
    return null
  return kind === 'count' ? Number(text) : text
}

/** What is wrong, by field. */
export async function errorsIn(register: Register, kind: string, after: Record<string, Value>): Promise<Errors> {
  const { eventSchema, missingIn } = await import('../../schemas')
  const parsed = eventSchema(register).safeParse({ v: 3, kind, after, note: '', by: 'p', at: 0 })
  const told = Object.entries(errorsOf(parsed)).filter(([path]) => path.startsWith('after.')).map(([path, text]): [string, string] => [path.slice('after.'.length), text])
  const missing = missingIn(register, { kind, after }).map((name): [string, string] => [name, words.missing(register.fields[name]!.label)])
  return Object.fromEntries([...told, ...missing])
}
