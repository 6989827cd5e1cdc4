import * as z from 'zod/mini'
import { count, day, id, instant, line, prose, version } from '../shape'
import { consolidationId } from './consolidation-doc'
import type { Draft } from './draft-text'

/** The signed paper has at most so many bytes (2 MB), kept in parts of at most so many each: a document holds no more. */
export const MAX_PAPER_BYTES = 2_000_000
export const MAX_PART_BYTES = 700_000
const MAX_WORDS = 20_000

const told = (max: number) => line(max).check(z.minLength(1, 'Chưa ghi chỗ này.'))
const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array && value.length > 0 && value.length <= MAX_PART_BYTES)

/**
 * `units/{unitId}/papers/{id}`: a part of a signed paper (PDF), below the consolidated report that it belongs to. Added once
 * that report is frozen, by the unit's officer or deputy; never changed, read one by one.
 */
export const paper = z.strictObject({ v: version, report: consolidationId, bytes, by: id, at: instant })
export type Paper = z.infer<typeof paper>

/**
 * `units/{unitId}/issues/{consolidation's id}`: a consolidated report that was issued, once and for all. A correction is
 * another consolidated report that names the old one, and is issued in its turn.
 * - `text`: its words, sentences by line, offered again with the next period
 * - `papers`: the signed paper's parts in their order; `hash`: SHA-256 of the whole, `size` its bytes
 */
export const issue = z.strictObject({
  v: version,
  number: told(40),
  day,
  position: told(80),
  signer: told(80),
  text: z.strictObject({ results: prose(MAX_WORDS), limits: prose(MAX_WORDS), tasks: prose(MAX_WORDS) } satisfies Record<keyof Draft, unknown>)
    .check(z.refine(text => Object.values(text).join('\t').length <= MAX_WORDS, 'Dài quá. Viết ngắn lại.')),
  papers: z.array(id).check(z.minLength(1), z.maxLength(3)),
  size: count(MAX_PAPER_BYTES),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  by: id,
  at: instant,
})
export type Issue = z.infer<typeof issue>

/** Parts of a paper, each as large as a document takes. */
export function partsOf(whole: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(whole.length / MAX_PART_BYTES) }, (_, index) => whole.slice(index * MAX_PART_BYTES, (index + 1) * MAX_PART_BYTES))
}

export function joinParts(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
