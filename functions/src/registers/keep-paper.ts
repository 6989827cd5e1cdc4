import type { PaperType } from '@tung-ngo/domain/registers/paper-file'
import type { RecordPaper, SentPaper } from '@tung-ngo/domain/registers/record-paper'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { paperText } from '@tung-ngo/domain/registers/kept-paper'
import { paperName, paperProblem, paperTypeOf } from '@tung-ngo/domain/registers/paper-file'
import { partsOf } from '@tung-ngo/domain/reports/issue'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { Refusal } from '../signin/refusal'
import { createOnce, docs, SERVER_TIME } from '../store'

/** A signed paper that came with a call, as its bytes say. */
export interface SignedPaper { id: string, name: string, type: PaperType, bytes: Uint8Array }

/** Reads a paper that was sent; refuses what is none. */
export function readSent({ name, content }: SentPaper): SignedPaper {
  const bytes = new Uint8Array(Buffer.from(content, 'base64'))
  const problem = paperProblem(bytes.length, bytes)
  if (problem)
    throw new Refusal('invalid-argument', problem)
  const type = paperTypeOf(bytes)!
  return { id: paperId(bytes), name: paperName(name, type), type, bytes }
}

export const paperId = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 40)

/** Keeps a paper with a record, part by part; one that is kept already stays. Resolves to what the record says of it. */
export async function keepPaper(unit: string, register: string, record: string, { id, name, type, bytes }: SignedPaper, by: string): Promise<string> {
  const parts = partsOf(bytes)
  const told: Omit<RecordPaper, 'bytes'> = { v: SHAPE_VERSION, parts: parts.length, type, size: bytes.length, by, at: SERVER_TIME }
  await Promise.all(parts.map((part, index) => createOnce(docs.recordPaper(unit, register, record, `${id}-${index}`), { ...told, bytes: part })))
  return paperText({ id, name })
}
