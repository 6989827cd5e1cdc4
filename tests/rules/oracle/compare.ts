import type { Triple } from './triple'
import fc from 'fast-check'
import { ask } from '../support/ask'
import { expected } from './expected'
import { requestOf, triple } from './triple'

/** Streams of triples beside each other, each with a seed of its own. */
const STREAMS = 4

/**
 * Compares rules and policy on so many random triples.
 * @returns the differences, each shrunk to the simplest triple that shows it; one a stream at most.
 */
export async function compareTriples(projectId: string, count: number, seed: number): Promise<string[]> {
  const streams = Array.from({ length: STREAMS }, (_, number) =>
    fc.check(fc.asyncProperty(triple, async drawn => await difference(projectId, drawn) === null), { seed: seed + number, numRuns: Math.ceil(count / STREAMS) }))
  const results = await Promise.all(streams)
  return Promise.all(results.filter(({ failed }) => failed).map(async ({ counterexample, seed, errorInstance }) =>
    `${await difference(projectId, counterexample![0]) ?? String(errorInstance)} (seed ${seed})`))
}

async function difference(projectId: string, drawn: Triple): Promise<string | null> {
  const [right, { kind, ...more }] = [expected(drawn), await ask(projectId, requestOf(drawn))]
  if (kind === right || (kind === 'broken' && right === 'denied' && drawn.mayBreak))
    return null
  const { subject, actor, operation, site, id, changed } = drawn
  return `${actor.name}: ${operation} ${subject.collection} ${id} at ${site.name}, changed: ${changed}: policy says ${right}, rules say ${kind} ${'text' in more ? more.text : ''}`
}
