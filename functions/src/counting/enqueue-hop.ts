import type { Hop } from './outcome'
import { windowEnd } from './hop-window'

/** A hop as it waits in the queue. `runAt` (ms): before it no child may be read. `trace`: id of the fact that set it off. */
export interface HopTask { unit: string, full: boolean, runAt: number, trace: string }

/** Puts a task into a queue under a name that can be used once; false when the name was used before. */
export type Enqueue = (name: string, task: HopTask) => Promise<boolean>

/** A hop of the same window that began within this time (ms) before its end may have read already. */
const EDGE = 1000

/**
 * Enqueues a hop for the end of the present window, once for all changes of that window; at its very edge also
 * for the next one, since the task that stands there may have read its children already.
 */
export async function enqueueHop({ unit, below, full }: Hop, trace: string, windowMs: number, enqueue: Enqueue, clock: () => number): Promise<void> {
  const runAt = windowEnd(clock(), windowMs, below)
  const put = (at: number) => enqueue(`${unit} ${full ? 'full' : 'changed'} ${at}`, { unit, full, runAt: at, trace })
  if (!await put(runAt) && clock() >= runAt - EDGE)
    await put(runAt + windowMs)
}
