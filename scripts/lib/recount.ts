import { recountNow } from '../../functions/src/recount/recount-now'
import { adminOf } from './admin'
import type { Ports } from './ports'
import { say } from './say'

/** Recounts every team and unit from this process, or what is left of the recount of that time (ms). */
export async function recountAll(ports: Ports, at: number): Promise<void> {
  adminOf(ports)
  const { id, total, drifted, healed } = await recountNow({ kind: 'whole', by: 'job', at }, Date.now(), ({ done, total, drifted }) => say(`${done} of ${total} proven, ${drifted} drifted`))
  say(`Recount ${id}: ${total} teams and units, ${drifted} drifted, ${healed} healed.`)
}
