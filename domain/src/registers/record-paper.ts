import * as z from 'zod/mini'
import { MAX_PAPER_BYTES, MAX_PART_BYTES } from '../reports/issue'
import { count, id, instant, requiredText, version } from '../shape'
import type { PaperType } from './paper-file'
import { PAPER_TYPES } from './paper-file'

/**
 * `units/{unitId}/{register}/{recordId}/papers/{paper}-{part}`: a part of a signed paper. Each part says how many there are.
 * Written and read by callables: whoever may edit the record attaches, whoever may read it opens.
 */
export const recordPaper = z.strictObject({
  v: version,
  parts: count(3),
  type: z.enum(PAPER_TYPES),
  size: count(MAX_PAPER_BYTES),
  bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array && value.length > 0 && value.length <= MAX_PART_BYTES),
  by: id,
  at: instant,
})
export type RecordPaper = z.infer<typeof recordPaper>

/** A paper on its way: `content` is base64. One that is too large is refused with its reason, so more fits in here. */
export const sentPaper = z.strictObject({
  name: requiredText(255, 'tên tệp'),
  content: z.string().check(z.maxLength(6_000_000), z.regex(/^[\w+/]*={0,2}$/)),
})
export type SentPaper = z.infer<typeof sentPaper>

/** A call of `attachPaper`: a paper of a decision, in the place of the one before. */
export const attachPaperInput = z.strictObject({ unit: id, record: id, paper: sentPaper })
export type AttachPaperInput = z.infer<typeof attachPaperInput>

/** A call of `openPaper`, and its answer. */
export const openPaperInput = z.strictObject({ unit: id, record: id, paper: id })
export type OpenPaperInput = z.infer<typeof openPaperInput>
export interface OpenedPaper { type: PaperType, content: string }
