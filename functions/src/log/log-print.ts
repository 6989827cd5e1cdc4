import type { Caller } from '../seats/caller'
import { isOpen } from '@tung-ngo/domain/access-grant'
import { can } from '@tung-ngo/domain/access'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs } from '../store'
import { writeLog } from './write-log'

/** Logs that a person puts a team's households on paper, before he does; refuses whoever may not read them. */
export async function logPrint(caller: Caller | null, team: string, now: number): Promise<{ at: number }> {
  const [actor, at] = [caller && await freshClaims(caller, now), (await docs.team(team).get()).data()]
  const access = caller && (await docs.access(team, caller.uid).get()).data()
  if (!actor || !at || !can(actor, 'household.read', { team, commune: at.commune, path: at.path }, Boolean(access && isOpen(access, now))))
    throw new Refusal('permission-denied', 'not-entitled')
  await writeLog(`printed-${team}-${actor.pid}-${now}`, { what: 'paper.printed', place: { team }, by: actor.pid, about: null }, now)
  return { at: now }
}
