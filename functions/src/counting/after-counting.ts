import type { Outcome } from './outcome'
import * as z from 'zod/mini'
import { id } from '@tung-ngo/domain/shape'
import { enqueue } from '../queue'
import type { HopTask } from './enqueue-hop'
import { enqueueHop } from './enqueue-hop'
import { windowEnd } from './hop-window'
import { reportJoined } from '../report'

/** What the tasks carry (`HopTask`, `CountTask`), as it is checked when it arrives. */
export const hopTask = z.strictObject({ unit: id, full: z.boolean(), window: z.number(), runAt: z.number(), trace: z.string() })
export const countTask = z.strictObject({ team: id, since: z.number(), runAt: z.number(), trace: z.string() })

/** Facts of a contended team wait this long for one count of all of them (ms). */
const COUNT_WINDOW = 5000

/**
 * Enqueues what must follow a commit. It also follows where nothing moved: a crash may have eaten it last time.
 * @param window that of the hop which these continue
 */
export async function afterCounting({ hops }: Outcome, trace: string, windowSeconds: number, window?: number): Promise<void> {
  const queue = { windowMs: windowSeconds * 1000, enqueue: (name: string, task: HopTask) => enqueue('hop', name, task), clock: Date.now }
  for (const hop of hops) {
    const enqueued = await enqueueHop(hop, trace, queue, window)
    if (enqueued.joined)
      reportJoined(trace, hop.unit, enqueued.window)
  }
}

/** Has a team's facts counted together, a little later. */
export async function afterContention(team: string, trace: string): Promise<void> {
  const put = (runAt: number) => enqueue('countTeam', `${team} ${runAt}`, { team, since: runAt - 2 * COUNT_WINDOW, runAt, trace })
  const runAt = windowEnd(Date.now(), COUNT_WINDOW, 'team')
  if (!await put(runAt) && Date.now() >= runAt - 1000)
    await put(runAt + COUNT_WINDOW)
}

/** Waits for an instant (ms): the local queue runs its tasks at once. */
export function until(instant: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, Math.max(0, instant - Date.now())))
}
