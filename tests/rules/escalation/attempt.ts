import type { Operation } from '@tung-ngo/domain/access'
import type { Request } from '../support/request'
import type { Doc } from '../support/rules'
import type { Kind, Where } from './bounds'

/** One of the two, by the account's and the person's id. */
export interface Account { uid: string, pid: string }

export const ONE: Account = { uid: 'u-one', pid: 'x-one' }
export const TWO: Account = { uid: 'u-two', pid: 'x-two' }

/** Something that an account tries, with what it would reach. */
export interface Attempt {
  label: string
  operation: Operation
  path: string
  kind: Kind
  where: Where
  /** All of the document that is written; of a list, how it is asked. */
  data?: Doc
  query?: Pick<Request, 'where'>
  /** Whether later decisions may hang on it: a seat, a request, a place. */
  matters?: boolean
}

/** Writes all of a document. */
export const write = (kind: Kind, where: Where, path: string, label: string, data: Doc, matters = false): Attempt =>
  ({ label: `${path} ${label}`, operation: 'create', path, kind, where, data, ...(matters ? { matters } : {}) })
