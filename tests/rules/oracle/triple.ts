import type { Operation } from '@tung-ngo/domain/access'
import type { Request } from '../support/request'
import type { Doc } from '../support/rules'
import type { Actor } from '../world/actors'
import type { Site } from '../world/tree'
import type { Subject } from './subjects'
import fc from 'fast-check'
import { variantsOf } from '../shape/variants'
import { pidOf } from '../world/actors'
import { ALL_SITES } from '../world/tree'
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
  data?: Doc
  /** What stands there. */
  before?: Doc
  /** What was made wrong, or at least otherwise, in a right one. */
  changed: string
  /** A list or map stands where a text belongs: right rules may break on it. */
  mayBreak?: boolean
}

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
  target: fc.nat(2),
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
    return { ...tripleBy(triple, pick(CROWD, how)), changed: 'who' }
  if (what === 2)
    return { ...triple, ...pathOf({ ...triple, site: pick(ALL_SITES, how) }), changed: 'where' }
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
  const id = operation === 'create' || standing.length === 0 ? free : pick(standing, target)
  const before = subject.standing(site)[id]
  const writes = operation === 'create' || operation === 'update'
  return { subject, actor, operation, site, id, changed: 'nothing', ...(before ? { before } : {}), ...(writes ? { data: subject.make(actor, site, id, before) } : {}) }
}

/** Somebody else asks the very same, and signs it with his own name. */
function tripleBy(triple: Triple, actor: Actor): Triple {
  const signed = ['by', 'pid', 'sentBy'].filter(field => triple.data?.[field] === pidOf(triple.actor))
  const data = triple.data && { ...triple.data, ...Object.fromEntries(signed.map(field => [field, pidOf(actor)])) }
  return { ...triple, actor, ...(triple.subject.idFor ? { id: triple.subject.idFor(actor) } : {}), ...(data ? { data } : {}) }
}

function pathOf({ subject, site, id }: Triple): Pick<Triple, 'site'> & { before?: Doc } {
  const before = subject.standing(site)[id]
  return { site, ...(before ? { before } : {}) }
}

/** One place of the document otherwise, as `variantsOf` its schema knows; 0 leaves it as it is. */
function changeDocument(triple: Triple, how: number): Triple {
  if (!triple.data || how === 0)
    return triple
  const variants = [...variantsOf(triple.subject.schema, triple.data)].filter(({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value))
  const { what, value, container } = pick(variants, how)
  return { ...triple, data: value as Doc, changed: what, ...(container ? { mayBreak: true } : {}) }
}

export function requestOf({ subject, actor, operation, site, id, data }: Triple): Request {
  const path = subject.path(site, id)
  return { actor, operation, path: operation === 'list' ? path.slice(0, path.lastIndexOf('/')) : path, ...(data ? { data } : {}) }
}
