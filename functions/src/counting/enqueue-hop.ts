import type { Hop } from './outcome'
import { tierDelay, windowEnd } from './hop-window'

/**
 * A hop as it waits in the queue. `window`: the end (ms) of the window whose changes it carries up; `runAt` (ms):
 * before it no child may be read; `trace`: id of the fact that set it off.
 */
export interface HopTask { unit: string, full: boolean, window: number, runAt: number, trace: string }

/** Puts a task into a queue under a name that can be used once; false when the name was used before. */
type Enqueue = (name: string, task: HopTask) => Promise<boolean>

/** A hop may begin, and read, this part of a window before its time, as another machine's clock has it: a second of a minute. */
const EDGE = 1 / 60

/** In which window (its end, ms) a change goes up; `joined`: with the task of another, under that one's trace. */
export interface Enqueued { window: number, joined: boolean }

export interface Queue { windowMs: number, enqueue: Enqueue, clock: () => number }

/**
 * Enqueues a hop for the end of a window, once for all changes of that window. Where the task that stands there may
 * have read its children already, the next window gets one too.
 * @param window the window of the hop below, which this one continues however late it is; else the present one
 */
export async function enqueueHop({ unit, below, full }: Hop, trace: string, { windowMs, enqueue, clock }: Queue, window?: number): Promise<Enqueued> {
  for (let end = window ?? windowEnd(clock(), windowMs, below); ; end += windowMs) {
    const runAt = end + tierDelay(below, windowMs)
    // by when it reads: children of another tier make a task of their own, whose time is another
    const isNew = await enqueue(`${unit} ${full ? 'full' : 'changed'} ${runAt}`, { unit, full, window: end, runAt, trace })
    if (isNew || clock() < runAt - windowMs * EDGE)
      return { window: end, joined: !isNew }
  }
}
