import type { Operation } from '@tung-ngo/domain/access'
import type { Actor } from '../world/actors'
import type { Doc } from './rules'

/** A field, how it is compared, and with what. */
export type Filter = [field: string, op: 'EQUAL' | 'NOT_EQUAL' | 'IN' | 'ARRAY_CONTAINS' | 'GREATER_THAN', value: unknown]

/** What somebody asks of Firestore, as data: it can be kept, and asked again of other rules. */
export interface Request {
  actor: Actor
  operation: Operation
  /** Of the document; of a list, its collection, or the name of a collection group. */
  path: string
  /** What is written: all of the document, or with `byPaths` these fields of it. */
  data?: Doc
  byPaths?: true
  /** Documents that the same commit creates before it. */
  beside?: Record<string, Doc>
  /** Of a list. */
  where?: Filter[]
  /** Alternatives, one of which must hold. */
  anyOf?: Filter[]
  group?: true
  /** Documents that stand there while it is asked, and only then. */
  given?: Record<string, Doc>
}
