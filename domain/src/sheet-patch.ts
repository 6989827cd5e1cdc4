import type { Sheet, SheetPatch } from './household'

/** Fields of a sheet that are maps: a patch changes single entries of them. */
export const MAP_FIELDS = ['residents', 'levels', 'has', 'parts'] as const
export type MapField = typeof MAP_FIELDS[number]

export const isMapField = (field: string): field is MapField => (MAP_FIELDS as readonly string[]).includes(field)

/** Without consent no person stands on a sheet: a patch that ends it empties these, and need not say so. */
const NOBODY = { residents: {}, levels: {}, has: {}, parts: {}, nucleus: null }
const endsConsent = (patch: SheetPatch) => patch.consent !== undefined && patch.consent !== 'agreed'

/** The sheet after a patch. */
export function applyPatch<T extends Partial<Sheet>>(sheet: T, patch: SheetPatch): T {
  const next: Record<string, unknown> = { ...sheet, ...patch }
  if (endsConsent(patch))
    return { ...next, ...NOBODY } as T
  for (const field of MAP_FIELDS) {
    if (patch[field])
      next[field] = { ...sheet[field], ...patch[field] }
  }
  return next as T
}

/** What changed between two sheets, as the entries before and after; undefined when nothing did. */
export function diffSheets(before: Sheet, after: Sheet): { before: SheetPatch, after: SheetPatch } | undefined {
  const patches: { before: Record<string, unknown>, after: Record<string, unknown> } = { before: {}, after: {} }
  for (const field of Object.keys(after) as (keyof Sheet)[]) {
    const entries = isMapField(field) ? diffMaps(before[field], after[field]) : diffValues(before[field], after[field])
    if (entries) {
      patches.before[field] = entries.before
      patches.after[field] = entries.after
    }
  }
  return Object.keys(patches.after).length > 0 ? patches as { before: SheetPatch, after: SheetPatch } : undefined
}

function diffValues(before: unknown, after: unknown) {
  return before === after ? undefined : { before, after }
}

function diffMaps(before: Record<string, unknown>, after: Record<string, unknown>) {
  const changed = Object.keys(after).filter(key => before[key] !== after[key])
  if (changed.length === 0)
    return undefined
  return {
    before: Object.fromEntries(changed.filter(key => key in before).map(key => [key, before[key]])),
    after: Object.fromEntries(changed.map(key => [key, after[key]])),
  }
}

/** A patch as Firestore update paths (`levels.p1_pay` → value), so that two phones merge. */
export function updatePaths(patch: SheetPatch): Record<string, unknown> {
  const paths: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(patch)) {
    if (!isMapField(field))
      paths[field] = value
    else if (!endsConsent(patch))
      Object.entries(value as Record<string, unknown>).forEach(([key, entry]) => paths[`${field}.${key}`] = entry)
  }
  return endsConsent(patch) ? { ...paths, ...NOBODY } : paths
}
