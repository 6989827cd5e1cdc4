import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { measureHealth } from './measure-health'

/** Measures at an operator's word. @param window length of a window (ms) */
export async function measureForOperator(caller: Caller | null, root: string, window: number, now: number): Promise<{ at: number }> {
  const actor = caller && await freshClaims(caller, now)
  if (!can(actor, 'health.read', { unit: root, path: [root] }))
    throw new Refusal('permission-denied', 'not-entitled')
  const { at } = await measureHealth(root, window, now)
  return { at }
}
