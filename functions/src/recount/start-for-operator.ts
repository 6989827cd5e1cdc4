import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { startRecount } from './enqueue-recount'

/** Begins a recount of everything at an operator's word; within one minute it is the same one. */
export async function startForOperator(caller: Caller | null, root: string, now: number): Promise<{ recount: string, chunks: number }> {
  const actor = caller && await freshClaims(caller, now)
  if (!actor || !can(actor, 'recount.start', { unit: root, path: [root] }))
    throw new Refusal('permission-denied', 'not-entitled')
  return startRecount({ kind: 'whole', by: actor.pid, at: now }, now)
}
