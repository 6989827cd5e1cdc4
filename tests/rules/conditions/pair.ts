import type { Request } from '../support/request'
import type { Doc } from '../support/rules'
import type { Actor } from '../world/actors'

/** A write that is refused, and its twin that differs in one thing and is taken. */
export interface Pair {
  because: string
  actor: Actor
  path: string
  /** What stands there before; absent for a new document. */
  before?: Doc
  /** What else stands there, beside what the world holds. */
  around?: Record<string, Doc>
  /** What the same commit creates beside it. */
  beside?: Record<string, Doc>
  refused: Doc
  taken: Doc
  /** Where the twin differs in person, place or what stood there instead. */
  takenBy?: Actor
  takenAt?: string
  takenAfter?: Doc
  takenBeside?: Record<string, Doc>
}

/** Both of a pair, from the same start. */
export function requestsOf({ actor, path, before, around = {}, beside, refused, taken, takenBy = actor, takenAt = path, takenAfter = before, takenBeside = beside }: Pair): [refused: Request, taken: Request] {
  const operation = before ? 'update' : 'create'
  return [
    { actor, operation, path, data: refused, ...(before ? { given: { [path]: before, ...around } } : {}), ...(beside ? { beside } : {}) },
    { actor: takenBy, operation, path: takenAt, data: taken, ...(takenAfter ? { given: { [takenAt]: takenAfter, ...around } } : {}), ...(takenBeside ? { beside: takenBeside } : {}) },
  ]
}
