import type { Day } from './period'
import { daysBetween } from './day'

/** What of stored figures was not as the facts make it: numbers only, never a name or an id of a household. */
export interface Finding { what: string, stood: number | null, should: number | null }

/** `recounts/{id}`: a recount of some or all teams and units, with its progress. `id` follows from kind and scheduled time. */
export interface RecountDoc {
  v: 1
  kind: 'sample' | 'whole'
  /** The person who asked for it, or `schedule`. */
  by: string
  startedAt: number
  finishedAt: number | null
  /** Teams and units proven so far, and in all. */
  done: number
  total: number
  drifted: number
  healed: number
  chunks: number
}

/** `recounts/{id}/chunks/{number}`: what is proven in one go; a crash resumes with the first that is not done. */
export interface RecountChunk { v: 1, place: 'team' | 'unit', ids: string[], done: boolean }

/** `recounts/{id}/drifts/{team or unit}`: the evidence of a drift. Written once; only `healedAt` is added. */
export interface DriftDoc { v: 1, place: 'team' | 'unit', at: number, findings: Finding[], healedAt: number | null }

/** In so many days a nightly sample comes round to every team and unit. */
export const SAMPLE_DAYS = 28

/** Those whose turn it is on a day. */
export function sampleOf(ids: string[], day: Day): string[] {
  const turn = daysBetween('2000-01-01', day) % SAMPLE_DAYS
  return ids.filter(id => hashOf(id) % SAMPLE_DAYS === turn)
}

/** FNV-1a: spreads ids that follow one another. */
function hashOf(id: string): number {
  let hash = 0x811C9DC5
  for (let index = 0; index < id.length; index++)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0
  return hash
}
