import type { UnitLevel } from '@tung-ngo/domain/unit'

/** A unit that must add up its children again. `below`: what changed; `full`: all children, also those that are gone. */
export interface Hop {
  unit: string
  below: 'team' | UnitLevel
  full: boolean
}

/** What a counting handler did, and which hops must follow its commit, whether or not anything moved. */
export interface Outcome {
  outcome: 'moved' | 'same' | 'missing' | 'contended' | 'malformed'
  hops: Hop[]
}

export const MISSING: Outcome = { outcome: 'missing', hops: [] }
