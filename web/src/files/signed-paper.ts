import type { KeptPaper } from '@tung-ngo/domain/registers/kept-paper'
import type { OpenedPaper, SentPaper } from '@tung-ngo/domain/registers/record-paper'
import { paperProblem } from '@tung-ngo/domain/registers/paper-file'
import { PAPER_PROBLEMS, PAPER_WORDS } from '../ui/paper-words'
import { saveFile } from './save-file'

/** A sentence why a file is no signed paper, by its size and first bytes; undefined where it is one. */
export async function wrongWith(file: File): Promise<string | undefined> {
  const problem = paperProblem(file.size, new Uint8Array(await file.slice(0, 16).arrayBuffer()))
  return problem ? PAPER_PROBLEMS[problem] : undefined
}

/** A file as it is sent. */
export async function toSent(file: File): Promise<SentPaper> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  // A call takes so many arguments at once, and no more.
  const text = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, index) => String.fromCharCode(...bytes.subarray(index * 8192, (index + 1) * 8192))).join('')
  return { name: file.name.slice(0, 255) || PAPER_WORDS.label, content: btoa(text) }
}

/** Fetches the signed paper of a decision and hands it to the downloads; resolves to a sentence when that failed. */
export async function openPaper(unit: string, record: string, { id, name }: KeptPaper): Promise<string | undefined> {
  try {
    const { callFunction } = await import('../session/functions')
    const { type, content } = await callFunction<OpenedPaper>('openPaper', { unit, record, paper: id })
    saveFile(name.replace(/\.\w+$/, ''), type, Uint8Array.from(atob(content), letter => letter.charCodeAt(0)))
    return undefined
  }
  catch (error) {
    return (error as Error).message === 'paper-broken' ? PAPER_WORDS.broken : PAPER_WORDS.failed
  }
}

/** Attaches a signed paper to a decision of a unit. */
export async function attachPaper(unit: string, record: string, file: File): Promise<void> {
  const { callFunction } = await import('../session/functions')
  await callFunction('attachPaper', { unit, record, paper: await toSent(file) })
}
