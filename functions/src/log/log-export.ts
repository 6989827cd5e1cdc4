import type { Caller } from '../seats/caller'
import { can } from '@tung-ngo/domain/access'
import { freshClaims } from '../seats/caller'
import { Refusal } from '../signin/refusal'
import { docs } from '../store'
import { writeLog } from './write-log'

/** Logs that a person takes the rolls of a commune's teams out as a file, before he does; refuses whoever may not read them. */
export async function logExport(caller: Caller | null, commune: string, now: number): Promise<{ at: number }> {
  const [actor, unit] = [caller && await freshClaims(caller, now), (await docs.unit(commune).get()).data()]
  // Who reads the roll of any team of the commune reads all of them.
  if (!actor || unit?.level !== 'commune' || !can(actor, 'roll.read', { team: '', commune, path: unit.path }))
    throw new Refusal('permission-denied', 'not-entitled')
  await writeLog(`exported-${commune}-${actor.pid}-${now}`, { what: 'roll.exported', place: { unit: commune }, by: actor.pid, about: null }, now)
  return { at: now }
}
