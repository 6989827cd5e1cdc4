import type { Household, Sheet } from './household'
import { BLANK_SHEET } from './household'
import type { StoredFact } from './ledger'
import { byTime } from './ledger'
import { parsePatch } from './patch-line'
import { applyPatch } from './sheet-patch'

/** What facts make of a household: its sheet, the newest of them, and the last visit that nobody withdrew. */
export type FoldedHousehold = Pick<Household, 'visit' | 'last' | 'updatedAt'> & { sheet: Sheet }

/** The household as all its facts make it; undefined where none of them registers it. */
export function foldHousehold(facts: StoredFact[]): FoldedHousehold | undefined {
  const ordered = facts.toSorted(byTime)
  const newest = ordered.at(-1)
  if (!newest || !ordered.some(({ kind }) => kind === 'register'))
    return undefined
  const withdrawn = new Set(ordered.map(fact => fact.kind === 'withdraw' ? fact.of : undefined))
  const visit = ordered.findLast(fact => fact.kind === 'visit' && !withdrawn.has(fact.id))
  return {
    sheet: ordered.reduce<Sheet>((sheet, { after }) => after ? applyPatch(sheet, parsePatch(after)) : sheet, { ...BLANK_SHEET, village: '' }),
    last: newest.id,
    updatedAt: newest.at,
    visit: visit?.kind === 'visit' ? { on: visit.on, by: visit.by, met: visit.met ?? 'met', note: visit.note ?? '' } : null,
  }
}

/** Fields of a household's document that are not as its facts make them. The last visit is what its people chose to show. */
export function householdDrift({ v: _v, visit: _visit, last, updatedAt: _at, ...sheet }: Household, folded: FoldedHousehold): string[] {
  const fields = Object.keys(folded.sheet).filter(field => text(sheet[field as keyof Sheet]) !== text(folded.sheet[field as keyof Sheet]))
  return last === folded.last ? fields : [...fields, 'last']
}

const text = (value: unknown) => JSON.stringify(typeof value === 'object' && value !== null ? Object.entries(value).toSorted() : value)
