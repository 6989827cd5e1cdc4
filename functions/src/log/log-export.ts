import type { Caller } from '../seats/caller'
import { rollsFor } from '../seats/entitled'
import { writeLog } from './write-log'

/** Logs that a person takes the rolls of a commune's teams out as a file, before he does; refuses whoever may not read them. */
export async function logExport(caller: Caller | null, commune: string, now: number): Promise<{ at: number }> {
  const { pid } = await rollsFor(caller, commune, now)
  await writeLog(`exported-${commune}-${pid}-${now}`, { what: 'roll.exported', place: { unit: commune }, by: pid, about: null }, now)
  return { at: now }
}
