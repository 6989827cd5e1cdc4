import type { HouseholdRow } from './households'
import type { MemberRow } from './members'
import type { Columns, ReadSheet, Remark } from './sheet'
import type { TeamRow } from './teams'
import type { VillageRow } from './villages'
import { formatPhone } from '../phone-number'
import { plain } from './cell'
import type { FiguresRow } from './figures'
import { FIGURE_COLUMNS, isTotal, judgeTotal, oddFigures, settleFigures, statedIn } from './figures'
import { HOUSEHOLD_COLUMNS, householdKey } from './households'
import { MEMBER_COLUMNS, memberKey } from './members'
import { TEAM_COLUMNS, teamKey } from './teams'
import type { UnitRow } from './units'
import { mendedUnit, settleUnit, UNIT_COLUMNS, unitKey } from './units'
import { settleVillage, VILLAGE_COLUMNS, villageKey } from './villages'

/** What can be imported, in the order in which it is needed. */
export const IMPORT_KINDS = ['villages', 'teams', 'members', 'households', 'units', 'figures'] as const
export type ImportKind = typeof IMPORT_KINDS[number]
export interface ImportRows { villages: VillageRow, teams: TeamRow, members: MemberRow, households: HouseholdRow, units: UnitRow, figures: FiguresRow }

type Said = Pick<Remark, 'heading' | 'text'>

/** A list that can be imported. */
export interface ImportList<T> {
  columns: Columns<T>
  /** What makes two lines speak of the same one. */
  keyOf: (row: T) => string
  /** Lines of one place are checked and written together. */
  groupOf: (row: T) => string
  /** `title`: what stands above the headings. */
  settle: (row: T, title: string) => T
  /** What `settle` mends, where that must be told. */
  mended?: (row: T) => Said | undefined
  /** What looks odd in a line as a whole: it is taken. */
  odd?: (row: T) => Said | undefined
  /** Lines that add up the others: they are judged, and not taken. */
  isTotal?: (row: T) => boolean
  judgeTotal?: (rows: readonly T[], total: T) => Said | undefined
  /** What a line lacks that no cell shows alone. */
  lacks: (row: T) => string | undefined
  /** Begins a reading: what a line may not say beside those before it. */
  beside?: () => (line: number, row: T) => string | undefined
}

const groupOf = ({ commune }: { commune: string | null }) => plain(commune ?? '')

export const IMPORTS: { [K in ImportKind]: ImportList<ImportRows[K]> } = {
  villages: {
    columns: VILLAGE_COLUMNS,
    keyOf: villageKey,
    groupOf,
    settle: settleVillage,
    lacks: ({ type, name }) => type === null ? `“${name}” chưa nói là thôn, bản hay tổ dân phố. Ghi đủ, ví dụ: Bản ${name}.` : undefined,
  },
  teams: {
    columns: TEAM_COLUMNS,
    keyOf: teamKey,
    groupOf,
    settle: row => row,
    lacks: ({ decision, decidedOn }) => decision !== null && decidedOn === null ? 'Có số quyết định thì ghi cả ngày quyết định.' : undefined,
  },
  members: {
    columns: MEMBER_COLUMNS,
    keyOf: memberKey,
    groupOf: row => `${groupOf(row)}|${plain(row.team)}`,
    settle: row => row,
    lacks: () => undefined,
    beside: membersBeside,
  },
  households: {
    columns: HOUSEHOLD_COLUMNS,
    keyOf: householdKey,
    groupOf: row => [groupOf(row), plain(row.team ?? ''), plain(row.village ?? '')].join('|'),
    settle: row => row,
    lacks: () => undefined,
  },
  // Units above others must stand before them, so all lines go together.
  units: { columns: UNIT_COLUMNS, keyOf: unitKey, groupOf: () => '', settle: settleUnit, mended: mendedUnit, lacks: () => undefined },
  figures: {
    columns: FIGURE_COLUMNS,
    keyOf: ({ unit }) => plain(unit),
    groupOf: () => '',
    settle: settleFigures,
    odd: oddFigures,
    isTotal,
    judgeTotal,
    lacks: row => statedIn(row).length === 0 ? 'Dòng này chưa có số nào.' : undefined,
  },
}

export interface Line<T> { line: number, record: T }
export interface Refused { line: number, texts: string[] }

