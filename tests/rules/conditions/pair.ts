import type { ServerWrite } from '../support/commit'
import type { Doc, Rules } from '../support/rules'
import type { Actor } from '../world/actors'
import { deleteDoc, doc } from 'firebase/firestore'
import { expect } from 'vitest'
import { commit } from '../support/commit'
import { verdictOn } from '../support/verdict'

/** A write that is refused, and its twin that differs in one thing and is taken. */
export interface Pair {
  because: string
  actor: Actor
  path: string
  /** What stands there before; absent for a new document. */
  before?: Doc
  refused: Doc
  taken: Doc
  /** Where the twin differs in person, place or what stood there instead. */
  takenBy?: Actor
  takenAt?: string
  takenAfter?: Doc
}

/** Tries both from the same start. */
export async function tryPair(rules: Rules, { actor, path, before, refused, taken, takenBy = actor, takenAt = path, takenAfter = before }: Pair): Promise<void> {
  const op = before ? 'update' : 'create'
  expect(await tryWrite(actor, before, { op, path, data: refused })).toBe('denied')
  expect(await tryWrite(takenBy, takenAfter, { op, path: takenAt, data: taken })).toBe('allowed')

  async function tryWrite(by: Actor, stands: Doc | undefined, write: ServerWrite): Promise<string> {
    if (stands)
      await rules.seed({ [write.path]: stands })
    else
      await rules.past(db => deleteDoc(doc(db, write.path)))
    const verdict = await verdictOn(op, () => commit(rules.projectId, by, [write]))
    return verdict.kind === 'broken' ? verdict.text : verdict.kind
  }
}
