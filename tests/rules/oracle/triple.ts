import type { Operation } from '@tung-ngo/domain/access'
import type { Request } from '../support/request'
import type { Doc } from '../support/rules'
import type { Actor } from '../world/actors'
import type { Site } from '../world/tree'
import type { Subject } from './subjects'
import fc from 'fast-check'
import { variantsOf } from '../shape/variants'
import { ALL_SITES, areaOf } from '../world/tree'
import { CROWD } from './crowd'
import { expected } from './expected'
import { SUBJECTS } from './subjects'

/** Who asks to do what with which document. */
export interface Triple {
  subject: Subject
  actor: Actor
  operation: Operation
  site: Site
  id: string
  /** Of a list of teams: the field that names the place; none: the whole country. */
  area?: typeof AREAS[number]
  data?: Doc
  /** What stands there. */
  before?: Doc
  /** What was made wrong, or at least otherwise, in a right one. */
  changed: string
  /** A list or map stands where a text belongs: right rules may break on it. */
  mayBreak?: boolean
}

const AREAS = [undefined, 'commune', 'province', 'district'] as const
const OPERATIONS: Operation[] = ['get', 'list', 'create', 'update', 'delete']
const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!

interface Draw { valid: boolean, subject: number, operation: number, site: number, actor: number, target: number, what: number, how: number }

/** Half of the triples are right ones, changed in one place; the others are put together at random. */
export const triple: fc.Arbitrary<Triple> = fc.record({
  valid: fc.boolean(),
  subject: fc.nat(SUBJECTS.length - 1),
  operation: fc.nat(OPERATIONS.length - 1),
  site: fc.nat(ALL_SITES.length - 1),
  actor: fc.nat(CROWD.length - 1),
  target: fc.nat(3),
  what: fc.nat(9),
  how: fc.nat(2000),
}).map(build)

function build({ valid, subject: subjectNumber, operation: operationNumber, site: siteNumber, actor: actorNumber, target, what, how }: Draw): Triple {
  const [subject, operation, site] = [pick(SUBJECTS, subjectNumber), pick(OPERATIONS, operationNumber), pick(ALL_SITES, siteNumber)]
  const asked = (actor: Actor) => tripleOf(subject, actor, operation, site, target)
  const right = valid ? rightTriples(subject, operation, siteNumber, target, asked) : []
  if (right.length === 0)
    return changeDocument(asked(pick(CROWD, actorNumber)), what > 4 ? how : 0)
  const triple = pick(right, actorNumber)
  if (what < 2)
    return tripleBy(triple, pick(CROWD, how))
  if (what === 2)
    return tripleAt(triple, pick(ALL_SITES, how))
  return changeDocument(triple, how)
}

const known = new Map<string, Triple[]>()

/** What is right for some of the crowd: found once. */
function rightTriples(subject: Subject, operation: Operation, site: number, target: number, asked: (actor: Actor) => Triple): Triple[] {
  const key = [SUBJECTS.indexOf(subject), operation, site, target].join()
  if (!known.has(key))
    known.set(key, CROWD.map(asked).filter(triple => expected(triple) === 'allowed'))
  return known.get(key)!
}

function tripleOf(subject: Subject, actor: Actor, operation: Operation, site: Site, target: number): Triple {
  const standing = Object.keys(subject.standing(site))
  const free = subject.idFor?.(actor) ?? `n-${target}`
  const id = operation === 'create' || standing.length === 0 || (subject.idFor && target > 0) ? free : pick(standing, target)
  return withDocument({ subject, actor, operation, site, id, changed: 'nothing', ...(operation === 'list' ? { area: pick(AREAS, target) } : {}) })
}

/** What stands there, and for a write what the actor puts in its place; where something stands already, he updates it. */
function withDocument({ data: _, before: __, ...triple }: Triple): Triple {
  const { subject, actor, site, id } = triple
  const before = subject.standing(site)[id] ?? (id === subject.idFor?.(actor) ? subject.own?.(actor, site) : undefined)
  const operation = triple.operation === 'create' && before ? 'update' : triple.operation === 'update' && !before ? 'create' : triple.operation
  const writes = operation === 'create' || operation === 'update'
  return { ...triple, operation, ...(before ? { before } : {}), ...(writes ? { data: subject.make(actor, site, id, before) } : {}) }
}

/** Somebody else asks the very same, and signs it with his own name. */
const tripleBy = (triple: Triple, actor: Actor): Triple =>
  withDocument({ ...triple, actor, ...(triple.subject.idFor ? { id: triple.subject.idFor(actor) } : {}), changed: 'who' })

/** The same document, under the same id, at another site. */
function tripleAt(triple: Triple, site: Site): Triple {
  const { data, before, ...there } = withDocument({ ...triple, site, changed: 'where' })
  return { ...there, ...(before ? { before } : {}), ...(data && triple.data ? { data: triple.data } : {}) }
}

/** One place of the document otherwise, as `variantsOf` its schema knows; 0 leaves it as it is. */
function changeDocument(triple: Triple, how: number): Triple {
  if (!triple.data || how === 0)
    return triple
  const variants = [...variantsOf(triple.subject.schema, triple.data)].filter(({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value))
  const { what, value, container } = pick(variants, how)
  return { ...triple, data: value as Doc, changed: what, ...(container ? { mayBreak: true } : {}) }
}

export function requestOf({ subject, actor, operation, site, id, area, data }: Triple): Request {
  const path = subject.path(site, id)
  if (operation === 'list')
    return { actor, operation, path: path.slice(0, path.lastIndexOf('/')), ...(['teams', 'log'].includes(subject.collection) && area ? { where: [[area, 'EQUAL', areaOf(site, area)]] } : {}) }
  return { actor, operation, path, ...(data ? { data } : {}) }
}