/** What a sheet says that can be written, and what no line may say beside another. */
export interface CheckedRows<T> { rows: Line<T>[], refused: Refused[], mended: Remark[], odd: Remark[] }

/** Checks the lines of a sheet against each other; nothing that is stored is asked. */
export function checkLines<T extends object>(list: ImportList<T>, read: ReadSheet<T>): CheckedRows<T> {
  const { keyOf, settle, lacks, beside = () => () => undefined } = list
  const texts = new Map<number, string[]>()
  const refuse = (line: number, text: string) => texts.set(line, [...texts.get(line) ?? [], text])
  for (const { line, heading, text } of read.refused)
    refuse(line, `${heading}: ${text}`)
  const first = new Map<string, number>()
  const tell = beside()
  const taken = read.rows.filter(({ record }) => !list.isTotal?.(record)).map(({ line, record }) => ({ line, record: settle(record, read.title) })).filter(({ line, record }) => {
    const key = keyOf(record)
    const before = first.get(key)
    const wrong = tell(line, record) ?? (before === undefined ? lacks(record) : `Trùng với dòng ${before}.`)
    if (wrong !== undefined)
      refuse(line, wrong)
    else
      first.set(key, line)
    return wrong === undefined
  })
  return {
    rows: taken,
    refused: [...texts].map(([line, texts]) => ({ line, texts })).sort((a, b) => a.line - b.line),
    mended: [...read.mended, ...remarks(read.rows, list.mended)],
    odd: [...read.odd, ...remarks(taken, list.odd), ...totalsOf(list, read.rows, taken)],
  }
}

function remarks<T>(rows: readonly Line<T>[], say: ((row: T) => Said | undefined) = () => undefined): Remark[] {
  return rows.flatMap(({ line, record }) => {
    const said = say(record)
    return said ? [{ line, ...said }] : []
  })
}

/** Lines that add up the others, where they come to something else. */
function totalsOf<T>({ isTotal, judgeTotal }: ImportList<T>, rows: readonly Line<T>[], taken: readonly Line<T>[]): Remark[] {
  return remarks(rows.filter(({ record }) => isTotal?.(record)), total => judgeTotal?.(taken.map(({ record }) => record), total))
}

export const checkRows = <K extends ImportKind>(kind: K, read: ReadSheet<ImportRows[K]>): CheckedRows<ImportRows[K]> => checkLines(IMPORTS[kind], read)

/** Members beside each other: a number has one owner, a team one leader. */
function membersBeside() {
  const owners = new Map<string, { line: number, name: string }>()
  const leaders = new Map<string, { line: number, name: string }>()
  return (line: number, { commune, team, name, phone, role, leftOn }: MemberRow): string | undefined => {
    if (leftOn !== null)
      return undefined
    const owner = phone === null ? undefined : owners.get(phone)
    if (owner && plain(owner.name) !== plain(name))
      return `Số ${formatPhone(phone!)} đã là của ${owner.name} ở dòng ${owner.line}. Mỗi người một số; hai người chung máy thì để trống ở một dòng.`
    const place = `${plain(commune ?? '')}|${plain(team)}`
    const leader = leaders.get(place)
    if (role === 'leader' && leader && plain(leader.name) !== plain(name))
      return `Tổ này đã có tổ trưởng là ${leader.name} ở dòng ${leader.line}. Một tổ có một tổ trưởng.`
    if (phone !== null && !owner)
      owners.set(phone, { line, name })
    if (role === 'leader' && !leader)
      leaders.set(place, { line, name })
    return undefined
  }
}

/** How many lines one call takes. */
export const BATCH_ROWS = 400

/** The lines in batches of at most about `size`, those of one place in the same batch. */
export function inBatches<T>({ groupOf }: Pick<ImportList<T>, 'groupOf'>, rows: readonly Line<T>[], size: number): Line<T>[][] {
  const groups = new Map<string, Line<T>[]>()
  for (const row of rows) {
    const key = groupOf(row.record)
    const group = groups.get(key)
    if (group)
      group.push(row)
    else
      groups.set(key, [row])
  }
  const batches: Line<T>[][] = []
  for (const group of groups.values()) {
    for (let start = 0; start < group.length; start += size) {
      const part = group.slice(start, start + size)
      const last = batches.at(-1)
      if (last && last.length + part.length <= size)
        last.push(...part)
      else
        batches.push(part)
    }
  }
  return batches
}
