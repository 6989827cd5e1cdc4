import type { Activity, Change, Fact } from './fact'
import type { Household, Sheet, SheetPatch } from './household'
import { withoutResidents } from './household'
import { parsePatch, patchLines } from './patch-line'
import { paths } from './paths'
import { SHAPE_VERSION } from './shape'
import { diffSheets, updatePaths } from './sheet-patch'
import { LEVELS } from './skill'

/** Stands in a write where the server puts its own time; replaced at the border to Firestore. */
export const SERVER_TIME = { serverTime: true } as const

/** One write of a batch. Updates name single fields by path, so that two phones merge. */
export interface Write {
  op: 'create' | 'update'
  path: string
  data: Record<string, unknown>
}

/** Who records, for which team, under which new id. */
export interface Author {
  team: string
  pid: string
  factId: string
  on: string
  recordedOffline: boolean
  /** The phone's clock (ms). */
  recordedAt?: number
  enteredFor?: string
}

/** What a batch adds: the fact as it will stand, and the writes, the fact's own first. */
export interface Recording {
  fact: Omit<Fact, 'at'>
  writes: Write[]
  /** The record that it makes or changes, if it is an event in a register: then `fact` says no more than who, when and `record`. */
  record?: { register: string, id: string }
}

type ActivityFields = Omit<Activity, 'v' | 'by' | 'on' | 'at' | 'before' | 'after' | 'household' | 'enteredFor' | 'recordedOffline'>

/** A new household on the sheet. */
export function registerHousehold(author: Author, household: string, sheet: Sheet): Recording {
  const fact = factOf<Change>(author, { kind: 'register', household, after: patchLines(sheet) })
  return {
    fact,
    writes: [createFact(author, fact), {
      op: 'create',
      path: paths.household(author.team, household),
      data: { ...sheet, v: SHAPE_VERSION, visit: null, last: author.factId, updatedAt: SERVER_TIME },
    }],
  }
}

/** A household's sheet corrected; undefined when nothing changed. */
export function correctHousehold(author: Author, household: string, before: Sheet, after: Sheet, reason?: string): Recording | undefined {
  const patches = patchesOf(before, after)
  if (!patches)
    return undefined
  const fact = factOf<Change>(author, { kind: 'correct', household, ...linesOf(patches), ...(reason ? { reason } : {}) })
  return { fact, writes: [createFact(author, fact), updateHousehold(author, household, patches.after)] }
}

/** One field of a household confirmed as it stands (a line of a patch), so that nobody asks about it again. */
export function confirmLine(author: Author, household: string, line: string): Recording {
  const fact = factOf<Change>(author, { kind: 'correct', household, before: [line], after: [line] })
  return { fact, writes: [createFact(author, fact), updateHousehold(author, household, {})] }
}

/** A visit: what was done, and what it changed on the sheet. */
export function recordVisit(author: Author, household: string, before: Sheet, after: Sheet, fields: ActivityFields): Recording {
  const patches = patchesOf(before, after)
  const fact = factOf<Activity>(author, { ...fields, household, ...linesOf(patches) })
  const visit: Household['visit'] = { on: author.on, by: author.pid, met: fields.met ?? 'met', note: fields.note ?? '' }
  return { fact, writes: [createFact(author, fact), updateHousehold(author, household, patches?.after ?? {}, { visit })] }
}

/** Any other activity: it touches no household. */
export function recordActivity(author: Author, fields: ActivityFields): Recording {
  const fact = factOf<Activity>(author, fields)
  return { fact, writes: [createFact(author, fact)] }
}

/**
 * Takes a fact back. What it changed on its household returns to what it was, unless somebody changed it since.
 * `current` is the sheet as it stands, `visit` the visit to show as the last one again.
 */
export function withdrawFact(author: Author, id: string, taken: Omit<Fact, 'at'>, current: Sheet | undefined, visit: Household['visit']): Recording {
  const { household } = taken
  if (!household || !current) {
    const fact = factOf<Change>(author, { kind: 'withdraw', of: id })
    return { fact, writes: [createFact(author, fact)] }
  }
  const patches = patchesOf(current, restoredSheet(current, parsePatch(taken.before ?? []), parsePatch(taken.after ?? [])))
  const fact = factOf<Change>(author, { kind: 'withdraw', of: id, household, ...linesOf(patches) })
  return { fact, writes: [createFact(author, fact), updateHousehold(author, household, patches?.after ?? {}, { visit })] }
}

function restoredSheet(current: Sheet, before: SheetPatch, after: SheetPatch): Sheet {
  const restored: Record<string, unknown> = structuredClone(current)
  for (const [field, value] of Object.entries(after)) {
    const old = before[field as keyof SheetPatch]
    if (typeof value !== 'object' || value === null) {
      if (restored[field] === value && old !== undefined)
        restored[field] = old
      continue
    }
    const entries = restored[field] as Record<string, unknown>
    for (const [key, entry] of Object.entries(value)) {
      if (entries[key] === entry)
        entries[key] = (old as Record<string, unknown> | undefined)?.[key] ?? blankEntry(entry)
    }
  }
  return restored.consent === 'agreed' ? restored as Sheet : withoutResidents(restored as Sheet)
}

const LEVEL_ENTRY: readonly string[] = LEVELS

/** What an entry says that was not there before: no name, no progress, not had. */
function blankEntry(entry: unknown) {
  return typeof entry === 'boolean' ? false : LEVEL_ENTRY.includes(entry as string) ? 'none' : ''
}

function linesOf(patches: { before: SheetPatch, after: SheetPatch } | undefined) {
  return patches && { before: patchLines(patches.before), after: patchLines(patches.after) }
}

/** A household that declines leaves nothing of itself in the fact either. */
function patchesOf(before: Sheet, after: Sheet) {
  const patches = diffSheets(before, after)
  if (patches && after.consent === 'declined')
    return { before: { consent: before.consent }, after: patches.after }
  return patches
}

function factOf<T extends Fact>(author: Author, fields: object): Omit<T, 'at'> {
  return {
    v: SHAPE_VERSION,
    by: author.pid,
    on: author.on,
    ...(author.recordedOffline ? { recordedOffline: true } : {}),
    ...(author.recordedAt === undefined ? {} : { recordedAt: author.recordedAt }),
    ...(author.enteredFor ? { enteredFor: author.enteredFor } : {}),
    ...fields,
  } as unknown as Omit<T, 'at'>
}

function createFact(author: Author, fact: object): Write {
  return { op: 'create', path: paths.fact(author.team, author.factId), data: { ...fact, at: SERVER_TIME } }
}

function updateHousehold(author: Author, household: string, patch: SheetPatch, more: object = {}): Write {
  return {
    op: 'update',
    path: paths.household(author.team, household),
    data: { ...updatePaths(patch), ...more, last: author.factId, updatedAt: SERVER_TIME },
  }
}
