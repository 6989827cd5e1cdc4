import type { Report } from './report'
import type { Texts } from './report-value'

/** What a person says in a report. */
export type Said = Pick<Report, 'answers' | 'reasons' | 'nothingBecause'>

/** What a person changed of texts that he saw; an emptied one stays as an empty text, which is no answer. */
export function changedTexts(seen: Texts, mine: Texts): Texts {
  const fields = [...new Set([...Object.keys(seen), ...Object.keys(mine)])]
  return Object.fromEntries(fields.filter(field => (seen[field] ?? '') !== (mine[field] ?? '')).map(field => [field, mine[field] ?? '']))
}

/** Two phones' words on one report: what this one changed since it saw it stands, of all else what stands now. */
export function mergeSaid(seen: Said, mine: Said, now: Said): Said {
  const merged = (map: 'answers' | 'reasons') => ({ ...now[map], ...changedTexts(seen[map], mine[map]) })
  return { answers: merged('answers'), reasons: merged('reasons'), nothingBecause: mine.nothingBecause === seen.nothingBecause ? now.nothingBecause : mine.nothingBecause }
}

/** The fields of an update that carries no more than what was changed: two phones merge, and the later word on a field stands. */
export function changedPaths(seen: Said, mine: Said): Record<string, string | null> {
  const paths = (map: 'answers' | 'reasons') => Object.entries(changedTexts(seen[map], mine[map])).map(([field, text]) => [`${map}.${field}`, text] as const)
  return { ...Object.fromEntries([...paths('answers'), ...paths('reasons')]), ...mine.nothingBecause === seen.nothingBecause ? {} : { nothingBecause: mine.nothingBecause } }
}
