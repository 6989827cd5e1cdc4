import type { Relation } from '../access'

/** A value of a record; null: not said. */
export type Value = string | number | boolean | null

interface Described { label: string, help?: string, required?: true }

/**
 * A field of a record: what it is called, and what fits into it. `person` and `unit` are ids, shown by their names;
 * `paper`: a line that may name a signed paper kept with the record (kept-paper.ts).
 */
export type RegisterField = Described & (
  | { kind: 'line' | 'prose' | 'count', max: number, paper?: true }
  | { kind: 'day' | 'yesNo' | 'person' | 'unit' }
  | { kind: 'choice', options: Readonly<Record<string, string>> }
)

export type FieldKind = RegisterField['kind']

/** `attention` waits for somebody, `done` needs nobody any more. */
export interface State { label: string, tone: 'open' | 'attention' | 'done' }

/** How a record goes from one state to another: by whom, and what must be said with it. */
export interface Move {
  label: string
  from: readonly string[]
  to: string
  by: readonly Relation[]
  asks?: readonly string[]
}

/**
 * A register (sổ): one kind of plain record, as data. List, form, detail, history, import and export screens, the
 * shape of its documents, its rows of access and its entries in the tally are made of it.
 */
export interface Register {
  /** Name of the collection, below a team or a unit. */
  id: string
  below: 'teams' | 'units'
  words: { title: string, one: string, add: string, empty: string }
  /** In the order of the form. */
  fields: Readonly<Record<string, RegisterField>>
  /** The required fields that make two lines of a sheet speak of the same record. */
  key: readonly string[]
  /** What a line of the list shows: the first is its title. */
  list: readonly string[]
  /** The day by which something is due, if records have one. */
  due?: string
  /** The field that says up to which level a record was handed, if records are: a `handler` deals with it from then on. */
  handed?: string
  /** The first is that of a new record. */
  states: Readonly<Record<string, State>>
  moves: Readonly<Record<string, Move>>
  /** States in which the fields may still be changed. */
  editable: readonly string[]
  reads: readonly Relation[]
  creates: readonly Relation[]
  edits: readonly Relation[]
  tally: RegisterTally
}

/** Metric → the states in which a record counts; metric → the events that count, on their day. */
export interface RegisterTally {
  stock: Readonly<Record<string, readonly string[]>>
  flow: Readonly<Record<string, readonly string[]>>
  /** A choice by whose options each metric is told apart too: `instruments.inForce.plan`. */
  by?: string
  /** Of a register of units: metric → the stock; it counts the communes that have any of it. */
  communes?: Readonly<Record<string, string>>
}

/** The fields of a form: of a move, what it asks for; else all but what only a move sets. */
export function formFieldsOf({ fields, moves }: Register, kind: string): string[] {
  if (moves[kind])
    return [...moves[kind].asks ?? []]
  const asked = new Set(Object.values(moves).flatMap(({ asks = [] }) => asks))
  return Object.keys(fields).filter(name => fields[name]!.required || !asked.has(name))
}

export const initialState = ({ states }: Register): string => Object.keys(states)[0]!
