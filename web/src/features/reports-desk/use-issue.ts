import type { Issue } from '@tung-ngo/domain/reports/issue'
import type { Draft } from '@tung-ngo/domain/reports/draft-text'
import type { IssueForm } from './issue-form'
import { SERVER_TIME } from '@tung-ngo/domain/command'
import { paths } from '@tung-ngo/domain/paths'
import { joinParts, partsOf } from '@tung-ngo/domain/reports/issue'
import { SHAPE_VERSION } from '@tung-ngo/domain/shape'
import { sentenceFor } from '../../seats/refusal'
import { useSession } from '../../session/store'
import { writeDocument } from '../../sync/documents'
import { newId } from '../../sync/new-id'
import { ISSUE_WORDS as words } from './consolidated-words'
import { readPaper } from './desk-reports'

/** Issues, reads and corrects the consolidated reports of a unit. */
export function useIssue(unit: string) {
  const session = useSession()

  /** The paper goes first, part by part, then the word that it is issued; resolves to a sentence when that failed. */
  async function issue(report: string, { number, day, position, name, paper }: IssueForm, text: Draft): Promise<string | undefined> {
    try {
      const by = session.actor!.pid
      const bytes = new Uint8Array(await paper!.arrayBuffer())
      const ids: string[] = []
      for (const part of partsOf(bytes)) {
        ids.push(newId())
        await writeDocument(paths.paper(unit, ids.at(-1)!), { v: SHAPE_VERSION, report, bytes: part, by, at: SERVER_TIME })
      }
      const issued: Omit<Issue, 'at'> = { v: SHAPE_VERSION, number, day, position, signer: name, text: { results: lines(text.results), limits: lines(text.limits), tasks: lines(text.tasks) }, papers: ids, size: bytes.length, hash: await hashOf(bytes), by }
      await writeDocument(paths.issue(unit, report), { ...issued, at: SERVER_TIME })
      return undefined
    }
    catch (error) {
      return sentenceFor(error)
    }
  }

  /** The signed paper, whole as it was attached. */
  async function readWhole({ papers, hash }: Issue): Promise<Uint8Array<ArrayBuffer>> {
    const parts = await Promise.all(papers.map(async id => (await readPaper(unit, id))?.bytes))
    const whole = joinParts(parts.filter(part => part !== undefined))
    if (await hashOf(whole) !== hash)
      throw new Error('The paper is not whole')
    return whole
  }

  /** Begins a correction of what was issued; resolves to a sentence when that failed. */
  async function correct(report: string, reason: string): Promise<string | undefined> {
    try {
      const { callFunction } = await import('../../session/functions')
      await callFunction('correctReport', { unit, report, reason })
      return undefined
    }
    catch (error) {
      return (error as Error).message === 'not-issued' ? words.notIssued : sentenceFor(error)
    }
  }

  return { issue, readWhole, correct }
}

const lines = (sentences: string[]) => sentences.join('\n').replaceAll('\t', ' ')

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
