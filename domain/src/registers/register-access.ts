import type { AccessRow, Relation } from '../access'
import type { RegisterRecord } from './record'
import type { Register } from './register'

/** The rows of a register in the table of access: its records, their events, and each move. Who creates, edits or moves a record writes the event too. */
export function accessRowsOf({ id, below, reads, creates, edits, moves }: Register): Record<string, AccessRow> {
  const on = `${below}/${id}`
  const rows: Record<string, AccessRow> = {
    [`${id}.read`]: { on, does: ['get', 'list'], by: reads },
    [`${id}.create`]: { on, does: ['create'], by: creates, current: 'unit' },
    [`${id}.edit`]: { on, does: ['update'], fields: ['record'], by: edits, current: 'unit' },
    [`${id}.history`]: { on: `${on}/events`, does: ['get', 'list'], by: reads },
  }
  for (const [move, { by }] of Object.entries(moves))
    rows[`${id}.${move}`] = { on, does: ['update'], fields: ['state'], by, current: 'unit' }
  return rows
}

/** Whether somebody with these relations to the place may create, edit, or make this move. */
export function mayDo({ creates, edits, moves }: Register, act: string, relations: readonly Relation[]): boolean {
  const by = act === 'create' ? creates : act === 'edit' ? edits : moves[act]?.by ?? []
  return by.some(relation => relations.includes(relation))
}

/** Groups of a record's fields: those of its form, its state, and where it comes from. */
export function fieldGroupsOf({ fields }: Register): Record<string, readonly string[]> {
  return { record: Object.keys(fields), state: ['state'], origin: ['at'] }
}

/** What somebody with these relations to the place may do with a record now: buttons of its detail. */
export function actsOn(register: Register, { state }: Pick<RegisterRecord, 'state'>, relations: readonly Relation[]): string[] {
  const { moves, editable } = register
  const possible = Object.keys(moves).filter(move => moves[move]!.from.includes(state) && mayDo(register, move, relations))
  return editable.includes(state) && mayDo(register, 'edit', relations) ? ['edit', ...possible] : possible
}

/** Levels above the commune that a record is handed up to, from below. */
export const HANDED_LEVELS = ['district', 'province', 'nation'] as const
export type HandedLevel = typeof HANDED_LEVELS[number]

/** The units that a record was handed up to, and those on the way there. `above`: the units above the team's commune. */
export function handedTo({ handed }: Register, record: Partial<RegisterRecord>, above: Readonly<Partial<Record<HandedLevel, string | null>>>): string[] {
  const reached = HANDED_LEVELS.indexOf(record[handed ?? ''] as HandedLevel)
  return HANDED_LEVELS.slice(0, reached + 1).flatMap(level => above[level] ?? [])
}
