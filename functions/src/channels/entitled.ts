import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs } from '../store'

/** Who may do that with the channels of a unit: its officials write, they and those above read. */
export async function entitled(caller: Caller | null, unit: string, action: 'channel.read' | 'channel.write', now: number): Promise<string> {
  const [actor, at] = [caller && await freshClaims(caller, now), (await docs.unit(unit).get()).data()]
  if (!actor || !at || !can(actor, action, { unit, path: at.path }))
    throw new Refusal('permission-denied', 'not-entitled')
  return actor.pid
}
