import type { Request } from '../support/request'
import type { Verdict } from '../support/verdict'
import type { Reach } from './make-mutants'
import { requestsOf } from '../conditions/pair'
import { PAIRS } from '../conditions/pairs'
import { CLOCK_QUESTIONS } from '../conditions/clock-questions'
import { QUESTIONS } from '../conditions/questions'
import { allCells } from '../matrix/cells'
import { nameOf } from '../matrix/row'
import { CONTRACTS } from '../shape/contracts'
import { triesOf } from '../shape/tries'

/** A request of the other proofs, with the answer that is right. */
export interface Exhibit {
  label: string
  request: Request
  expected: 'allowed' | 'denied'
  /** The instant (ms) at which the rules' clock stands; absent: it runs. */
  clock?: number
  /** Right rules may break on it instead of saying no. */
  mayBreak?: boolean
  collection: string
  /** Made for one condition: more telling than a cell or a variant. */
  pointed: boolean
}

/** Everything that the matrix, the shapes and the conditions ask, as data. */
export function corpus(): Exhibit[] {
  const cells = allCells().map(({ row, site, actor, expected, request }) =>
    ({ label: `${actor.name}: ${nameOf(row)} at ${site.name}`, request, expected: expected as Exhibit['expected'] }))
  const tries = CONTRACTS.flatMap(contract => ([...(contract.onlyUpdated ? [] : ['create'] as const), ...(contract.update ? ['update'] as const : [])] as const).flatMap(operation =>
    triesOf(contract, operation).map(({ what, request, expected, container }) =>
      ({ label: `${contract.name}: ${operation} with ${what}`, request, expected, ...(container ? { mayBreak: true } : {}) }))))
  const pairs = Object.entries(PAIRS).flatMap(([collection, list]) => list.flatMap((pair) => {
    const [refused, taken] = requestsOf(pair)
    return [
      { label: `${collection} refuse ${pair.because}`, request: refused, expected: 'denied' as const },
      { label: `${collection} take the twin of ${pair.because}`, request: taken, expected: 'allowed' as const },
    ]
  }))
  const pointed = new Set<object>([...pairs, ...QUESTIONS])
  return [...cells, ...tries, ...pairs, ...QUESTIONS, ...CLOCK_QUESTIONS].map(exhibit => ({ ...exhibit, collection: collectionOf(exhibit.request), pointed: pointed.has(exhibit) }))
}

export function isRight({ expected, mayBreak }: Exhibit, { kind }: Verdict): boolean {
  return kind === expected || (mayBreak === true && expected === 'denied' && kind === 'broken')
}

/** `teams/t1/facts/f1` → `teams/*\/facts`; what is asked across all places meets the closing deny alone. */
function collectionOf({ path, operation, group }: Request): string {
  if (group)
    return '*'
  const names = path.split('/').filter((_, index) => index % 2 === 0)
  return operation === 'list' ? path.split('/').map((name, index) => index % 2 === 0 ? name : '*').join('/') : names.join('/*/')
}

/** What is asked there can feel a mutation of what the reach names: its operation on its collection, or on all. */
export const keysOf = ({ collection, operation }: Reach): string[] => [`${operation} ${patternOf(collection)}`, `${operation} *`]
export const keyOf = ({ collection, request }: Exhibit): string => `${request.operation} ${collection}`

/** `/teams/{team}/facts/{fact}` → `teams/*\/facts`; the rest of all → `*` */
function patternOf(path: string): string {
  const parts = path.slice(1).split('/')
  return parts.length === 1 ? '*' : parts.slice(0, -1).map((name, index) => index % 2 === 0 ? name : '*').join('/')
}
