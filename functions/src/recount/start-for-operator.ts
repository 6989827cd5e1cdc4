import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { resumeRecounts, startRecount } from './enqueue-recount'

/** Begins a recount of everything at an operator's word, or goes on with the one that was left unfinished. */
export async function startForOperator(caller: Caller | null, root: string, now: number): Promise<{ recount: string, chunks: number }> {
  const actor = caller && await freshClaims(caller, now)
  if (!actor || !can(actor, 'recount.start', { unit: root, path: [root] }))
    throw new Refusal('permission-denied', 'not-entitled')
  const unfinished = (await resumeRecounts(now)).find(({ kind }) => kind === 'whole')
  return unfinished ?? startRecount({ kind: 'whole', by: actor.pid, at: now }, now)
}
